package org.decoupling.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * A graph in the words of schema.org as JSON-LD: a tree that begins at the thing. What is met again is named and not told again, and the
 * order is always the same. In one walk, for all terms are of one vocabulary; the general framing took as long as the rest of a page.
 */
final class SchemaOrg {
    private static final String VOCABULARY = "https://schema.org/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Graph graph;
    private final Set<Node> told = new HashSet<>();

    private SchemaOrg(Graph graph) {
        this.graph = graph;
    }

    static String of(Graph graph, Node it) {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("@context", VOCABULARY));
        tree.putAll(new SchemaOrg(graph).tree(it));
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> tree(Node thing) {
        Map<String, Object> tree = new TreeMap<>();
        if (thing.isURI())
            tree.put("@id", thing.getURI());
        if (told.add(thing))
            statements(thing).forEach((property, values) -> tree.put(property, property.equals("@type") ? only(values, SchemaOrg::word) : only(values, this::value)));
        return tree;
    }

    private Map<String, List<Node>> statements(Node thing) {
        Map<String, List<Node>> statements = new TreeMap<>();
        graph.find(thing, Node.ANY, Node.ANY).forEachRemaining(one -> statements.computeIfAbsent(property(one.getPredicate()), none -> new ArrayList<>()).add(one.getObject()));
        statements.values().forEach(values -> values.sort(Comparator.comparing(Node::toString)));
        return statements;
    }

    private static String property(Node property) {
        return property.equals(RDF.Nodes.type) ? "@type" : word(property);
    }

    private static String word(Node term) {
        return term.getURI().startsWith(VOCABULARY) ? term.getURI().substring(VOCABULARY.length()) : term.getURI();
    }

    private static Object only(List<Node> values, Function<Node, Object> as) {
        return values.size() == 1 ? as.apply(values.getFirst()) : values.stream().map(as).toList();
    }

    private Object value(Node value) {
        if (!value.isLiteral())
            return tree(value);
        String text = value.getLiteralLexicalForm();
        if (!value.getLiteralLanguage().isEmpty())
            return literal("@language", value.getLiteralLanguage(), text);
        if (value.getLiteralDatatype().equals(XSDDatatype.XSDstring))
            return text;
        return value.getLiteral().isWellFormed() && value.getLiteralValue() instanceof Boolean truth ? truth : literal("@type", value.getLiteralDatatypeURI(), text);
    }

    /** Not {@code Map.of}, whose order changes from one run to the next. */
    private static Map<String, String> literal(String kind, String of, String text) {
        Map<String, String> literal = new LinkedHashMap<>();
        literal.put(kind, of);
        literal.put("@value", text);
        return literal;
    }
}
