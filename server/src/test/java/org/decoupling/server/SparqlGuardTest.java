package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from the text of a query alone. What is refused over HTTP is in {@link SparqlProtocolTest}. */
class SparqlGuardTest {
    private static final int LENGTH = 60_000;
    private final SparqlGuard guard = new SparqlGuard(Settings.defaults());

    private String problem(String query) {
        try {
            guard.check(query, List.of());
            return "none";
        } catch (Problem problem) {
            return problem.name;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        SELECT * { FILTER(          ~ (   ~ 1
        SELECT * {                  ~ {   ~ }
        SELECT * { ?s ?p            ~ [   ~ 1
        SELECT * { ?s ?p            ~ (   ~ 1
        SELECT (                    ~ -   ~ 1
        SELECT (                    ~ !   ~ 1
        SELECT (                    ~ - ! + ~ 1
        SELECT (1                   ~ +1  ~ AS ?x) {}
        SELECT * { FILTER(1         ~ ||1 ~ ) }
        SELECT * { {}               ~ UNION {} ~ }
        SELECT * { {}               ~ OPTIONAL {} ~ }
        SELECT * { ?s ?p ?o         ~ MINUS {} ~ }
        SELECT * { ?s ?p ?o         ~ FILTER EXISTS { ~ }
        SELECT *                    ~ { SELECT * ~ }
        SELECT (                    ~ CONCAT(?x, ~ 1
        """)
    void what_is_nested_without_end_is_refused_and_no_stack_overflows(String start, String again, String end) {
        String query = start + (again + " ").repeat(LENGTH / (again.length() + 1)) + end;
        assertThat(problem(query)).isIn("too-deep", "syntax-error");
        assertThat(problem("ASK {}")).isEqualTo("none");
    }

    @Test
    void a_chain_that_is_well_formed_is_refused_for_its_depth() {
        assertThat(problem("SELECT * { {}" + " UNION {}".repeat(300) + " }")).isEqualTo("too-deep");
        assertThat(problem("SELECT * { {}" + " UNION {}".repeat(50) + " }")).isEqualTo("none");
        assertThat(problem("SELECT (1" + "+1".repeat(300) + " AS ?x) {}")).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { FILTER('((((' = '{{{{') } # ((((", "ASK { <http://example.org/((((> ?p \"\"\"[[[[\\\"[[[[\"\"\" FILTER(1 <2 && 3> 2) }"})
    void brackets_in_strings_comments_and_iris_are_none(String query) {
        assertThat(Nesting.of(query)).isLessThan(5);
        assertThat(problem(query)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        <urn:p>{1000000}              ~ path-too-long
        <urn:p>{1,1000000}            ~ path-too-long
        ((<urn:p>{9}){9}){9}          ~ path-too-long
        <urn:p>{3,}                   ~ none
        (<urn:p>/<urn:q>)*            ~ none
        !(<urn:p>|^<urn:q>)           ~ none
        """)
    void a_path_has_so_many_steps_and_no_more(String path, String problem) {
        assertThat(problem("SELECT * { ?s " + path + " ?o }")).isEqualTo(problem);
        assertThat(problem("SELECT * { ?s <urn:p>" + "/<urn:p>".repeat(100) + " ?o }")).isEqualTo("path-too-long");
    }

    @ParameterizedTest
    @CsvSource({"https://query.example.org/sparql,none", "https://query.example.org:443/sparql,service-refused", "http://query.example.org/sparql,service-refused",
        "https://query.example.org.evil.example/sparql,service-refused", "https://query.example.org@evil.example/,service-refused",
        "https://user@query.example.org/,service-refused", "https://QUERY.example.org/,service-refused", "file:///etc/passwd,service-refused", "relative,service-refused"})
    void service_reaches_the_origins_that_are_listed_and_no_other(String address, String problem) {
        SparqlGuard open = new SparqlGuard(Settings.defaults().with("service-origins", "https://query.example.org, http://localhost:9"));
        if (problem.equals("none"))
            assertThat(open.check("SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }", List.of()).passing()).isTrue();
        else
            assertThatThrownBy(() -> open.check("SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }", List.of()))
                    .isInstanceOf(Problem.class).hasMessageContaining(problem);
        assertThatThrownBy(() -> open.check("SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }", List.of())).hasMessageContaining("service-refused");
    }
}
