package org.decoupling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person or a script runs them: processes, exit codes, standard output and error. */
class CommandLineTest {
    @TempDir
    Path folder;

    private Path article;
    private String store;

    @BeforeEach
    void prepare() throws IOException {
        article = Files.writeString(folder.resolve("lighthouse.txt"), Samples.text());
        store = folder.resolve("store").toString();
    }

    @Test
    void what_is_loaded_can_be_asked_validated_and_exported() throws Exception {
        Run load = Run.of("load", article.toString(), "--store", store);
        assertThat(load.code()).isZero();
        assertThat(load.out()).contains("lighthouse.txt (UTF-8)", "notes       7", "references  7");
        Run csv = Run.of("query", "sections", "--store", store, "--format", "csv");
        assertThat(csv.out()).startsWith("article,path,level,label,heading,start,end").contains("“熄灯”的思想根源");
        assertThat(Run.of("validate", "--store", store).out()).contains("0 violations");
        assertThat(Run.of("export", "--store", store, "--format", "nq").out()).isEqualTo(
                Run.of("export", "--store", store, "--format", "nq").out()).contains("TextAnchor");
    }

    @Test
    void what_can_not_be_loaded_is_named_and_changes_nothing() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Run load = Run.of("load", article.toString(), empty.toString(), "--store", store);
        assertThat(load.code()).isEqualTo(Main.REFUSED);
        assertThat(load.err()).contains("empty.txt", "1 of 2 refused; nothing was written");
        assertThat(Run.of("query", "articles", "--store", store, "--format", "csv").out().lines()).hasSize(1);
    }

    @Test
    void a_dry_run_and_a_file_leave_no_store() throws Exception {
        assertThat(Run.of("load", article.toString(), "--store", store, "--dry-run").code()).isZero();
        Path out = folder.resolve("out.trig");
        assertThat(Run.of("load", article.toString(), "--store", store, "--out", out.toString()).code()).isZero();
        assertThat(out).content().contains("TextAnchor");
        assertThat(Path.of(store)).doesNotExist();
    }

    @Test
    void wrong_usage_is_told_from_refusal() throws Exception {
        assertThat(Run.of("load").code()).isEqualTo(2);
        assertThat(Run.of("query", "no-such-question", "--store", "memory").code()).isEqualTo(2);
        assertThat(Run.of("load", article.toString(), "--out", "x.unknown").code()).isEqualTo(2);
        assertThat(Run.of("--help").out()).contains("load", "serve", "query", "validate", "export");
    }

    @Test
    void a_running_server_takes_loads_through_its_door_and_stops_cleanly() throws Exception {
        Process serve = Run.start("serve", "--store", store, "--port", "0");
        try {
            URI address = Run.address(serve);
            assertThat(get(address, "api/v1/articles").body()).contains("lighthouse-tariffs.txt");
            Path other = Files.writeString(folder.resolve("other.txt"), Samples.text().replace("灯塔", "航标灯"));
            assertThat(Run.of("load", other.toString(), "--store", store).code()).isZero();
            assertThat(get(address, "api/v1/articles").body()).contains("other.txt");
            assertThat(Run.of("query", "articles", "--store", store, "--format", "csv").out()).contains("other.txt");
            assertThat(post(address, "sparql", "update=DROP ALL").statusCode()).isBetween(400, 499);
        } finally {
            serve.destroy();
        }
        assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("store/door")).doesNotExist();
        assertThat(Run.of("query", "articles", "--store", store, "--format", "csv").out()).contains("other.txt");
    }

    @Test
    void a_backup_is_taken_and_restored_by_the_side_of_a_server_or_without_one() throws Exception {
        Path backup = folder.resolve("backup.nq.gz");
        assertThat(Run.of("load", article.toString(), "--store", store).code()).isZero();
        Path other = Files.writeString(folder.resolve("other.txt"), Samples.text().replace("灯塔", "航标灯"));
        Process serve = Run.start("serve", "--store", store, "--port", "0");
        try {
            URI address = Run.address(serve);
            String version = get(address, "version").body();
            assertThat(Run.of("backup", "--store", store, "--out", backup.toString()).code()).isZero();
            assertThat(Run.of("load", other.toString(), "--store", store).code()).isZero();
            assertThat(get(address, "version").body()).isNotEqualTo(version);
            assertThat(Run.of("restore", backup.toString(), "--store", store).code()).isZero();
            assertThat(get(address, "version").body()).isEqualTo(version);
            assertThat(get(address, "api/v1/articles").body()).doesNotContain("other.txt");
            Path cut = Files.write(folder.resolve("cut.nq.gz"), Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
            Run refused = Run.of("restore", cut.toString(), "--store", store);
            assertThat(refused.code()).isEqualTo(Main.REFUSED);
            assertThat(refused.err()).contains("changed nothing");
            assertThat(get(address, "version").body()).isEqualTo(version);
        } finally {
            serve.destroy();
            serve.waitFor();
        }
        String elsewhere = folder.resolve("elsewhere").toString();
        assertThat(Run.of("restore", backup.toString(), "--store", elsewhere).code()).isZero();
        assertThat(Run.of("export", "--store", elsewhere, "--format", "nq").out()).isEqualTo(Run.of("export", "--store", store, "--format", "nq").out());
    }

    @Test
    void every_setting_is_shown_with_where_it_comes_from_and_a_wrong_one_is_wrong_usage() throws Exception {
        Run shown = Run.of("serve", "--show-config", "--queue", "3", "--store", store);
        assertThat(shown.out()).contains("queue: 3  # --queue", "port: 8080  # default", "store: " + store + "  # --store");
        Run wrong = Run.of("serve", "--query-time", "soon", "--store", store);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("query-time: soon is not");
        assertThat(Path.of(store)).doesNotExist();
    }

    private static HttpResponse<String> get(URI server, String path) throws Exception {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    private static HttpResponse<String> post(URI server, String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
