package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.StringReader;
import java.time.Duration;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Form.class)
class SparqlProtocolTest {
    private static final String TITLES = "SELECT ?t { ?a a <https://w3id.org/decoupling/ontology#Article> ; <http://purl.org/dc/terms/title> ?t }";
    private static final String ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(isIRI(?o)) } LIMIT 5";

    @Parameter
    Form form;

    @Test
    void GET_answers_a_query_with_chinese_in_utf_8() {
        Client.Reply reply = form.client().sparql(TITLES);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("application/sparql-results+json; charset=utf-8");
        assertThat(reply.json().at("/results/bindings/0/t/value").asText()).isEqualTo("谷物与港口");
    }

    @Test
    void POST_of_a_form_answers_a_query_with_chinese_in_it() {
        Client.Reply reply = form.client().form("/sparql", "query=" + Client.encode("ASK { ?a <http://purl.org/dc/terms/title> \"谷物与港口\" }"));
        assertThat(reply.json().get("boolean").asBoolean()).isTrue();
    }

    @Test
    void POST_of_a_query_itself_answers_it() {
        Client.Reply reply = form.client().post("/sparql", "application/sparql-query", "ASK { ?a <http://purl.org/dc/terms/title> \"谷物与港口\" }");
        assertThat(reply.json().get("boolean").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values",
        "application/json", "application/xml"})
    void every_form_of_a_table_is_had_by_its_type(String type) {
        Client.Reply reply = form.client().sparql(TITLES, "Accept", type);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
        assertThat(reply.text()).contains("谷物与港口");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml", "application/trig", "application/n-quads"})
    void every_form_of_a_graph_is_had_by_its_type(String type) {
        Client.Reply reply = form.client().sparql(ALL, "Accept", type);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
        assertThat(reply.text()).contains("w3id.org/decoupling");
    }

    @ParameterizedTest
    @CsvSource({"json,application/json", "csv,text/csv", "tsv,text/tab-separated-values", "srx,application/sparql-results+xml", "html,text/html"})
    void a_format_in_the_address_goes_before_the_header(String format, String type) {
        assertThat(form.client().get("/sparql?format=" + format + "&query=" + Client.encode(TITLES), "Accept", "text/csv").type()).startsWith(type);
    }

    @Test
    void weights_are_honoured_and_zero_excludes() {
        assertThat(form.client().sparql(TITLES, "Accept", "text/csv;q=0.1, application/sparql-results+xml;q=0.9").type()).startsWith("application/sparql-results+xml");
        assertThat(form.client().sparql(TITLES, "Accept", "application/sparql-results+json;q=0, */*;q=0.1").type()).startsWith("application/sparql-results+xml");
    }

    @Test
    void a_form_that_does_not_exist_is_406_and_says_what_does() {
        Client.Reply reply = form.client().sparql(TITLES, "Accept", "application/pdf");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.json().get("available").toString()).contains("text/csv");
    }

    @Test
    void a_syntax_error_is_400_with_line_and_column() {
        Client.Reply reply = form.client().sparql("SELECT *\nWHERE { ?s ?p }");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("application/problem+json; charset=utf-8");
        assertThat(reply.json().get("line").asInt()).isEqualTo(2);
        assertThat(reply.json().get("column").asInt()).isEqualTo(15);
    }

    @Test
    void two_queries_are_400() {
        assertThat(form.client().get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status()).isEqualTo(400);
        assertThat(form.client().form("/sparql?query=ASK%7B%7D", "query=ASK%7B%7D").status()).isEqualTo(400);
    }

    @Test
    void an_empty_query_in_a_form_is_400_and_another_type_of_body_415() {
        assertThat(form.client().form("/sparql", "query=").status()).isEqualTo(400);
        assertThat(form.client().form("/sparql", "x=1").status()).isEqualTo(400);
        assertThat(form.client().post("/sparql", "text/plain", "ASK {}").status()).isEqualTo(415);
    }

    @Test
    void without_a_query_the_service_describes_itself() {
        Client.Reply reply = form.client().get("/sparql", "Accept", "text/turtle");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("sd:Service").contains("sd:UnionDefaultGraph");
        assertThat(form.client().get("/sparql", "Accept", "text/html").text()).contains("<textarea");
    }

    @Test
    void without_a_query_the_service_says_what_it_holds() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(form.client().get("/sparql", "Accept", "text/turtle").text()), Sample.BASE, Lang.TURTLE);
        Resource whole = model.getResource(Sample.BASE + "dataset");
        Resource articles = part(whole, "class", model.getResource(Sample.BASE + "ontology#Article"));
        assertThat(articles.getProperty(ofVoid("entities")).getInt()).isEqualTo(1);
        Resource titles = part(whole, "property", DCTerms.title);
        String counted = form.client().sparql("SELECT (COUNT(*) AS ?n) { ?s <http://purl.org/dc/terms/title> ?o }").json().at("/results/bindings/0/n/value").asText();
        assertThat(titles.getProperty(ofVoid("triples")).getString()).isEqualTo(counted);
        assertThat(whole.getProperty(ofVoid("triples")).getInt()).isGreaterThan(1000);
    }

    @Test
    void HEAD_has_the_headers_of_GET_and_no_body() {
        Client.Reply reply = form.client().method("HEAD", "/sparql?query=" + Client.encode(TITLES), "Accept", "text/csv");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("text/csv; charset=utf-8");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void preflight_and_answer_allow_every_origin() {
        Client.Reply preflight = form.client().method("OPTIONS", "/sparql", "Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(form.client().sparql("ASK {}").header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void what_the_client_has_is_304_until_the_store_changes() {
        Client.Reply first = form.client().sparql(TITLES);
        assertThat(form.client().sparql(TITLES, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
        assertThat(form.client().sparql(TITLES, "If-None-Match", first.header("ETag"), "Accept", "text/csv").status()).isEqualTo(200);
        Sample.change(form.store(), "digest-" + System.nanoTime());
        assertThat(form.client().sparql(TITLES, "If-None-Match", first.header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void a_large_answer_is_compressed_on_request() {
        assertThat(form.client().sparql("SELECT * { ?s ?p ?o } LIMIT 500", "Accept-Encoding", "gzip").header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT * { SERVICE <http://localhost:1/x> { ?s ?p ?o } }                                                   | service-refused
        SELECT * { SERVICE SILENT <http://localhost:1/x> { ?s ?p ?o } }                                            | service-refused
        SELECT * { { SELECT * { SERVICE <http://localhost:1/x> { ?s ?p ?o } } } }                                  | service-refused
        SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } }                        | service-refused
        SELECT (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } AS ?x) {}                                   | service-refused
        SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } })         | service-refused
        SELECT (COUNT(EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }                  | service-refused
        SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } })                    | service-refused
        SELECT * { ?s ?p ?o MINUS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } }                                | service-refused
        SELECT * { GRAPH ?g { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } }                                             | service-refused
        DESCRIBE ?s { SERVICE <http://localhost:1/x> { ?s ?p ?o } }                                                | service-refused
        CONSTRUCT { ?s ?p ?o } { SERVICE <http://localhost:1/x> { ?s ?p ?o } }                                     | service-refused
        SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }                                                            | graph-refused
        SELECT * FROM NAMED <http://localhost:1/x.ttl> { GRAPH ?g { ?s ?p ?o } }                                   | graph-refused
        SELECT (<java:java.lang.System>() AS ?x) {}                                                                | function-refused
        SELECT (<JAVA:java.lang.System>() AS ?x) {}                                                                | function-refused
        SELECT (SUM(<java:java.lang.System>(1)) AS ?x) { ?s ?p ?o }                                                | function-refused
        SELECT * { ?s <java:java.lang.System> ?o }                                                                 | function-refused
        SELECT * { ?s <urn:a>/<java:java.lang.System> ?o }                                                         | function-refused
        SELECT (CALL(<java:java.lang.System>) AS ?x) {}                                                            | function-refused
        SELECT (<http://jena.apache.org/ARQ/jsFunction#x>() AS ?x) {}                                              | function-refused
        SELECT * { BIND(<http://example.org/unknown>(1) AS ?x) }                                                   | function-refused
        INSERT DATA { <urn:a> <urn:b> <urn:c> }                                                                    | read-only
        LOAD <file:///etc/passwd>                                                                                  | read-only
        DROP ALL                                                                                                   | read-only
        DELETE WHERE { ?s ?p ?o }                                                                                  | read-only
        """)
    void what_reaches_out_or_writes_is_refused_before_the_engine(String query, String problem) {
        Client.Reply reply = form.client().sparql(query);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/" + problem);
    }

    @Test
    void graphs_named_by_the_protocol_are_checked_like_those_in_the_query() {
        assertThat(form.client().get("/sparql?query=ASK%7B%7D&default-graph-uri=" + Client.encode("file:///etc/passwd")).status()).isEqualTo(403);
        String ours = Client.encode("https://w3id.org/decoupling/graph/" + Sample.ARTICLE + "/record");
        Client.Reply titles = form.client().get("/sparql?query=" + Client.encode(TITLES) + "&default-graph-uri=" + ours);
        assertThat(titles.json().at("/results/bindings")).hasSize(1);
        Client.Reply works = form.client().get("/sparql?query=" + Client.encode("ASK { ?c a <http://purl.org/spar/cito/Citation> }") + "&default-graph-uri=" + ours);
        assertThat(works.json().get("boolean").asBoolean()).isFalse();
    }

    @Test
    void updates_are_refused_by_every_way_of_sending_them() {
        assertThat(form.client().form("/sparql", "update=DROP+ALL").status()).isEqualTo(403);
        assertThat(form.client().post("/sparql", "application/sparql-update", "DROP ALL").status()).isEqualTo(403);
        assertThat(form.client().method("PUT", "/sparql?default").status()).isEqualTo(405);
        assertThat(form.client().method("DELETE", "/sparql?default").status()).isEqualTo(405);
        assertThat(form.client().get("/sparql?default").text()).doesNotContain("谷物与港口");
        assertThat(form.client().sparql(TITLES).json().at("/results/bindings")).hasSize(1);
    }

    @Test
    void the_usual_functions_are_open() {
        Client.Reply reply = form.client().sparql("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
                + "SELECT (xsd:integer('7') AS ?n) (STRLEN('脱钩') AS ?l) {}");
        assertThat(reply.json().at("/results/bindings/0/n/value").asInt()).isEqualTo(7);
        assertThat(reply.json().at("/results/bindings/0/l/value").asInt()).isEqualTo(2);
    }

    @Test
    void a_query_that_takes_too_long_is_503() {
        Client.Reply reply = form.client().sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/timed-out");
    }

    @Test
    void a_caller_may_lower_the_time_but_not_raise_it() {
        String endless = Client.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        Client client = form.client();
        long start = System.nanoTime();
        assertThat(client.get("/sparql?timeout=1&query=" + endless).status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(form.client().get("/sparql?timeout=1000&query=" + endless).status()).isEqualTo(503);
        assertThat(form.client().get("/sparql?timeout=soon&query=" + endless).status()).isEqualTo(400);
    }

    @Test
    void an_answer_that_is_cut_breaks_the_connection() {
        try (Server small = Server.start(Form.settings().withHeldBytes(10_000).withResultBytes(100_000), form.store())) {
            for (String type : new String[] {"text/csv", "application/sparql-results+json"})
                assertThatThrownBy(() -> new Client(small.port()).sparql("SELECT * { ?a ?b ?c }", "Accept", type))
                        .isInstanceOf(UncheckedIOException.class).cause().isInstanceOf(IOException.class);
            assertThat(new Client(small.port()).sparql(TITLES).status()).isEqualTo(200);
        }
    }

    @Test
    void an_answer_that_is_too_large_before_its_first_byte_is_a_clean_problem() {
        try (Server small = Server.start(Form.settings().withResultBytes(10_000), form.store())) {
            Client.Reply reply = new Client(small.port()).sparql("SELECT * { ?a ?b ?c }");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().get("limit").asInt()).isEqualTo(10_000);
        }
    }

    @Test
    void time_that_runs_out_in_mid_answer_breaks_the_connection() {
        try (Server early = Server.start(Form.settings().withHeldBytes(1000), form.store())) {
            assertThatThrownBy(() -> new Client(early.port()).get("/sparql?timeout=2&query=" + Client.encode("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"), "Accept", "text/csv"))
                    .isInstanceOf(UncheckedIOException.class).cause().isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_caller_may_ask_for_fewer_rows_and_is_told_so_and_where_the_rest_is() {
        String query = "SELECT ?s { ?s a ?t } ORDER BY ?s ?t";
        Client.Reply whole = form.client().sparql(query, "Accept", "text/csv");
        assertThat(whole.header("Preference-Applied")).isEqualTo("max-rows=1000000");
        Client.Reply first = form.client().sparql(query, "Accept", "text/csv", "Prefer", "respond-async, max-rows=3");
        assertThat(first.header("Preference-Applied")).isEqualTo("max-rows=3");
        assertThat(first.text().lines()).hasSize(4);
        assertThat(first.header("ETag")).isNotEqualTo(whole.header("ETag"));
        String next = first.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        Client.Reply second = form.client().get(next, "Accept", "text/csv", "Prefer", "max-rows=3");
        assertThat(whole.text()).startsWith(first.text() + second.text().substring(second.text().indexOf('\n') + 1));
        assertThat(form.client().sparql(query + " LIMIT 2", "Prefer", "max-rows=3").header("Preference-Applied")).isEmpty();
    }

    /** A client that follows next must come to an end. */
    @Test
    void an_answer_that_is_whole_names_no_rest_nor_does_one_that_failed() {
        assumeTrue(form == Form.EMBEDDED, "what comes from another engine is not counted");
        Client.Reply whole = form.client().sparql("SELECT ?s { ?s a ?t }", "Accept", "text/csv");
        assertThat(whole.header("Preference-Applied")).isEqualTo("max-rows=1000000");
        assertThat(whole.header("Link")).isEmpty();
        Client.Reply late = form.client().get("/sparql?timeout=0.001&query=" + Client.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Link") + late.header("Preference-Applied")).isEmpty();
        assertThat(late.json().get("retry_after").asText()).isEqualTo(late.header("Retry-After"));
    }

    @Test
    void the_method_QUERY_is_a_POST_that_only_reads() {
        Client.Reply reply = form.client().send("QUERY", "/sparql", "application/sparql-query", "ASK {}");
        assertThat(reply.json().get("boolean").asBoolean()).isTrue();
        assertThat(form.client().send("QUERY", "/sparql", "text/plain", "ASK {}").status()).isEqualTo(415);
    }

    @Test
    void a_query_too_long_is_413() {
        assertThat(form.client().form("/sparql", "query=" + Client.encode("ASK { } #" + "x".repeat(70_000))).status()).isEqualTo(413);
    }

    private static Resource part(Resource whole, String kind, Resource of) {
        return whole.listProperties(ofVoid(kind + "Partition")).mapWith(Statement::getResource).filterKeep(part -> part.hasProperty(ofVoid(kind), of)).next();
    }

    private static Property ofVoid(String name) {
        return ResourceFactory.createProperty("http://rdfs.org/ns/void#", name);
    }
}
