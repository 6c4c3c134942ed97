package org.decoupling.server;

import io.javalin.http.Context;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;

/** A graph on its way out. */
final class Graphs {
    private Graphs() { }

    static void write(Context ctx, Graph graph, Format format) {
        ctx.contentType(format.contentType());
        graph.getPrefixMapping().setNsPrefixes(Labels.PREFIXES);
        RDFWriter.source(graph).format(format.graph).base(Iris.BASE).output(ctx.outputStream());
    }
}
