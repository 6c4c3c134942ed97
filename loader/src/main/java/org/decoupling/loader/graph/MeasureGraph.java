package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.policy.Measure;

/** Measures and what became of them, in the same form as a curated reading's. */
final class MeasureGraph {
    private final Article article;
    private final ClaimGraph claims;
    private final FigureGraph figures;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;
    private final Set<Node> written = new HashSet<>();

    MeasureGraph(Article article, ClaimGraph claims, FigureGraph figures, FindGraph finds, Names names, GraphWriter graph) {
        this.article = article;
        this.claims = claims;
        this.figures = figures;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Measure> measures) {
        measures.forEach(this::measure);
    }

    private void measure(Measure measure) {
        Node node = node(measure.key());
        graph.type(node, "dec:PolicyMeasure");
        finds.label(node, "skos:prefLabel", measure.zh(), measure.en());
        graph.add(node, "dec:instrumentType", finds.entity(measure.instrument()));
        each(node, "dec:affectedDomain", measure.domains());
        each(node, "dec:underAdministration", measure.actors());
        each(node, "dec:targetState", measure.targets());
        each(node, "dec:realises", measure.realises());
        each(node, "dec:basedOnAct", measure.acts());
        measure.amounts().forEach(figure -> graph.add(node, "dec:usesObservation", figures.node(figure)));
        measure.effects().forEach(effect -> graph.add(node, "dec:" + effect.kind().name().toLowerCase(Locale.ROOT), node(effect.on())));
        measure.notes().forEach(note -> graph.add(node, "dec:inNote", names.note(article.notes().get(note))));
        measure.places().forEach(place -> graph.anchor(node, place));
        finds.ground(node, measure.rule());
        measure.statuses().forEach(status -> status(node, measure, status));
    }

    private void status(Node measure, Measure of, Measure.Status status) {
        Node node = names.part("measure/" + of.key() + "/status/" + status.status() + "-" + graph.path(status.place()));
        if (!written.add(node)) return;
        graph.type(node, "dec:StatusAssignment");
        graph.add(node, "dec:ofMeasure", measure);
        graph.add(node, "dec:status", term("v:" + status.status()));
        status.actor().ifPresent(actor -> graph.add(node, "dec:underAdministration", finds.entity(actor)));
        graph.add(node, "dec:atTime", NodeFactory.createLiteralString(status.date().isEmpty() ? "undated" : status.date()));
        status.claim().ifPresent(claim -> {
            if (status.status().equals("recommended")) graph.add(claims.node(claim), "dec:recommendedAction", measure);
            graph.add(node, "dec:accordingTo", claims.assertion(claim));
            graph.add(node, "dec:describedBy", claims.node(claim));
        });
        finds.ground(node, status.rule());
    }

    Node node(String key) {
        return names.part("measure/" + key);
    }

    private void each(Node node, String property, List<Entity> entities) {
        entities.forEach(entity -> graph.add(node, property, finds.entity(entity)));
    }
}
