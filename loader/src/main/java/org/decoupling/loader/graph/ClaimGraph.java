package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.passage.Entity;

/** Claims, each once, and who asserts them, each time. */
final class ClaimGraph {
    private final Article article;
    private final Argument argument;
    private final FigureGraph figures;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;
    private final Voices voices;
    private final Standing standing;
    private final Set<Integer> grounded;
    private final Set<Node> claims = new HashSet<>();

    ClaimGraph(Article article, Argument argument, FigureGraph figures, FindGraph finds, Names names, GraphWriter graph) {
        this.article = article;
        this.argument = argument;
        this.figures = figures;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
        this.grounded = argument.grounded();
        this.voices = new Voices(article, names, graph);
        this.standing = new Standing(names, graph);
    }

    void write() {
        argument.claims().forEach(claim -> {
            claim(claim);
            writeAssertion(claim);
        });
        argument.figures().forEach((index, printed) -> printed.forEach(figure ->
                graph.add(node(argument.claims().get(index)), "dec:usesObservation", figures.node(figure))));
    }

    /** What the claim says, wherever the article says it again. */
    Node node(Claim claim) {
        Claim thesis = argument.thesis(claim);
        return names.part("claim/" + graph.path(thesis.passage().spans(thesis.from(), thesis.to())));
    }

    private void claim(Claim claim) {
        Node node = node(claim);
        if (!claims.add(node)) return;
        graph.type(node, claim.type());
        finds.label(node, "dec:gloss", Gloss.zh(claim), Gloss.en(claim));
        each(node, "dec:about", claim.about());
        each(node, "dec:cause", claim.causes());
        each(node, "dec:effect", claim.effects());
        if (claim.isA("Forecast")) forecast(node, claim);
        if (claim.isA("Recommendation")) advice(node, claim);
        finds.ground(node, claim.rule());
    }

    private void forecast(Node node, Claim claim) {
        graph.add(node, "dec:horizon", term("v:" + claim.horizon()));
        graph.add(node, "dec:outcome", term("v:not-yet-assessed"));
        each(node, "dec:underAdministration", claim.subjects());
    }

    private void advice(Node node, Claim claim) {
        each(node, "dec:addressee", claim.subjects());
        each(node, "dec:domain", argument.domains(claim));
        Optional.ofNullable(argument.answered().get(claim.index())).ifPresent(forecast -> graph.add(node, "dec:respondsTo", node(forecast)));
    }

    /** That it is claimed at this place. */
    Node assertion(Claim claim) {
        return names.part("assertion/" + graph.path(claim.passage().spans(claim.from(), claim.to())));
    }

    private void writeAssertion(Claim claim) {
        Node node = assertion(claim);
        graph.type(node, "dec:Assertion");
        graph.add(node, "dec:ofClaim", node(claim));
        graph.anchor(node, claim.passage().spans(claim.from(), claim.to()));
        standing.write(node, claim.passage());
        holders(claim).forEach(holder -> graph.add(node, "dec:assertedBy", holder));
        if (!claim.voices().isEmpty()) voices.authors().forEach(author -> graph.add(node, "dec:reportedBy", author));
        graph.add(node, "dec:stance", term("v:" + claim.stance()));
        graph.add(node, "dec:modality", term("v:" + claim.modality()));
        graph.string(node, "dec:cue", claim.hedge());
        graph.add(node, "dec:sourcing", term("v:" + sourcing(claim)));
        notes(claim).forEach(note -> graph.add(node, "dec:inNote", note));
        finds.ground(node, claim.rule());
    }

    /** Who says it: a voice that is reported, else the author. */
    List<Node> holders(Claim claim) {
        return claim.voices().isEmpty() ? voices.authors() : claim.voices().stream().map(finds::entity).toList();
    }

    List<Node> notes(Claim claim) {
        return claim.notes().stream().map(note -> names.note(article.notes().get(note))).toList();
    }

    private String sourcing(Claim claim) {
        return !claim.notes().isEmpty() ? "cited" : grounded.contains(argument.thesis(claim).index()) ? "self" : "unsourced";
    }

    private void each(Node node, String property, List<Entity> entities) {
        entities.forEach(entity -> graph.add(node, property, finds.entity(entity)));
    }
}
