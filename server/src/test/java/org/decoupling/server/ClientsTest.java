package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that others wrote find what they look for: Comunica, which joins sources and discovers what they are, and RDF4J. */
@ParameterizedClass
@EnumSource(Form.class)
class ClientsTest {
    private static final String NAMED = "SELECT ?label { ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label FILTER(LANG(?label) = \"en\") }";
    private static final String TARIFF = Sample.BASE + "concept/tariff";
    private static final String MEASURED = """
            SELECT ?label ?rate {
              ?thing <http://example.org/rate> ?rate ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?label FILTER(LANG(?label) = "en") }""";

    @Parameter
    Form form;

    @Test
    void comunica_discovers_the_endpoint_reads_a_thing_at_its_address_and_joins_a_table_of_ones_own() throws IOException {
        NodeProgram comunica = NodeProgram.installed("comunica");
        String site = "http://localhost:" + form.server().port();
        Object table = Map.of("type", "serialized", "mediaType", "text/turtle", "baseIRI", "http://example.org/",
                "value", "<" + TARIFF + "> <http://example.org/rate> 19.3 .");
        JsonNode answers = comunica.run(List.of(
                question("ASK { <" + TARIFF + "> ?p ?o }", site + "/sparql"),
                question("CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 7", site + "/sparql"),
                question(NAMED, Map.of("type", "sparql", "value", site + "/sparql")),
                question(NAMED.replace("?thing", "<" + TARIFF + ">"), site + "/concept/tariff"),
                question(MEASURED, site + "/sparql", table)));
        assertThat(answers.get(0).asBoolean()).isTrue();
        assertThat(answers.get(1)).hasSize(7);
        assertThat(answers.get(2)).hasSameSizeAs(form.client().sparql(NAMED).json().at("/results/bindings")).isNotEmpty();
        assertThat(answers.get(3)).hasToString("[{\"label\":\"tariff\"}]");
        assertThat(answers.get(4)).hasToString("[{\"label\":\"tariff\",\"rate\":\"19.3\"}]");
    }

    private static Map<String, Object> question(String query, Object... sources) {
        return Map.of("query", query, "sources", sources);
    }

    @Test
    void rdf4j_binds_values_streams_rows_and_triples_and_hears_what_is_wrong() {
        SPARQLRepository repository = new SPARQLRepository("http://localhost:" + form.server().port() + "/sparql");
        try (RepositoryConnection connection = repository.getConnection()) {
            TupleQuery query = connection.prepareTupleQuery(NAMED);
            query.setBinding("thing", connection.getValueFactory().createIRI(TARIFF));
            assertThat(QueryResults.asList(query.evaluate())).extracting((BindingSet row) -> row.getValue("label").stringValue())
                    .containsExactly("tariff");
            assertThat(QueryResults.asList(connection.prepareGraphQuery("DESCRIBE <" + TARIFF + ">").evaluate()))
                    .extracting((Statement triple) -> triple.getSubject().stringValue()).contains(TARIFF);
            assertThat(connection.prepareBooleanQuery("ASK { <" + TARIFF + "> ?p ?o }").evaluate()).isTrue();
            assertThatThrownBy(() -> connection.prepareTupleQuery("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }").evaluate())
                    .isInstanceOf(QueryEvaluationException.class).hasMessageContaining("SERVICE");
            assertThatThrownBy(() -> connection.prepareUpdate("CLEAR ALL").execute()).hasMessageContaining("40");
        } finally {
            repository.shutDown();
        }
    }
}
