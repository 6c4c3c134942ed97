package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.claim.Definition;
import org.decoupling.loader.cue.Thesaurus;

/** What an article says that its terms mean. */
final class DefinitionGraph {
    private final ClaimGraph claims;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;

    DefinitionGraph(ClaimGraph claims, FindGraph finds, Names names, GraphWriter graph) {
        this.claims = claims;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Definition> definitions) {
        definitions.forEach(this::definition);
    }

    private void definition(Definition definition) {
        Claim claim = definition.claim();
        Node node = names.part("definition/" + graph.path(claim.passage().spans(claim.from(), claim.to())));
        graph.type(node, "dec:ConceptDefinition");
        Node concept = finds.entity(definition.concept());
        graph.add(concept, "dec:hasDefinition", node);
        if (Names.isPart(concept)) finds.ground(concept, definition.rule());
        finds.label(node, "dec:gloss", Gloss.zh(claim) + sense(definition, "zh-Hans"), Gloss.en(claim) + sense(definition, "en"));
        definition.sense().ifPresent(sense -> graph.add(node, "dec:sense", term("v:" + sense)));
        claims.holders(claim).forEach(holder -> graph.add(node, "dec:definedBy", holder));
        claims.notes(claim).forEach(note -> graph.add(node, "dec:inNote", note));
        graph.anchor(node, claim.passage().spans(claim.from(), claim.to()));
        finds.ground(node, definition.rule());
    }

    private static String sense(Definition definition, String language) {
        return definition.sense().flatMap(sense -> Thesaurus.name(sense, language)).map(name -> language.equals("en") ? " (" + name + ")" : "（" + name + "）").orElse("");
    }
}
