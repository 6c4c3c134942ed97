package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** Writes the nodes of one named graph, each anchored in the text it came from. */
final class GraphWriter {
    private final Node graph;
    private final Names names;
    private final SourceText source;
    private final boolean quotes;
    private final StreamRDF out;
    private final Set<Node> anchored = new HashSet<>();

    GraphWriter(Node graph, Names names, SourceText source, boolean quotes, StreamRDF out) {
        this.graph = graph;
        this.names = names;
        this.source = source;
        this.quotes = quotes;
        this.out = out;
    }

    void add(Node subject, String predicate, Node object) {
        out.quad(Quad.create(graph, subject, term(predicate), object));
    }

    void type(Node subject, String type) {
        add(subject, "rdf:type", term(type));
    }

    /** A string as printed; nothing is written where nothing is printed. */
    void string(Node subject, String predicate, String value) {
        if (!value.isEmpty()) add(subject, predicate, NodeFactory.createLiteralString(value));
    }

    void integer(Node subject, String predicate, int value) {
        add(subject, predicate, NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
    }

    void flag(Node subject, String predicate, boolean value) {
        if (value) add(subject, predicate, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }

    /**
     * Points the subject to its place: offsets in code points, digest, and the words only when quotes are asked for.
     * What is missing altogether, such as notes, has no place.
     */
    void anchor(Node subject, Spans spans) {
        if (spans.start() == spans.end()) return;
        Node anchor = names.part("anchor/" + path(spans));
        add(subject, "dec:anchor", anchor);
        if (!anchored.add(anchor)) return;
        type(anchor, "dec:TextAnchor");
        add(anchor, "oa:hasSource", names.part("text"));
        string(anchor, "dec:exactDigest", Names.digest(source, spans.fragments()));
        int order = 1;
        for (Span span : spans.fragments()) add(anchor, "oa:hasSelector", selector(span, order++));
        if (quotes) quote(anchor, spans);
    }

    /** One span can be the first fragment of one anchor and the second of another, so its order is part of its name. */
    private Node selector(Span span, int order) {
        int start = source.codePoint(span.start());
        int end = source.codePoint(span.end());
        Node selector = names.part("span/" + start + "-" + end + (order == 1 ? "" : "/" + order));
        if (!anchored.add(selector)) return selector;
        type(selector, "oa:TextPositionSelector");
        integer(selector, "oa:start", start);
        integer(selector, "oa:end", end);
        integer(selector, "dec:fragmentOrder", order);
        return selector;
    }

    private void quote(Node anchor, Spans spans) {
        Node quote = names.part("quote/" + path(spans));
        List<String> words = new ArrayList<>();
        for (Span span : spans.fragments()) words.add(source.text().substring(span.start(), span.end()));
        add(anchor, "oa:hasSelector", quote);
        type(quote, "oa:TextQuoteSelector");
        string(quote, "oa:exact", String.join("", words));
    }

    /** All fragments make the name: two anchors can begin and end alike and yet skip different notes. */
    String path(Spans spans) {
        List<String> parts = new ArrayList<>();
        for (Span span : spans.fragments()) parts.add(source.codePoint(span.start()) + "-" + source.codePoint(span.end()));
        return String.join("_", parts);
    }
}
