package org.decoupling.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.store.Store;

/** As many copies of the ontology's example article as make so many triples, each an article of its own, with works of its own. */
final class GeneratedGraph {
    private static final Pattern NAME = Pattern.compile("(decoupling/(?:id/(?:article|work|agent|journal)|graph)/)[0-9a-f]{16}");

    private GeneratedGraph() { }

    static void into(Store store, long triples) throws IOException {
        List<String> lines = lines();
        Path file = Files.createTempFile("generated", ".nq");
        Set<Node> graphs = new HashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long copy = 1; copy <= triples / lines.size() + 1; copy++)
                write(lines, "%016x".formatted(copy), out, graphs);
        }
        store.replace(graphs, file);
        Files.delete(file);
    }

    private static List<String> lines() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFDataMgr.read(data, "examples/valid/article.trig");
        StringWriter quads = new StringWriter();
        RDFDataMgr.write(quads, data, Lang.NQUADS);
        return quads.toString().lines().toList();
    }

    private static void write(List<String> lines, String id, BufferedWriter out, Set<Node> graphs) throws IOException {
        for (String line : lines) {
            String copy = NAME.matcher(line).replaceAll("$1" + id).replace("\"陆一舟\"", "\"陆" + id + "\"");
            out.write(copy);
            out.newLine();
            graphs.add(NodeFactory.createURI(copy.substring(copy.lastIndexOf('<') + 1, copy.lastIndexOf('>'))));
        }
    }
}
