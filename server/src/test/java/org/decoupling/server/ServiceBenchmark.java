package org.decoupling.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests per second of this service beside a bare Fuseki in a process of its own, on the same data and in the same run; and
 * the time from the start of a process to its first answer.
 */
class ServiceBenchmark {
    private static final int CONNECTIONS = 4;
    private static final int WARM = 400;
    private static final int REQUESTS = 1500;
    private static final String QUERY = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX biro: <http://purl.org/spar/biro/>
            SELECT ?reference ?title WHERE { ?reference a biro:BibliographicReference ; dcterms:title ?title }
            """;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void throughput() throws Exception {
        String query = "?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
        try (Fuseki fuseki = Fuseki.start(folder); Store remote = Store.open(fuseki.sparql().toString());
             Store embedded = Store.open("memory"); Server server = Server.start(Settings.defaults().withPort(0), embedded)) {
            Shipment.into(remote);
            Shipment.into(embedded);
            URI ours = server.address();
            System.out.printf("%nservice, %d connections, %d requests each, JSON%n", CONNECTIONS, REQUESTS);
            double bare = print("bare Fuseki, SPARQL", 0, URI.create(fuseki.sparql() + query));
            print("SPARQL", bare, ours.resolve("sparql" + query));
            print("SPARQL, If-None-Match", bare, ours.resolve("sparql" + query), "If-None-Match", etag(ours.resolve("sparql" + query)));
            print("REST, references", bare, ours.resolve("api/v1/references"));
            print("REST, articles", bare, ours.resolve("api/v1/articles"));
            print("concept as Turtle", bare, ours.resolve("concept/article-journal.ttl"));
            print("concept as page", bare, ours.resolve("concept/article-journal.html"));
            print("bare Fuseki, again", bare, URI.create(fuseki.sparql() + query));
        }
    }

    @Test
    void coldStart() throws Exception {
        Path store = folder.resolve("store");
        try (Store filled = Store.open(store.toString())) {
            Shipment.into(filled);
        }
        for (int run = 1; run <= 3; run++) {
            int port = Fuseki.freePort();
            long start = System.nanoTime();
            Process process = new ProcessBuilder(Fuseki.java(), "-cp", System.getProperty("java.class.path"), "org.decoupling.cli.Main",
                    "serve", "--store", store.toString(), "--port", String.valueOf(port))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            awaitAnswer(URI.create("http://localhost:" + port + "/api/v1/articles"));
            System.out.printf("cold start to first answer, filled store: %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            process.destroy();
            process.waitFor();
        }
    }

    private void awaitAnswer(URI address) throws Exception {
        while (true) {
            try {
                if (status(HttpRequest.newBuilder(address).build()) == 200) return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private String etag(URI address) throws Exception {
        return client.send(request(address), HttpResponse.BodyHandlers.discarding()).headers().firstValue("ETag").orElse("none");
    }

    private double print(String what, double bare, URI address, String... headers) throws Exception {
        HttpRequest request = request(address, headers);
        send(request, WARM);
        long start = System.nanoTime();
        List<Long> times = send(request, REQUESTS);
        double rate = CONNECTIONS * REQUESTS / ((System.nanoTime() - start) / 1e9);
        Collections.sort(times);
        System.out.printf("  %-24s %8.0f/s  median %6.2f ms  p99 %6.2f ms%s%n", what, rate, times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6, bare == 0 ? "" : "  %.2f of bare Fuseki".formatted(rate / bare));
        return rate;
    }

    private List<Long> send(HttpRequest request, int each) throws Exception {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(threads.submit(() -> {
                    for (int n = 0; n < each; n++) times.add(timed(request));
                    return null;
                }));
            }
        }
        for (Future<?> connection : connections) connection.get();
        return times;
    }

    private long timed(HttpRequest request) throws Exception {
        long start = System.nanoTime();
        int status = status(request);
        if (status != 200 && status != 304) throw new IllegalStateException(request.uri() + " answered " + status);
        return System.nanoTime() - start;
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    private static HttpRequest request(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (address.getPath().contains("sparql")) request.header("Accept", "application/sparql-results+json");
        if (headers.length > 0) request.headers(headers);
        return request.build();
    }
}
