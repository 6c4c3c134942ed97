package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccountsTest {
    private final Logger log = (Logger) LoggerFactory.getLogger("request");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    private Map<String, String> line(Client.Reply reply) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            for (ILoggingEvent event : lines.list.toArray(ILoggingEvent[]::new)) {
                Map<String, String> line = event.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
                if (line.get("id").equals(reply.header("X-Request-Id")))
                    return line;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no line for " + reply.header("X-Request-Id"));
    }

    @Test
    void a_request_is_a_line_with_the_id_that_was_answered_the_digest_of_its_query_its_rows_and_its_time() throws InterruptedException {
        String query = "SELECT ?x { VALUES ?x { 1 2 3 } FILTER('secret' != '" + System.nanoTime() + "') }";
        Map<String, String> computed = line(Form.EMBEDDED.client().sparql(query));
        assertThat(computed).containsEntry("status", "200").containsEntry("rows", "3").containsEntry("query", SparqlRequest.digest(query))
                .containsEntry("source", "computed").containsEntry("path", "/sparql").containsKey("ms");
        assertThat(computed.toString()).doesNotContain("secret");
        assertThat(line(Form.EMBEDDED.client().sparql(query))).containsEntry("source", "cached");
    }

    @Test
    void what_a_client_writes_can_not_begin_a_line_of_its_own() throws InterruptedException {
        line(Form.EMBEDDED.client().get("/id/%0A%22INFO%20forged"));
        JsonEncoder json = new JsonEncoder();
        json.setContext(log.getLoggerContext());
        json.start();
        for (ILoggingEvent event : lines.list)
            assertThat(new String(json.encode(event), StandardCharsets.UTF_8).strip().lines()).hasSize(1);
        assertThat(lines.list.toString()).doesNotContain("\n");
    }

    @Test
    void requests_are_counted_by_part_of_the_site_and_not_by_address() {
        Accounts accounts = new Accounts();
        accounts.cached("id", "GET", "/id/" + "x".repeat(500), 200, 1);
        accounts.cached("id", "GET", "/" + "y".repeat(500), 200, 1);
        assertThat(accounts.scrape()).contains("part=\"id\"", "part=\"site\"").doesNotContain("xxx", "yyy");
        accounts.close();
    }
}
