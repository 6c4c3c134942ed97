package org.decoupling.loader.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.claim.Relation;

/** How claims bear on one another. */
final class RelationGraph {
    private final ClaimGraph claims;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;
    private final Set<Node> written = new HashSet<>();

    RelationGraph(ClaimGraph claims, FindGraph finds, Names names, GraphWriter graph) {
        this.claims = claims;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Relation> relations) {
        relations.forEach(this::relation);
    }

    private void relation(Relation relation) {
        Set<Node> from = relation.from().stream().map(claims::node).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        Node to = claims.node(relation.to());
        Node node = names.part("relation/" + relation.kind().name().toLowerCase(java.util.Locale.ROOT) + "/" + place(to) + "/"
                + from.stream().map(RelationGraph::place).collect(Collectors.joining("+")));
        if (!written.add(node)) return;
        graph.type(node, relation.kind().type());
        from.forEach(claim -> graph.add(node, relation.kind().from(), claim));
        graph.add(node, relation.kind().to(), to);
        graph.add(node, "dec:explicit", NodeFactory.createLiteralDT(Boolean.toString(relation.isExplicit()), XSDDatatype.XSDboolean));
        graph.string(node, "dec:cue", relation.cue());
        finds.ground(node, relation.rule());
    }

    private static String place(Node claim) {
        return claim.getURI().substring(claim.getURI().lastIndexOf('/') + 1);
    }
}
