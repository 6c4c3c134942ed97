package org.decoupling.server;

import org.apache.jena.graph.Node;

/** One term as a page shows it. @param href null where there is nowhere to go @param lang empty where the text has no language */
record Cell(String text, String href, String lang, String title) {

    static Cell thing(Node node, String text, String lang) {
        return new Cell(text, node.isURI() ? address(node.getURI()) : null, lang, node.isURI() ? node.getURI() : "");
    }

    static Cell literal(Node node) {
        String text = node.getLiteralLexicalForm();
        return new Cell(text, address(text), node.getLiteralLanguage(), Labels.PREFIXES.shortForm(node.getLiteralDatatypeURI()));
    }

    static Cell plain(String text, String href) {
        return new Cell(text, href, "", "");
    }

    /** Things of ours at their address here, others at their own; only over HTTP, for a link may carry no script. */
    private static String address(String iri) {
        boolean web = (iri.startsWith("https://") || iri.startsWith("http://")) && Iris.valid(iri);
        return web ? Iris.path(iri).orElse(iri) : null;
    }
}
