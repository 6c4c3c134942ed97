package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml is well-formed, guarded, and its services work together. */
class ComposeTest {
    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final JsonNode KEYS = Compose.tree(Resources.text("/compose-keys.yaml"));
    private static final Map<String, String> GIVEN = Map.of("DECOUPLING_STORE_PASSWORD", "only in this test");

    @TempDir
    Path folder;
    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : running.reversed()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly();
        }
    }

    @Test
    void the_file_uses_no_key_that_the_compose_specification_does_not_have() throws IOException {
        assertThat(unknown("file", tree())).isEmpty();
        JsonNode wrong = Compose.tree(Files.readString(FILE).replace("read_only: true", "readonly: true"));
        assertThat(unknown("file", wrong)).contains("service: readonly");
    }

    @Test
    void what_services_name_is_declared() throws IOException {
        List<String> networks = names(tree().get("networks"));
        List<String> services = names(tree().get("services"));
        tree().get("services").properties().forEach(service -> {
            service.getValue().get("networks").forEach(network -> assertThat(networks).contains(network.asText()));
            names(service.getValue().path("depends_on")).forEach(other -> assertThat(services).contains(other));
        });
        assertThat(names(tree().get("volumes"))).contains("store");
    }

    @Test
    void without_a_password_it_does_not_start() {
        assertThatThrownBy(() -> new Compose(FILE, folder, Map.of())).hasMessageContaining("DECOUPLING_STORE_PASSWORD");
    }

    @Test
    void no_service_is_root_or_writes_outside_its_volumes_and_only_the_facade_is_published() throws IOException {
        tree().get("services").properties().forEach(service -> {
            assertThat(service.getValue().get("user").asText()).as(service.getKey()).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service.getValue().get("read_only").asBoolean()).as(service.getKey()).isTrue();
            assertThat(service.getValue().get("cap_drop").toString()).as(service.getKey()).contains("ALL");
            assertThat(service.getValue().has("ports")).as(service.getKey()).isEqualTo(service.getKey().equals("facade"));
        });
        assertThat(tree().at("/networks/store/internal").asBoolean()).isTrue();
        assertThat(tree().at("/services/fuseki/networks").toString()).isEqualTo("[\"store\"]");
        assertThat(tree().at("/services/facade/environment").has("DECOUPLING_STORE_PASSWORD")).isFalse();
    }

    @Test
    void the_dockerfile_copies_what_exists_and_ends_as_an_ordinary_user() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        lines.stream().filter(line -> line.startsWith("COPY ") && !line.contains("--from")).map(line -> line.split("\\s+")[1])
                .forEach(path -> assertThat(Path.of("..", path)).exists());
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList()).containsExactly("USER 10001:10001");
        assertThat(Path.of("src/docker/fuseki.ttl")).exists();
        assertThat(Path.of("src/docker/bin/decoupling")).isExecutable();
    }

    @Test
    void the_services_start_in_order_and_work_together() throws IOException, InterruptedException {
        Compose compose = new Compose(FILE, folder, GIVEN);
        int store = Fuseki.freePort();
        int facade = Fuseki.freePort();
        place(compose, store, facade);

        running.add(compose.start("fuseki"));
        awaitHealth(compose, "fuseki");
        running.add(compose.start("facade"));
        awaitHealth(compose, "facade");
        Client client = new Client(facade);
        assertThat(client.get("/api/v1/articles").json().at("/meta/count").asInt()).isZero();

        Process loader = compose.start("loader");
        running.add(loader);
        assertThat(loader.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(loader.exitValue()).as(Files.readString(compose.log("loader"))).isZero();

        awaitArticle(client);
        assertThat(client.sparql("ASK { ?x a <https://w3id.org/decoupling/ontology#Article> }").json().get("boolean").asBoolean()).isTrue();
        assertThat(client.get("/concept/mixed.html?lang=zh").text()).contains("混合注");
        onlyThePasswordWrites(store);
        theStoreOutlivesItsProcess(compose, client);
    }

    private void place(Compose compose, int store, int facade) throws IOException {
        Path opt = folder.resolve("opt");
        compose.move("/opt/decoupling", opt.toString());
        compose.move("/run/fuseki", Files.createDirectories(folder.resolve("run")).toString());
        compose.move("/data/tdb2", Files.createDirectories(folder.resolve("data")).resolve("tdb2").toString());
        compose.move("/articles", Path.of("../loader/src/main/resources/samples").toRealPath().toString());
        compose.move("http://fuseki:", "http://localhost:");
        compose.move("3030", String.valueOf(store));
        compose.move("8080", String.valueOf(facade));
        compose.install(Path.of("src/docker"), opt);
    }

    private static void awaitHealth(Compose compose, String service) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (!compose.healthy(service)) {
            assertThat(Instant.now()).as(Files.readString(compose.log(service))).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** The facade looks at the version of a store that others write to once a second. */
    private static void awaitArticle(Client client) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (client.get("/api/v1/articles").json().at("/meta/count").asInt() == 0) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void onlyThePasswordWrites(int store) throws IOException, InterruptedException {
        for (String path : new String[] {"update", "data", "upload", ""}) {
            HttpRequest update = HttpRequest.newBuilder(URI.create("http://localhost:" + store + "/decoupling/" + path))
                    .header("Content-Type", "application/sparql-update").POST(HttpRequest.BodyPublishers.ofString("DROP ALL")).build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(http.send(update, HttpResponse.BodyHandlers.discarding()).statusCode()).as(path).isBetween(400, 499);
            }
        }
    }

    private void theStoreOutlivesItsProcess(Compose compose, Client client) throws IOException, InterruptedException {
        Process fuseki = running.getFirst();
        fuseki.destroy();
        assertThat(fuseki.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(client.get("/health").status()).isEqualTo(503);
        // What was asked before is kept; what was not can't be answered.
        assertThat(client.get("/api/v1/journals?page_size=7").status()).isEqualTo(502);
        assertThat(client.sparql("ASK { ?gone a ?away }").status()).isEqualTo(502);
        running.addFirst(compose.start("fuseki"));
        awaitHealth(compose, "fuseki");
        awaitArticle(client);
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    private static JsonNode tree() throws IOException {
        return Compose.tree(Compose.interpolated(Files.readString(FILE), GIVEN));
    }

    /** compose-keys.yaml says which keys a part may have, and which of them are parts, or maps of parts, in their turn. */
    private static List<String> unknown(String part, JsonNode node) {
        JsonNode known = KEYS.get(part);
        List<String> unknown = new ArrayList<>();
        node.properties().stream().filter(one -> !one.getKey().startsWith("x-")).forEach(one -> {
            JsonNode inner = known.get(one.getKey());
            if (inner == null)
                unknown.add(part + ": " + one.getKey());
            else if (inner.isTextual() && inner.asText().startsWith("each "))
                one.getValue().forEach(value -> unknown.addAll(unknown(inner.asText().substring(5), value)));
            else if (inner.isTextual() && one.getValue().isObject())
                unknown.addAll(unknown(inner.asText(), one.getValue()));
        });
        return unknown;
    }

    private static List<String> names(JsonNode map) {
        return map.properties().stream().map(Map.Entry::getKey).toList();
    }
}
