package org.decoupling.server;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;

/** A graph on its way out, with the prefixes that it has a use for. */
final class Graphs {
    private Graphs() { }

    static void write(Context ctx, Graph graph, Format format) {
        prefixes(graph);
        ctx.contentType(format.contentType());
        RDFWriter.source(graph).format(format.graph).output(ctx.outputStream());
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
