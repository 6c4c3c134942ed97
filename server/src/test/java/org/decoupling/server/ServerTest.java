package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private static final String ENDLESS = "/sparql?query=" + Client.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

    @Test
    void links_are_absolute_where_a_public_base_is_set_whatever_the_host_header_says() {
        Settings settings = Form.settings().withPublicBase(URI.create("https://graph.example.org/"));
        try (Server server = Server.start(settings, Form.EMBEDDED.store())) {
            Client.Reply reply = new Client(server.port()).get("/api/v1/articles");
            assertThat(reply.header("Link")).contains("<https://graph.example.org/api/v1/articles?page=1");
            assertThat(new Client(server.port()).get("/sparql", "Accept", "text/turtle").text()).contains("<https://graph.example.org/sparql>");
        }
    }

    @Test
    void heavy_queries_on_every_core_leave_the_others_served() throws Exception {
        Client client = Form.EMBEDDED.client();
        List<CompletableFuture<Integer>> heavy = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++)
            heavy.add(CompletableFuture.supplyAsync(() -> client.get(ENDLESS).status(), Thread::startVirtualThread));
        TimeUnit.MILLISECONDS.sleep(500);
        long start = System.nanoTime();
        assertThat(client.get("/health").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(heavy).allSatisfy(one -> assertThat(one.get()).isEqualTo(503));
    }

    @Test
    void a_stop_lets_a_running_request_end_and_takes_no_new_one() throws Exception {
        Server server = Server.start(Form.settings(), Form.EMBEDDED.store());
        Client client = new Client(server.port());
        CompletableFuture<Client.Reply> running = CompletableFuture.supplyAsync(() -> client.get(ENDLESS + "&timeout=2"), Thread::startVirtualThread);
        TimeUnit.MILLISECONDS.sleep(700);
        server.stop();
        assertThat(running.get(10, TimeUnit.SECONDS).status()).isEqualTo(503);
        assertThat(running.get().json().get("type").asText()).isEqualTo("/problems/timed-out");
        assertThatThrownBy(() -> client.get("/health")).isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void a_store_opened_anew_answers_whole_rows_at_the_first_asking(@TempDir Path folder) {
        try (Store store = Store.open(folder.toString())) {
            Sample.into(store);
        }
        try (Store store = Store.open(folder.toString()); Server server = Server.start(Form.settings(), store)) {
            assertThat(new Client(server.port()).get("/api/v1/references").json().at("/items/0/url").asText()).isEqualTo("https://example.org/ports");
        }
    }

    @Test
    void an_empty_store_has_its_pages_too() {
        try (Store empty = Store.open("memory"); Server server = Server.start(Form.settings(), empty)) {
            Client client = new Client(server.port());
            assertThat(client.get("/").text()).contains("Nothing is loaded yet");
            assertThat(client.get("/api/v1/works").json().at("/items")).isEmpty();
            assertThat(client.get("/ontology", "Accept", "text/html").status()).isEqualTo(200);
            assertThat(client.get("/ontology", "Accept", "text/turtle").status()).isEqualTo(404);
        }
    }
}
