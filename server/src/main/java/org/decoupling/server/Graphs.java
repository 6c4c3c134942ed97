package org.decoupling.server;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** A graph on its way out, with the prefixes that it has a use for. */
final class Graphs {
    private Graphs() { }

    static void write(Context ctx, Graph graph, Format format) {
        prefixes(graph);
        ctx.contentType(format.contentType());
        switch (format) {
            case CSV -> StatementTable.write(graph, ctx.outputStream());
            case JSON -> RDFWriter.source(graph).format(Format.JSONLD.graph).output(ctx.outputStream());
            default -> RDFWriter.source(graph).format(format.graph).output(ctx.outputStream());
        }
    }

    static void write(Context ctx, DatasetGraph quads) {
        quads.stream().map(Quad::asTriple).forEach(triple -> prefixes(quads.prefixes(), triple));
        ctx.contentType(Format.TRIG.contentType());
        RDFWriter.source(quads).format(Format.TRIG.graph).output(ctx.outputStream());
    }

    /** One tree that begins at the thing; as plain JSON its context is named by a header (JSON-LD 1.1, section 6.1). */
    static void tree(Context ctx, Graph graph, Node it, Format format) {
        prefixes(graph);
        ctx.contentType(format.contentType());
        if (format == Format.JSON)
            ctx.res().addHeader("Link", new Sign("http://www.w3.org/ns/json-ld#context", "/context.jsonld", Format.JSONLD.mediaType, "").header());
        ctx.result(format == Format.JSON ? Framed.plain(graph, it) : Framed.whole(graph, it));
    }

    static String turtle(Graph graph) {
        prefixes(graph);
        return RDFWriter.source(graph).format(Format.TURTLE.graph).asString();
    }

    private static void prefixes(Graph graph) {
        Set<String> spaces = new HashSet<>();
        graph.stream().forEach(triple -> spaces(triple, spaces));
        Labels.PREFIXES.getNsPrefixMap().forEach((prefix, space) -> {
            if (spaces.contains(space))
                graph.getPrefixMapping().setNsPrefix(prefix, space);
        });
    }

    private static void prefixes(PrefixMap known, Triple triple) {
        Set<String> spaces = new HashSet<>();
        spaces(triple, spaces);
        Labels.PREFIXES.getNsPrefixMap().entrySet().stream().filter(prefix -> spaces.contains(prefix.getValue()))
                .forEach(prefix -> known.add(prefix.getKey(), prefix.getValue()));
    }

    private static void spaces(Triple triple, Set<String> spaces) {
        space(triple.getSubject(), spaces);
        space(triple.getPredicate(), spaces);
        space(triple.getObject(), spaces);
    }

    private static void space(Node node, Set<String> spaces) {
        if (node.isURI())
            spaces.add(node.getURI().substring(0, Math.max(node.getURI().lastIndexOf('#'), node.getURI().lastIndexOf('/')) + 1));
        else if (node.isLiteral())
            space(NodeFactory.createURI(node.getLiteralDatatypeURI()), spaces);
    }
}
