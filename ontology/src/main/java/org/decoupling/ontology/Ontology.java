package org.decoupling.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** The shipped graphs: terms, thesaurus, links. Read once, when first asked for; never changed. */
public final class Ontology {
    public static final String BASE = "https://w3id.org/decoupling/";

    private Ontology() {}

    /** A store that is filled needs only their names: what reads them is not to run at each start. */
    private static final class Shipped {
        private static final Map<Node, Graph> GRAPHS = read();
    }

    /** Graph name to graph, in the order in which a store should hold them. */
    public static Map<Node, Graph> graphs() {
        return Shipped.GRAPHS;
    }

    /**
     * The data together with the terms and concepts that it is written in, as shapes and rules want to see it.
     * A copy: a view over several graphs must weed out doubles at every look, which costs far more than copying once.
     */
    public static Graph with(Graph data) {
        Graph union = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(union, data);
        return into(union);
    }

    /** The same for a graph that is the caller's own, without a copy. */
    public static Graph into(Graph data) {
        GraphUtil.addInto(data, graphs().get(name("ontology")));
        GraphUtil.addInto(data, graphs().get(name("thesaurus")));
        return data;
    }

    public static Node name(String graph) {
        return NodeFactory.createURI(BASE + "graph/" + graph);
    }

    private static Map<Node, Graph> read() {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        for (String folder : new String[] {"ontology", "thesaurus", "links"}) {
            graphs.put(name(folder), Resources.turtle(folder));
        }
        return Collections.unmodifiableMap(graphs);
    }
}
