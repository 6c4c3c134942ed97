package org.decoupling.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;

/** The shipped graphs: terms, thesaurus, links. Read once; never changed. */
public final class Ontology {
    public static final String BASE = "https://w3id.org/decoupling/";
    private static final Map<Node, Graph> GRAPHS = read();

    private Ontology() {}

    /** Graph name to graph, in the order in which a store should hold them. */
    public static Map<Node, Graph> graphs() {
        return GRAPHS;
    }

    /** The data together with the terms and concepts that it is written in, as shapes and rules want to see it. */
    public static Graph with(Graph data) {
        return new MultiUnion(new Graph[] {data, GRAPHS.get(name("ontology")), GRAPHS.get(name("thesaurus"))});
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
