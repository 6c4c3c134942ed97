package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.argument.Chains;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.force.Root;
import org.decoupling.loader.passage.Entity;

/** Traditions, what they hold, and how they bear on policy, in the same form as a curated reading's. */
final class RootGraph {
    private final Article article;
    private final Argument argument;
    private final ClaimGraph claims;
    private final MeasureGraph measures;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;
    private final Standing standing;

    RootGraph(Article article, Argument argument, ClaimGraph claims, MeasureGraph measures, FindGraph finds, Names names, GraphWriter graph) {
        this.article = article;
        this.argument = argument;
        this.claims = claims;
        this.measures = measures;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
        this.standing = new Standing(names, graph);
    }

    void write() {
        argument.roots().forEach(this::root);
    }

    private void root(Root root) {
        Node tradition = tradition(root);
        Node link = names.part("root/" + root.tradition().name());
        influence(link, tradition, root);
        graph.anchor(link, root.place());
        describe(link, "dec:describedBy", root.claims());
        finds.ground(link, root.rule());
        root.doctrines().forEach(doctrine -> doctrine(doctrine, tradition, root));
    }

    /** What the thesaurus holds is described there; a concept of the article's own is a find as well. */
    private Node own(Entity concept, Rule rule) {
        Node node = finds.entity(concept);
        if (!concept.path().startsWith("concept/")) finds.ground(node, rule);
        return node;
    }

    private Node tradition(Root root) {
        Node tradition = own(root.tradition(), root.rule());
        if (!root.sphere().isEmpty()) graph.add(tradition, "dec:rootKind", term("v:" + root.sphere()));
        each(tradition, "dec:hasProponent", root.thinkers());
        root.periods().forEach(period -> graph.add(tradition, "dec:activeDuring", NodeFactory.createLiteralString(period)));
        return tradition;
    }

    private void influence(Node link, Node influence, Root root) {
        graph.type(link, "dec:InfluenceLink");
        graph.add(link, "dec:influence", influence);
        graph.add(link, "dec:function", term("v:" + root.function()));
        root.towards().forEach(orientation -> graph.add(link, "dec:influenced", own(orientation, root.rule())));
    }

    private void doctrine(Root.Doctrine doctrine, Node tradition, Root root) {
        Node node = node(doctrine);
        graph.type(node, "dec:Doctrine");
        graph.add(tradition, "dec:hasDoctrine", node);
        finds.label(node, "skos:prefLabel", doctrine.zh(), doctrine.en());
        graph.anchor(node, doctrine.place().spans());
        standing.write(node, doctrine.place());
        finds.ground(node, doctrine.rule());
        explains(names.part("doctrine/" + graph.path(doctrine.place().spans()) + "/influence"), node, doctrine, root);
    }

    Node node(Root.Doctrine doctrine) {
        return names.part("doctrine/" + graph.path(doctrine.place().spans()));
    }

    /** What it explains of present policy is an influence of its own. */
    private void explains(Node link, Node node, Root.Doctrine doctrine, Root root) {
        influence(link, node, root);
        each(link, "dec:explains", doctrine.explains());
        Chains.explained(doctrine, argument.measures()).forEach(measure -> graph.add(link, "dec:explains", measures.node(measure.key())));
        describe(link, "dec:explains", doctrine.links());
        describe(link, "dec:mechanism", doctrine.links());
        describe(link, "dec:describedBy", doctrine.claims());
        doctrine.notes().forEach(note -> graph.add(node, "dec:inNote", names.note(article.notes().get(note))));
        graph.anchor(link, doctrine.place().spans());
        finds.ground(link, doctrine.rule());
    }

    private void describe(Node node, String property, List<Claim> described) {
        described.forEach(claim -> graph.add(node, property, claims.node(claim)));
    }

    private void each(Node node, String property, List<Entity> entities) {
        entities.forEach(entity -> graph.add(node, property, finds.entity(entity)));
    }
}
