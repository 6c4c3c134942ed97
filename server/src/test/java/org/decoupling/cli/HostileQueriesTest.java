package org.decoupling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with little memory meets queries that want all of it, or all of its time. It lives, and the next reader is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {
    private static final String ONE = "PREFIX dec: <https://w3id.org/decoupling/ontology#> SELECT (COUNT(*) AS ?n) { ?a a dec:Article }";

    private static final int BROKEN_OFF = -1;
    private static final int NEVER = -2;

    private Process server;
    private URI address;
    private URI operations;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = Run.start("-Xmx300m", "serve", "--store", folder.resolve("store").toString(), "--port", "0", "--query-time", "2s", "--rate", "0", "--cache-bytes", "0");
        address = Run.address(server);
        operations = Run.operations(server);
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        cross product, counted  ~ SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }
        cross product, sent     ~ SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }
        cross product, sorted   ~ SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c ?a
        cross product, distinct ~ SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f }
        cross product, grouped  ~ SELECT ?a ?d ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d ?f
        cross product, as graph ~ CONSTRUCT { ?a ?e ?f } { ?a ?b ?c . ?d ?e ?f }
        all in one string       ~ SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?all) { ?a ?b ?c . ?d ?e ?f }
        a string doubled        ~ SELECT (STRLEN(?z) AS ?n) { BIND('脱钩脱钩脱钩脱钩' AS ?a) BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a) AS ?b) BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b) AS ?c) BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c) AS ?d) BIND(CONCAT(?d,?d,?d,?d,?d,?d,?d,?d) AS ?e) BIND(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e) AS ?f) BIND(CONCAT(?f,?f,?f,?f,?f,?f,?f,?f) AS ?g) BIND(CONCAT(?g,?g,?g,?g,?g,?g,?g,?g) AS ?z) }
        any path                ~ SELECT (COUNT(*) AS ?n) { ?a (<urn:p>|!<urn:p>)* ?b }
        any path, both ways     ~ SELECT (COUNT(*) AS ?n) { ?a ((<urn:p>|!<urn:p>|^<urn:p>|!^<urn:p>)+/(<urn:p>|!<urn:p>)*)* ?b }
        paths within paths      ~ SELECT * { ?a (((((<urn:p>|!<urn:p>)*)*)*)*)* ?b . ?b (!<urn:q>)* ?c } ORDER BY ?b
        pattern without end     ~ SELECT * { ?s ?p ?o FILTER REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', STR(?o)), '(.*a){15}b$') }
        replaced without end    ~ SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a*)*\\\\1b', 'x') AS ?x) {}
        pattern of the data     ~ SELECT * { VALUES ?p { '(.*x){15}y' } FILTER REGEX('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', ?p) }
        optional upon optional  ~ SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?c OPTIONAL { ?d ?f ?g OPTIONAL { ?h ?i ?g } } } }
        exists for each pair    ~ SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?a ?x ?f . ?y ?z ?c . ?d ?w ?y } }
        minus everything        ~ SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } MINUS { ?a ?b ?c . ?g ?h ?i } }
        """)
    void it_ends_in_time_and_the_next_reader_is_served(String name, String query) throws Exception {
        int status = status(query);
        assertThat(status).as(name).isIn(BROKEN_OFF, 200, 503);
        assertThat(server.isAlive()).as(name).isTrue();
        assertThat(status(ONE)).as("the next reader after " + name).isEqualTo(200);
        assertThat(get(operations.resolve("readyz"))).as(name).isEqualTo(200);
        awaitNothingAtWork(name);
    }

    /** What was ended or broken off must not go on behind the reader's back. */
    private void awaitNothingAtWork(String name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!body(operations.resolve("queries")).equals("[]")) {
            assertThat(System.nanoTime()).as(name + " goes on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The answer's status, or BROKEN_OFF where it was broken off. */
    private int status(String query) throws InterruptedException {
        try {
            return get(address.resolve("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        } catch (HttpTimeoutException never) {
            return NEVER;
        } catch (IOException brokenOff) {
            return BROKEN_OFF;
        }
    }

    private static int get(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static String body(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
