package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;

/** What all finds share: the entities they speak of, and the rule, run and confidence that they rest on. */
final class FindGraph {
    private final Names names;
    private final GraphWriter graph;
    private final Set<Node> described = new HashSet<>();

    FindGraph(Names names, GraphWriter graph) {
        this.names = names;
        this.graph = graph;
    }

    /** An entity's node, described where it is first met. What the thesaurus holds is described there. */
    Node entity(Entity entity) {
        Node node = names.of(entity.path());
        if (entity.path().startsWith("concept/") || !described.add(node)) return node;
        graph.type(node, entity.type());
        label(node, labelOf(entity.type()), entity.zh(), entity.en());
        return node;
    }

    private static String labelOf(String type) {
        return switch (type) {
            case "dec:LegalAct" -> "dcterms:title";
            case "dec:Event", "skos:Concept", "dec:IntellectualTradition", "dec:PolicyOrientation" -> "skos:prefLabel";
            default -> "foaf:name";
        };
    }

    /** A name in both languages; the one that is known stands in for the other, under its own tag. */
    void label(Node node, String property, String zh, String en) {
        if (!zh.isEmpty()) graph.add(node, property, NodeFactory.createLiteralLang(zh, "zh-Hans"));
        if (!en.isEmpty()) graph.add(node, property, NodeFactory.createLiteralLang(en, "en"));
    }

    /** Who found an entry, how, and how far that is to be trusted. An act or event that others speak of too is no entry of ours:
     * how far to trust that this article names it is said of the mention. */
    void ground(Node node, Rule rule) {
        foundBy(node, rule);
        graph.add(node, "prov:wasGeneratedBy", names.part("run"));
        if (!Names.isPart(node)) return;
        graph.add(node, "dec:curationStatus", term("v:extracted"));
        graph.add(node, "dec:extractionConfidence", NodeFactory.createLiteralDT(rule.confidence(), XSDDatatype.XSDdecimal));
    }

    void foundBy(Node node, Rule rule) {
        graph.add(node, "dec:foundBy", rule(rule));
    }

    private Node rule(Rule rule) {
        Node node = Names.rule(rule.name());
        if (!described.add(node)) return node;
        graph.type(node, "dec:ExtractionRule");
        label(node, "skos:prefLabel", rule.zh(), rule.en());
        return node;
    }
}
