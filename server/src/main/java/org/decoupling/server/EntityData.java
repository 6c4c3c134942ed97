package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A thing as data: what the store says of it, by the profile and in the form that were asked for. */
record EntityData(Asked asked, Graph graph, DatasetGraph quads, List<Sign> signs) {

    static EntityData read(Asking asking, Asked asked) {
        Graph graph = graph(asking, asked);
        if (graph.isEmpty())
            throw Problem.of(404, "not-found", asked.path());
        List<Sign> signs = Stream.concat(Signposts.of(asking, asked).stream(), asked.alternates().stream()).toList();
        return new EntityData(asked, graph, asked.format() == Format.TRIG ? quads(asking, asked, graph) : null, signs);
    }

    private static Graph graph(Asking asking, Asked asked) {
        if (asked.profile() == Profile.ALT)
            return asking.yes("known", Map.of("it", asked.node())) || asked.graph().isPresent() ? Alternates.of(asked) : Graph.emptyGraph;
        Graph graph = asked.graph().map(name -> asking.graph("graph", Map.of("it", name)))
                .orElseGet(() -> asking.graph(asked.profile().question, Map.of("it", asked.node())));
        return graph.isEmpty() ? asking.graph("mentioned", Map.of("it", asked.node())) : graph;
    }

    /** TriG says in which graph of the store a statement stands; what the profile adds has no graph. */
    private static DatasetGraph quads(Asking asking, Asked asked, Graph graph) {
        DatasetGraph quads = DatasetGraphFactory.create();
        if (asked.graph().isPresent())
            quads.addGraph(asked.graph().get(), graph);
        else if (asked.profile() != Profile.NAMED)
            GraphUtil.addInto(quads.getDefaultGraph(), graph);
        else
            asking.rows("quads", Map.of("it", asked.node()))
                    .forEach(row -> quads.add(row.get("graph"), asked.node(), row.get("property"), row.get("value")));
        return quads;
    }

    void write(Context ctx) {
        ctx.header("Content-Location", asked.location());
        ctx.header("Content-Profile", "<" + asked.profile().iri + ">");
        Signposts.headers(ctx, signs);
        Node it = asked.node();
        switch (asked.format()) {
            case TRIG -> Graphs.write(ctx, quads);
            case JSONLD, JSON -> tree(ctx, it);
            case Format other -> Graphs.write(ctx, graph, other);
        }
    }

    /** A whole graph has no first thing to begin at. */
    private void tree(Context ctx, Node it) {
        if (asked.graph().isPresent())
            Graphs.write(ctx, graph, asked.format());
        else if (asked.profile() == Profile.SCHEMA)
            ctx.contentType(asked.format().contentType()).result(SchemaOrg.of(graph, it));
        else
            Graphs.tree(ctx, graph, it, asked.format());
    }
}
