package org.decoupling.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A Fuseki in a process of its own, with the configuration of the second form, its paths moved to a temporary folder. */
final class Fuseki implements AutoCloseable {
    private final Process process;
    private final int port;

    private Fuseki(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Fuseki start(Path folder) {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(java(), "-Dlog4j2.configurationFile=none", "-cp", System.getProperty("java.class.path"),
                    "org.apache.jena.fuseki.main.cmds.FusekiMainCmd", "--config=" + config(folder), "--localhost", "--port=" + port)
                    .redirectErrorStream(true).redirectOutput(folder.resolve("fuseki.log").toFile()).start();
            Fuseki fuseki = new Fuseki(process, port);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            fuseki.awaitAnswer(folder);
            return fuseki;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI sparql() {
        return URI.create("http://localhost:" + port + "/decoupling/sparql");
    }

    long pid() {
        return process.pid();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path config(Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("passwd"), System.getenv("DECOUPLING_STORE_USER") + ": " + System.getenv("DECOUPLING_STORE_PASSWORD") + "\n");
        String text = Files.readString(Path.of("src/docker/fuseki.ttl"))
                .replace("/run/fuseki/passwd", password.toString()).replace("/data/tdb2", folder.resolve("tdb2").toString());
        return Files.writeString(folder.resolve("fuseki.ttl"), text);
    }

    private void awaitAnswer(Path folder) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end))
                throw new IllegalStateException(Files.readString(folder.resolve("fuseki.log")));
        }
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sparql() + "?query=ASK%7B%7D")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            pause();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
