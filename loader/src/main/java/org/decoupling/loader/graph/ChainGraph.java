package org.decoupling.loader.graph;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.argument.Chain;

/** Lines of argument, in the same form as a curated reading's: a tradition, its tenet, a measure, what is foreseen and what is advised. */
final class ChainGraph {
    private final RootGraph roots;
    private final MeasureGraph measures;
    private final ClaimGraph claims;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;

    ChainGraph(RootGraph roots, MeasureGraph measures, ClaimGraph claims, FindGraph finds, Names names, GraphWriter graph) {
        this.roots = roots;
        this.measures = measures;
        this.claims = claims;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Chain> chains) {
        chains.forEach(this::chain);
    }

    private void chain(Chain chain) {
        Node node = names.part("chain/" + graph.path(chain.doctrine().place().spans()) + "/" + chain.measure().key());
        graph.type(node, "dec:ArgumentChain");
        finds.label(node, "skos:prefLabel", chain.doctrine().zh() + " → " + chain.measure().zh(), chain.doctrine().en() + " → " + chain.measure().en());
        finds.ground(node, chain.rule());
        List<Node> points = Stream.concat(Stream.of(finds.entity(chain.root().tradition()), roots.node(chain.doctrine()), measures.node(chain.measure().key())),
                chain.claims().stream().map(claims::node)).distinct().toList();
        for (int at = 0; at < points.size(); at++) link(node, at + 1, points.get(at), chain);
    }

    private void link(Node chain, int position, Node point, Chain of) {
        Node node = NodeFactory.createURI(chain.getURI() + "/" + position);
        graph.type(node, "dec:ChainLink");
        graph.add(chain, "dec:hasLink", node);
        graph.add(node, "dec:position", NodeFactory.createLiteralDT(Integer.toString(position), XSDDatatype.XSDinteger));
        graph.add(node, "dec:node", point);
        finds.ground(node, of.rule());
    }
}
