package org.decoupling.ontology;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Resources.under("examples/valid", ".trig").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Report report = SHAPES.validate(union(name));
            assertThat(report.violations()).isEmpty();
            assertThat(report.warnings()).isEmpty();
            assertThat(report.vacuous()).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> invalidExamplesFailByTheNameInTheirFileName() {
        return Resources.under("examples/invalid", ".ttl").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Report report = SHAPES.validate(union(name));
            assertThat(Stream.concat(report.violations().stream(), report.warnings().stream()))
                    .extracting(Finding::fault).contains(name.replaceAll(".*/|[.]ttl", ""));
        }));
    }

    @Test
    void aFindingSaysWhatToDoInBothLanguages() {
        Report report = SHAPES.validate(union("examples/invalid/anchor-without-digest.ttl"));
        assertThat(report.violations()).hasSize(1).first().asString()
                .startsWith("violation anchor-without-digest ").contains("摘要").contains("digest");
    }

    /** Reading TriG into a graph would drop the named graphs, and validating them one by one proves nothing. */
    static Graph union(String example) {
        Graph all = GraphFactory.createDefaultGraph();
        RDFDataMgr.loadDatasetGraph(example).find().forEachRemaining(quad -> all.add(quad.asTriple()));
        return Ontology.with(all);
    }
}
