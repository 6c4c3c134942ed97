package org.decoupling.loader.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.decoupling.loader.article.RealArticle;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Finding;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Report;
import org.decoupling.ontology.Resources;
import org.decoupling.ontology.Shapes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reading is tested by being in the folder: a scholar's new file needs no new test. */
class ShippedReadingTest {
    private static List<Reading> shipped;

    @BeforeAll
    static void read() throws Exception {
        shipped = Reading.shipped();
    }

    static List<Reading> readings() {
        return shipped;
    }

    @ParameterizedTest
    @MethodSource("readings")
    void it_keeps_to_the_shapes(Reading reading) {
        Report report = Shapes.fromClasspath().validate(Ontology.with(reading.triples()));
        assertThat(report.violations()).extracting(Finding::toString).isEmpty();
        assertThat(report.warnings()).extracting(Finding::toString).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void it_uses_no_term_or_concept_that_nobody_defines(Reading reading) {
        assertThat(rows(reading, "undefined.rq")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void what_it_attacks_and_underpins_is_there(Reading reading) {
        assertThat(rows(reading, "absent-target.rq")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void each_step_of_a_chain_is_a_tie_that_the_reading_states(Reading reading) {
        assertThat(rows(reading, "loose-chain.rq")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void its_places_hold_in_the_article_it_reads(Reading reading) {
        AnchorCheck check = AnchorCheck.of(reading, new TextReader().read(RealArticle.path()));
        assumeTrue(check.sameText(), "the article at hand is not the one that this reading is of");
        assertThat(check.places()).isPositive();
        assertThat(check.moved()).isEmpty();
    }

    /** A shape that met no node proved nothing: together the shipped readings must give each of them something to judge. */
    @Test
    void together_they_meet_every_shape() {
        Graph all = GraphFactory.createDefaultGraph();
        shipped.forEach(reading -> GraphUtil.addInto(all, reading.triples()));
        assertThat(Shapes.fromClasspath().validate(Ontology.with(all)).vacuous()).isEmpty();
    }

    private static List<String> rows(Reading reading, String query) {
        var parsed = QueryFactory.create(Resources.text("readings-checks/" + query));
        try (QueryExec exec = QueryExec.graph(Ontology.with(reading.triples())).query(parsed).build()) {
            return exec.select().stream().map(Object::toString).toList();
        }
    }
}
