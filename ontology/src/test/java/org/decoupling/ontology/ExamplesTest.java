package org.decoupling.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example file is a test by being there. */
class ExamplesTest {
    private static final Shapes SHAPES = Shapes.fromClasspath();

    @TestFactory
    Stream<DynamicTest> validExamplesConform() {
        return each("examples/valid", ".trig", name -> {
            Report report = SHAPES.validate(Ontology.with(data(List.of(name))));
            assertThat(report.violations()).isEmpty();
            assertThat(report.warnings()).isEmpty();
            assertThat(report.vacuous()).isEmpty();
        });
    }

    @Test
    void everyShapeMeetsANodeOfTheValidExamples() {
        Graph all = Ontology.with(data(Resources.under("examples/valid", ".trig")));
        assertThat(SHAPES.focusNodes(all)).allSatisfy((shape, nodes) -> assertThat(nodes).as(shape).isPositive());
        assertThat(SHAPES.validate(all).violations()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> invalidExamplesFailByTheNameInTheirFileNameAndByNoOther() {
        return each("examples/invalid", ".ttl", name -> {
            Report report = SHAPES.validate(Ontology.with(data(List.of(name))));
            assertThat(Stream.concat(report.violations().stream(), report.warnings().stream()))
                    .extracting(Finding::fault).containsOnly(name.replaceAll(".*/|[.]ttl", ""));
        });
    }

    @Test
    void everyFaultHasAnInvalidExample() {
        List<String> shown = Resources.under("examples/invalid", ".ttl").stream().map(name -> name.replaceAll(".*/|[.]ttl", "")).toList();
        assertThat(SHAPES.faults()).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void aFindingSaysWhatToDoInBothLanguages() {
        Report report = SHAPES.validate(Ontology.with(data(List.of("examples/invalid/anchor-without-digest.ttl"))));
        assertThat(report.violations()).hasSize(1).first().asString()
                .startsWith("violation anchor-without-digest ").contains("摘要").contains("digest");
    }

    private static Stream<DynamicTest> each(String folder, String ending, java.util.function.Consumer<String> test) {
        return Resources.under(folder, ending).stream().map(name -> DynamicTest.dynamicTest(name, () -> test.accept(name)));
    }

    /** Reading TriG into a graph would drop the named graphs, and validating them one by one proves nothing. */
    static Graph data(List<String> examples) {
        Graph all = GraphFactory.createDefaultGraph();
        examples.forEach(name -> RDFDataMgr.loadDatasetGraph(name).stream().forEach(quad -> all.add(quad.asTriple())));
        return all;
    }
}
