package org.decoupling.loader.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.decoupling.loader.text.Digests;

/** Each graph carries a digest of its own triples; the store's version is the digest of those. */
public final class Versions {
    private static final Node DIGEST = Terms.term("dec:contentDigest");
    private static final Query DIGESTS = QueryFactory.read("store/digests.rq");

    private Versions() {}

    /** Writes into each named graph the digest of what else it holds. */
    public static void stamp(DatasetGraph data) {
        data.listGraphNodes().forEachRemaining(name -> stamp(data, name));
    }

    public static void stamp(DatasetGraph data, Node name) {
        data.deleteAny(name, name, DIGEST, Node.ANY);
        stamp(data, name, digest(data.getGraph(name)));
    }

    /** For a digest that was made in another way. */
    public static void stamp(DatasetGraph data, Node name, String digest) {
        data.add(name, name, DIGEST, NodeFactory.createLiteralString(digest));
    }

    /** Of each triple by itself, and of their sum: no order is needed, and so no copy of the graph. */
    private static String digest(Graph graph) {
        long[] sum = new long[4];
        graph.stream().map(Versions::line).map(Digests.words()).forEach(words -> Arrays.setAll(sum, i -> sum[i] + words[i]));
        return Arrays.stream(sum).mapToObj("%016x"::formatted).collect(Collectors.joining());
    }

    /** Takes out the graphs that are held as they are, so that they need not be written again. */
    public static void dropHeld(DatasetGraph data, Map<Node, String> held) {
        Iter.asStream(data.listGraphNodes()).filter(name -> held.containsKey(name) && isStamped(data, name, held.get(name))).toList()
                .forEach(data::removeGraph);
    }

    private static boolean isStamped(DatasetGraph data, Node name, String digest) {
        return data.contains(name, name, DIGEST, NodeFactory.createLiteralString(digest));
    }

    /** A blank node counts by its place alone. */
    private static byte[] line(Triple triple) {
        String line = word(triple.getSubject()) + ' ' + word(triple.getPredicate()) + ' ' + word(triple.getObject());
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Node node) {
        if (node.isBlank()) return "_:b";
        return node.isLiteral() ? node.toString() + "^^" + node.getLiteralDatatypeURI() : node.toString();
    }

    public static String of(RDFLink link) {
        String digests = String.join("\n", held(link).values());
        return Digests.sha256(digests.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The graphs of a store, in order of name, each with the digest that it is stamped with. */
    public static Map<Node, String> held(RDFLink link) {
        Map<Node, String> held = new LinkedHashMap<>();
        Txn.executeRead(link, () -> {
            try (QueryExec query = link.query(DIGESTS)) {
                query.select().forEachRemaining(row -> held.put(row.get("graph"), row.get("digest").getLiteralLexicalForm()));
            }
        });
        return held;
    }
}
