package org.decoupling.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.store.Store;
import org.decoupling.ontology.Ontology;

/** The small article of the ontology's examples and the vocabulary, as a store has them after a load. */
final class Sample {
    static final String BASE = "https://w3id.org/decoupling/";
    static final String ARTICLE = "0123456789abcdef";
    private static final Node DIGEST = NodeFactory.createURI(BASE + "ontology#contentDigest");

    private Sample() { }

    static void into(Store store) {
        DatasetGraph data = data();
        Versions.stamp(data);
        write(store, data);
    }

    static DatasetGraph data() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFDataMgr.read(data, "examples/valid/article.trig");
        Ontology.graphs().forEach((name, graph) ->
                graph.stream().forEach(triple -> data.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject())));
        return data;
    }

    /** The graphs of a file among the resources, beside what is there; the vocabulary stays what it is. */
    static void add(Store store, String resource) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFDataMgr.read(data, resource);
        Ontology.graphs().keySet().forEach(data::removeGraph);
        write(store, data);
    }

    /** One triple more, so that the store has another version. */
    static void change(Store store, String digest) {
        DatasetGraph data = DatasetGraphFactory.create();
        data.add(graph("changed"), graph("changed"), DIGEST, NodeFactory.createLiteralString(digest));
        write(store, data);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(BASE + "graph/" + name);
    }

    private static void write(Store store, DatasetGraph data) {
        try {
            Path file = Files.createTempFile("sample", ".nq");
            try (OutputStream out = Files.newOutputStream(file)) {
                RDFDataMgr.write(out, data, Lang.NQUADS);
            }
            Set<Node> graphs = new HashSet<>();
            data.listGraphNodes().forEachRemaining(graphs::add);
            store.replace(graphs, file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
