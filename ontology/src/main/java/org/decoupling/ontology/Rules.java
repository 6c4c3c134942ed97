package org.decoupling.ontology;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The shipped rules: each a CONSTRUCT that draws short edges from the long way round, so that simple questions stay simple.
 * What they say lives in a graph of its own and can be thrown away and made again at any time. No rule reads what another
 * makes, so their order doesn't matter.
 */
public final class Rules {
    /** The graph that holds what the rules say; it must not be among what they read. */
    public static final Node GRAPH = Ontology.name("derived");
    private static final Node LAYER = NodeFactory.createURI(Ontology.BASE + "ontology#layer");
    private static final Node DERIVED = NodeFactory.createURI(Ontology.BASE + "concept/derived");

    private final List<Query> rules;

    private Rules(List<Query> rules) {
        this.rules = rules;
    }

    public static Rules fromClasspath() {
        return new Rules(Resources.under("rules/derived", ".rq").stream().map(Resources::text).map(QueryFactory::create).toList());
    }

    /** @param construct asks a store whose default graph is the union of its graphs, such as {@code link::queryConstruct} */
    public Graph derive(Function<Query, Graph> construct) {
        Graph derived = GraphFactory.createDefaultGraph();
        derive((rule, to) -> construct.apply(rule).stream().forEach(to), derived::add);
        return derived;
    }

    /** Edge by edge, for stores whose edges need not fit in memory; one that two rules draw comes twice. */
    public void derive(BiConsumer<Query, Consumer<Triple>> construct, Consumer<Triple> to) {
        rules.forEach(rule -> construct.accept(rule, to));
        to.accept(Triple.create(GRAPH, LAYER, DERIVED));
    }

    public Graph derive(Graph union) {
        return derive(rule -> construct(rule, union));
    }

    private static Graph construct(Query rule, Graph union) {
        try (QueryExec exec = QueryExec.graph(union).query(rule).build()) {
            return exec.construct();
        }
    }
}
