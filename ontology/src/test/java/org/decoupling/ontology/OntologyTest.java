package org.decoupling.ontology;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private static final Pattern OURS = Pattern.compile("\\bdec:([A-Za-z][A-Za-z0-9]*+)");

    @Test
    void everyCheckFindsNothing() {
        assertThat(Checks.fromClasspath().run(everything())).isEmpty();
    }

    @Test
    void everyCheckHasItsQueryAndItsSeverity() {
        List<String> queries = Resources.under("checks", ".rq").stream().map(name -> name.replaceAll(".*/|[.]rq", "")).toList();
        List<String> listed = rows("checks/severities.tsv").map(row -> row[0]).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(queries);
    }

    @Test
    void theListOfReusedTermsIsWhatTheTurtleDeclares() {
        Set<String> declared = Resources.text("ontology/reused.ttl").lines()
                .filter(line -> line.contains("rdfs:isDefinedBy")).map(line -> line.split(" ")[0]).collect(toSet());
        assertThat(rows("checks/reused-terms.tsv").map(row -> row[0])).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(rows("checks/reused-terms.tsv")).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
    }

    @Test
    void everyTermOfOursNamedInRulesAndReadingsIsDefined() {
        Set<String> defined = terms("ontology/", ".ttl");
        Stream.of("rules", "readings", "checks").flatMap(folder -> Stream.of(".rq", ".jsonld", ".yaml").flatMap(e -> Resources.under(folder, e).stream()))
                .forEach(name -> assertThat(named(name)).as(name).isSubsetOf(defined));
    }

    @Test
    void aReasonerFindsNoContradictionInTermsConceptsAndExamples() {
        Graph graph = everything();
        GraphUtil.addInto(graph, pairwiseDisjointness(graph));
        InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMicroReasoner(), ModelFactory.createModelForGraph(graph));
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () ->
                assertThat(inferred.validate().isValid()).isTrue());
    }

    @Test
    void aReasonerFindsAContradictionPutIn() {
        Graph graph = everything();
        GraphUtil.addInto(graph, pairwiseDisjointness(graph));
        graph.add(Ontology.name("x"), org.apache.jena.vocabulary.RDF.type.asNode(), term("Claim"));
        graph.add(Ontology.name("x"), org.apache.jena.vocabulary.RDF.type.asNode(), term("Assertion"));
        InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMicroReasoner(), ModelFactory.createModelForGraph(graph));
        assertThat(inferred.validate().isValid()).isFalse();
    }

    @Test
    void readingTheGraphsTwiceGivesTheSame() {
        assertThatNoException().isThrownBy(Ontology::graphs);
        assertThat(Ontology.graphs()).containsOnlyKeys(Ontology.name("ontology"), Ontology.name("thesaurus"), Ontology.name("links"));
        assertThat(Ontology.graphs().values()).allSatisfy(graph -> assertThat(graph.isEmpty()).isFalse());
    }

    /** All that ships, and what the rules make of the examples. */
    private static Graph everything() {
        Graph all = GraphFactory.createDefaultGraph();
        Ontology.graphs().values().forEach(graph -> GraphUtil.addInto(all, graph));
        GraphUtil.addInto(all, ExamplesTest.data(Resources.under("examples/valid", ".trig")));
        GraphUtil.addInto(all, Rules.fromClasspath().derive(all));
        GraphUtil.addInto(all, Resources.turtle("shapes"));
        return all;
    }

    /** Jena's reasoner knows OWL 1, which can only say of two classes that they are disjoint. */
    private static Graph pairwiseDisjointness(Graph graph) {
        try (QueryExec exec = QueryExec.graph(graph).query(QueryFactory.create(Resources.text("reasoning/pairwise-disjointness.rq"))).build()) {
            return exec.construct();
        }
    }

    private static Node term(String name) {
        return org.apache.jena.graph.NodeFactory.createURI(Ontology.BASE + "ontology#" + name);
    }

    private static Set<String> terms(String folder, String ending) {
        return Resources.under(folder, ending).stream().flatMap(name -> named(name).stream()).collect(toSet());
    }

    private static Set<String> named(String file) {
        return OURS.matcher(Resources.text(file)).results().map(MatchResult::group).collect(toSet());
    }

    private static Stream<String[]> rows(String file) {
        return Resources.text(file).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"));
    }
}
