package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

/** Heavy queries: few at once, few that wait, and the light ones beside them. */
class WatchTest {
    private static String endless(int which) {
        return "/sparql?query=" + Client.encode("SELECT (COUNT(*) + " + which + " AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    }

    private static Server server(String time) {
        return Server.start(Form.settings().with("query-time", time).with("light-time", "100ms").with("heavy-queries", "1").with("queue", "1")
                .with("queue-time", "60s").with("cache-bytes", "0"), Form.EMBEDDED.store());
    }

    private static CompletableFuture<Client.Reply> start(Client client, String path) {
        return CompletableFuture.supplyAsync(() -> client.get(path), Thread::startVirtualThread);
    }

    private static void await(Server server, String metric) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!operations(server, "GET", "metrics").body().contains("\n" + metric + "\n")) {
            assertThat(System.nanoTime()).as(metric).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static HttpResponse<String> operations(Server server, String method, String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = server.operations().resolve(path);
            return http.send(HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_runs_one_waits_and_one_more_is_told_to_come_back_while_light_ones_are_answered() throws Exception {
        try (Server server = server("60s")) {
            Client client = new Client(server.port());
            List<CompletableFuture<Client.Reply>> heavy = new ArrayList<>();
            heavy.add(start(client, endless(1)));
            await(server, "queries_places 0.0");
            heavy.add(start(client, endless(2)));
            await(server, "queries_waiting 1.0");
            Client.Reply third = client.get(endless(3));
            assertThat(third.status()).isEqualTo(503);
            assertThat(third.json().get("type").asText()).isEqualTo("/problems/busy");
            assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();
            assertThat(client.sparql("SELECT (7 AS ?light) {}").status()).isEqualTo(200);
            end(server, heavy.get(0));
            await(server, "queries_waiting 0.0");
            end(server, heavy.get(1));
            await(server, "queries_places 1.0");
        }
    }

    /** Whoever runs the service sees what is at work, and may end it. */
    private static void end(Server server, CompletableFuture<Client.Reply> query) throws Exception {
        com.fasterxml.jackson.databind.JsonNode running = new com.fasterxml.jackson.databind.ObjectMapper().readTree(operations(server, "GET", "queries").body());
        for (com.fasterxml.jackson.databind.JsonNode one : running)
            if (one.get("heavy").asBoolean())
                assertThat(operations(server, "DELETE", "queries/" + one.get("request").asText()).statusCode()).isEqualTo(202);
        Client.Reply reply = query.get(30, TimeUnit.SECONDS);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/ended");
    }

    @Test
    void one_that_waited_is_begun_again_and_answered_whole() throws Exception {
        try (Server server = server("10s")) {
            Client client = new Client(server.port());
            CompletableFuture<Client.Reply> first = start(client, endless(1));
            await(server, "queries_places 0.0");
            Client.Reply second = client.sparql("SELECT (COUNT(*) AS ?n) { { SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 300000 } }");
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json().at("/results/bindings/0/n/value").asInt()).isEqualTo(300_000);
            assertThat(first.get().json().get("type").asText()).isEqualTo("/problems/timed-out");
        }
    }

    @Test
    void what_an_ended_engine_stumbles_over_means_that_it_was_ended() {
        Work work = new Work("a request", "a query", Duration.ofMinutes(1), true);
        RuntimeException fault = new NoSuchElementException("filter.next");
        Problem said = Problem.of(503, "busy");
        assertThat(work.meant(fault)).isSameAs(fault);
        work.end(Work.End.WISH);
        assertThat(work.meant(fault)).isInstanceOf(QueryCancelledException.class);
        assertThat(work.meant(said)).isSameAs(said);
        assertThat(new Work("another", "a query", Duration.ZERO, true).meant(fault)).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void operations_answer_by_the_name_of_this_machine_alone() throws Exception {
        try (Server server = server("3s")) {
            assertThat(operations(server, "GET", "healthz").body()).contains("up");
            assertThat(operations(server, "GET", "readyz").statusCode()).isEqualTo(200);
            assertThat(operations(server, "GET", "nothing").statusCode()).isEqualTo(404);
            assertThat(operations(server, "DELETE", "queries/none").statusCode()).isEqualTo(404);
            assertThat(operations(server, "GET", "metrics").body()).contains("jvm_memory_used_bytes", "queries_running 0.0");
            try (var socket = new java.net.Socket("127.0.0.1", server.operations().getPort())) {
                socket.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost: graph.example.org:80\r\nConnection: close\r\n\r\n".getBytes());
                assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 403");
            }
            assertThat(new Client(server.port()).get("/metrics").status()).isEqualTo(404);
        }
    }
}
