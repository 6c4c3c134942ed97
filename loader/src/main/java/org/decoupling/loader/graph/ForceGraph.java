package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.force.Force;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.Spans;

/** Forces, in the same form as a curated reading's. */
final class ForceGraph {
    /** Unless an article says otherwise, what parts pushes towards parting and what joins towards joining. */
    private static final Map<String, String> TOWARDS = Map.of("centrifugal", "v:decoupling", "centripetal", "v:recoupling");

    private final Article article;
    private final ClaimGraph claims;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;

    ForceGraph(Article article, ClaimGraph claims, FindGraph finds, Names names, GraphWriter graph) {
        this.article = article;
        this.claims = claims;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Force> forces) {
        forces.forEach(this::force);
    }

    private void force(Force force) {
        Node node = node(force.place());
        graph.type(node, "dec:Force");
        finds.label(node, "skos:prefLabel", force.zh(), force.en());
        graph.add(node, "dec:direction", term("v:" + force.direction()));
        graph.add(node, "dec:towards", term(TOWARDS.get(force.direction())));
        if (!force.level().isEmpty()) graph.add(node, "dec:level", term("v:" + force.level()));
        each(node, "dec:domain", force.domains());
        each(node, "dec:exertedBy", force.holders());
        each(node, "dec:actsOnPolicyOf", force.actsOn());
        graph.add(node, "dec:namedByAuthor", NodeFactory.createLiteralDT(Boolean.toString(force.named()), XSDDatatype.XSDboolean));
        force.rivals().forEach(rival -> graph.add(node, "dec:counteractedBy", node(rival)));
        force.claims().forEach(claim -> graph.add(node, "dec:describedBy", claims.node(claim)));
        force.notes().forEach(note -> graph.add(node, "dec:inNote", names.note(article.notes().get(note))));
        graph.anchor(node, force.place());
        finds.ground(node, force.rule());
    }

    private Node node(Spans place) {
        return names.part("force/" + graph.path(place));
    }

    private void each(Node node, String property, List<Entity> entities) {
        entities.forEach(entity -> graph.add(node, property, finds.entity(entity)));
    }
}
