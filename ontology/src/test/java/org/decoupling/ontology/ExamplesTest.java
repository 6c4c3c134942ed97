package org.decoupling.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
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
    Stream<DynamicTest> invalidExamplesFailByTheNameInTheirFileName() {
        return each("examples/invalid", ".ttl", name -> assertThat(faults(data(List.of(name)))).contains(fault(name)));
    }

    /** Put in place of what the valid examples say of the same things, an invalid one brings in its own fault and hardly another. */
    @TestFactory
    Stream<DynamicTest> invalidExamplesSpoilTheValidOnesByTheirOwnFault() {
        Graph valid = data(Resources.under("examples/valid", ".trig"));
        return each("examples/invalid", ".ttl", name ->
                assertThat(faults(spoilt(valid, data(List.of(name))))).contains(fault(name)).hasSizeLessThan(3));
    }

    @Test
    void everyFaultHasAnInvalidExample() {
        List<String> shown = Resources.under("examples/invalid", ".ttl").stream().map(ExamplesTest::fault).toList();
        assertThat(SHAPES.faults()).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void aFindingSaysWhatToDoInBothLanguages() {
        Report report = SHAPES.validate(Ontology.with(data(List.of("examples/invalid/anchor-without-digest.ttl"))));
        assertThat(report.violations()).hasSize(1).first().asString()
                .startsWith("violation anchor-without-digest ").contains("摘要").contains("digest");
    }

    private static String fault(String file) {
        return file.replaceAll(".*/|[.]ttl", "");
    }

    private static Set<String> faults(Graph data) {
        Report report = SHAPES.validate(Ontology.with(data));
        return Stream.concat(report.violations().stream(), report.warnings().stream()).map(Finding::fault).collect(Collectors.toSet());
    }

    private static Graph spoilt(Graph valid, Graph invalid) {
        Graph spoilt = GraphFactory.createDefaultGraph();
        valid.find().filterDrop(triple -> invalid.contains(triple.getSubject(), Node.ANY, Node.ANY)).forEachRemaining(spoilt::add);
        GraphUtil.addInto(spoilt, invalid);
        return spoilt;
    }

    private static Stream<DynamicTest> each(String folder, String ending, Consumer<String> test) {
        return Resources.under(folder, ending).stream().map(name -> DynamicTest.dynamicTest(name, () -> test.accept(name)));
    }

    /** Reading TriG into a graph would drop the named graphs, and validating them one by one proves nothing. */
    static Graph data(List<String> examples) {
        Graph all = GraphFactory.createDefaultGraph();
        examples.forEach(name -> RDFDataMgr.loadDatasetGraph(name).stream().forEach(quad -> all.add(quad.asTriple())));
        return all;
    }
}
