package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Authors, translators and editors in their printed order. */
final class Contributions {
    private final GraphWriter graph;

    Contributions(GraphWriter graph) {
        this.graph = graph;
    }

    /** @param role author, translator or editor */
    void write(Node of, String role, List<String> people) {
        int position = 1;
        for (String name : people) contribution(of, role, position++, name);
    }

    private void contribution(Node of, String role, int position, String name) {
        Node node = NodeFactory.createURI(of.getURI() + "/" + role + "/" + position);
        Node agent = Names.agent(name);
        graph.add(of, "dec:hasContribution", node);
        graph.type(node, "dec:Contribution");
        graph.add(node, "dec:role", term("v:" + role));
        graph.integer(node, "dec:authorPosition", position);
        graph.string(node, "dec:nameAsPrinted", name);
        graph.add(node, "dec:ofAgent", agent);
        graph.type(agent, Organisations.isOne(name) ? "org:Organization" : "foaf:Person");
        graph.string(agent, "foaf:name", name);
    }
}
