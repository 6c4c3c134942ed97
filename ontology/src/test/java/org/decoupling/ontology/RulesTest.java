package org.decoupling.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Rules RULES = Rules.fromClasspath();
    private static final String READING = "id/reading/grain-a/";

    @Test
    void premisesSupportTheirConclusion() {
        assertThat(edges("supports")).containsExactlyInAnyOrder("c1 -> c3", "c3 -> c4");
    }

    @Test
    void anAttackOnAnInferenceChallengesItsConclusion() {
        assertThat(edges("challenges")).containsExactlyInAnyOrder("c5 -> c7", "c7 -> c1", "c6 -> c4");
    }

    @Test
    void aDoctrineGroundsTheInstrumentOfTheMeasureThatItExplains() {
        assertThat(edges("grounds")).containsExactlyInAnyOrder("doctrine/store -> concept/punitive-tariff",
                "concept/mercantilism -> concept/punitive-tariff");
    }

    @Test
    void anAssertionHasTheCitationsOfItsNoteAndStandsInItsParagraph() {
        assertThat(edges("hasCitation")).containsExactly("c1/assertion/8 -> id/article/0123456789abcdef/citation/1-1-1-1");
        assertThat(edges("standsIn")).contains("c1/assertion/8 -> id/article/0123456789abcdef/paragraph/1",
                "c1/assertion/8 -> id/article/0123456789abcdef/section/1");
    }

    @Test
    void whatIsRejectedDrawsNothing() {
        Graph rejected = examples();
        rejected.add(iri(READING + "c4/because/c3"), iri("ontology#curationStatus"), iri("concept/rejected"));
        assertThat(edges(RULES.derive(rejected), "supports")).containsExactly("c1 -> c3");
    }

    @Test
    void deriveAgainOverWhatWasDerivedSaysTheSame() {
        Graph once = RULES.derive(examples());
        Graph with = examples();
        GraphUtil.addInto(with, once);
        assertThat(RULES.derive(with).isIsomorphicWith(once)).isTrue();
    }

    private static Set<String> edges(String property) {
        return edges(RULES.derive(examples()), property);
    }

    private static Set<String> edges(Graph derived, String property) {
        return derived.find(Node.ANY, iri("ontology#" + property), Node.ANY).toList().stream()
                .map(RulesTest::edge).collect(Collectors.toSet());
    }

    private static String edge(Triple triple) {
        return shortened(triple.getSubject()) + " -> " + shortened(triple.getObject());
    }

    private static String shortened(Node node) {
        return node.getURI().replace(Ontology.BASE + READING, "").replace(Ontology.BASE, "");
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Ontology.BASE + path);
    }

    private static Graph examples() {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, Ontology.with(ExamplesTest.data(List.of("examples/valid/article.trig", "examples/valid/reading.trig"))));
        return copy;
    }
}
