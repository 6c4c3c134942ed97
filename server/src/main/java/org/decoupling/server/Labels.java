package org.decoupling.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.decoupling.ontology.Resources;

/** What things are called, in the language of the reader where there is such a name, else in any, else by a short form of the IRI. */
final class Labels {
    static final PrefixMapping PREFIXES = RDFDataMgr.loadModel("pages/prefixes.ttl");
    /** Names of the terms, ours and those that we reuse: a page has many, and a store, if it holds them, looks for each in many places. */
    private static final Graph TERMS = terms();
    /** Ours for the terms of others go before what copies of their vocabularies say. */
    private static final Graph NAMES = RDFDataMgr.loadGraph("pages/names.ttl");
    private static final Map<String, Node> BY_LOCAL_NAME = byLocalName();
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]++");
    private static final Pattern HEAD = Pattern.compile("^/(?:id/|concept/|ontology#)?");
    private static final Pattern PART = Pattern.compile("^article/([0-9a-f]{8})[0-9a-f]*+/(.+)$");

    private final Map<Node, Node> names = new HashMap<>();

    private final Language language;

    private Labels(Language language) {
        this.language = language;
    }

    static Labels of(Asking asking, Collection<Node> things, Language language) {
        Labels labels = new Labels(language);
        labels.look(asking, things);
        List<Node> nameless = things.stream().filter(thing -> thing.isURI() && Iris.path(thing.getURI()).isPresent() && labels.named(thing) == null).distinct().toList();
        if (!nameless.isEmpty())
            labels.describe(asking, new Described(asking, nameless, TERMS, language));
        return labels;
    }

    private void look(Asking asking, Collection<Node> things) {
        List<Node> iris = things.stream().filter(thing -> thing.isURI() && named(thing) == null).distinct().toList();
        if (!iris.isEmpty())
            asking.about("labels", iris).stream().sorted(worstFirst(language)).forEach(row -> names.put(row.get("it"), row.get("name")));
    }

    private void describe(Asking asking, Described described) {
        look(asking, described.others());
        Map<Node, String> found = new HashMap<>();
        described.things().forEach(thing -> found.put(thing, described.name(thing, this::name)));
        found.forEach((thing, name) -> names.put(thing, NodeFactory.createLiteralString(name)));
    }

    /** The last one put into the map stays. */
    private static Comparator<Binding> worstFirst(Language language) {
        return Comparator.comparing((Binding row) -> fits(row.get("name"), language))
                .thenComparing(row -> row.get("rank").getLiteralLexicalForm(), Comparator.reverseOrder())
                .thenComparing(row -> row.get("name").getLiteralLexicalForm(), Comparator.reverseOrder());
    }

    /** Its own language before none, none (a title as printed) before another, and a romanisation last. */
    private static int fits(Node name, Language language) {
        String tag = name.getLiteralLanguage();
        if (tag.equals(language.tag))
            return 3;
        return tag.isEmpty() ? 2 : tag.contains("Latn") ? 0 : 1;
    }

    Cell cell(Node node) {
        return node.isLiteral() ? Cell.literal(node) : thing(node);
    }

    private Cell thing(Node node) {
        Node name = named(node);
        return name == null ? Cell.thing(node, brief(node), "") : Cell.thing(node, name.getLiteralLexicalForm(), name.getLiteralLanguage());
    }

    /** The concept that a short name may be of; null where it can be none's. */
    static Node concept(String code) {
        return CODE.matcher(code).matches() ? NodeFactory.createURI(Iris.BASE + "concept/" + code) : null;
    }

    /** By the name of the concept, class or property that the text is short for; what is none may have words of its own. */
    Cell coded(Node literal) {
        String code = literal.getLiteralLexicalForm();
        return Stream.of(concept(code), BY_LOCAL_NAME.get(code)).filter(node -> node != null && named(node) != null).findFirst()
                .map(this::thing).map(cell -> new Cell(cell.text(), cell.href(), cell.lang(), code))
                .or(() -> Texts.find(language, "code." + code).map(text -> new Cell(text, null, "", code))).orElseGet(() -> Cell.literal(literal));
    }

    Cell truth(Node literal) {
        return Cell.plain(Texts.of(language, literal.getLiteralValue().equals(true) ? "yes" : "no"), null);
    }

    private static Graph terms() {
        Graph terms = RDFDataMgr.loadGraph("pages/names.ttl");
        Resources.under("ontology", ".ttl").forEach(name -> RDFDataMgr.read(terms, name));
        return terms;
    }

    private Node named(Node node) {
        return names.getOrDefault(node, term(node));
    }

    private static Map<String, Node> byLocalName() {
        Map<String, Node> found = new HashMap<>();
        TERMS.find(Node.ANY, RDFS.label.asNode(), Node.ANY).mapWith(Triple::getSubject)
                .forEach(term -> found.merge(term.getURI().replaceFirst("^.*[#/]", ""), term, (one, other) -> Iris.path(one.getURI()).isPresent() ? one : other));
        return found;
    }

    private Node term(Node node) {
        return Stream.of(NAMES, TERMS).map(graph -> term(graph, node)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Node term(Graph graph, Node node) {
        return graph.find(node, RDFS.label.asNode(), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(name -> name.getLiteralLanguage().equals(language.tag)).nextOptional().orElse(null);
    }

    String name(Node node) {
        return node.isLiteral() ? coded(node).text() : thing(node).text();
    }

    /** {@code dcterms:title} for a term of others; for a thing of ours the tail of its path, a part before its article. */
    static String brief(Node node) {
        if (!node.isURI())
            return node.toString();
        String ours = Iris.path(node.getURI()).map(path -> HEAD.matcher(path).replaceFirst("")).orElse("");
        return ours.isEmpty() ? PREFIXES.shortForm(node.getURI()) : PART.matcher(ours).replaceFirst("$2 · $1");
    }
}
