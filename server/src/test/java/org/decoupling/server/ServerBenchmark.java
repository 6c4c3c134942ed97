package org.decoupling.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service beside a bare Fuseki on the same data: what the project ships. Each has a process of its own; they are asked in turn, in
 * one run, from this one.
 */
class ServerBenchmark {
    private static final int[] CONNECTIONS = {1, 4, 16};
    private static final long WARM = TimeUnit.SECONDS.toNanos(3);
    private static final long RUN = TimeUnit.SECONDS.toNanos(4);
    private static final String ENTITY = Client.encode("SELECT * { <" + Sample.BASE + "concept/article-journal> ?p ?o }");
    private static final String COUNT = Client.encode("SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY DESC(?n)");

    private record Target(String name, String address, String... headers) { }

    @TempDir
    Path folder;

    @Test
    void requests_per_second() throws Exception {
        Path ours = folder.resolve("ours");
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        fill(ours.toString());
        copy(ours.resolve("tdb2"), theirs.resolve("tdb2"));
        int port = Fuseki.freePort();
        long start = System.nanoTime();
        Process facade = serve(ours, port);
        try (Fuseki fuseki = Fuseki.start(theirs)) {
            String root = "http://localhost:" + port;
            await(root + "/health");
            System.out.printf("%ncold start of a filled store to its first answer: %.1f s (beside Fuseki's own start)%n", (System.nanoTime() - start) / 1e9);
            table(targets(root, fuseki.sparql().toString(), new Client(port).get("/concept/article-journal.ttl").header("ETag")));
            System.out.printf("resident memory: ours %s, bare Fuseki %s%n", memory(facade.pid()), memory(fuseki.pid()));
        } finally {
            facade.destroy();
            facade.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static List<Target> targets(String root, String fuseki, String tag) {
        return List.of(
                new Target("bare Fuseki, one thing by SPARQL", fuseki + "?query=" + ENTITY, "Accept", "text/csv"),
                new Target("ours, one thing by SPARQL", root + "/sparql?query=" + ENTITY, "Accept", "text/csv"),
                new Target("bare Fuseki, types counted", fuseki + "?query=" + COUNT, "Accept", "text/csv"),
                new Target("ours, types counted", root + "/sparql?query=" + COUNT, "Accept", "text/csv"),
                new Target("ours, one thing as Turtle", root + "/concept/article-journal.ttl", "Accept", "*/*"),
                new Target("ours, one thing as a page", root + "/concept/article-journal.html", "Accept", "*/*"),
                new Target("ours, 304", root + "/concept/article-journal.ttl", "If-None-Match", tag),
                new Target("ours, REST, a page of 25 works", root + "/api/v1/works", "Accept", "application/json"),
                new Target("ours, REST, one count", root + "/api/v1/works-by-year", "Accept", "application/json"));
    }

    private static void table(List<Target> targets) throws Exception {
        System.out.printf("%-36s %14s %14s %14s   (requests/s, median ms, 99th ms)%n", "", "1 connection", "4", "16");
        for (Target target : targets) {
            hammer(target, 4, WARM);
            StringBuilder line = new StringBuilder("%-36s".formatted(target.name));
            for (int connections : CONNECTIONS)
                line.append(summary(hammer(target, connections, RUN)));
            System.out.println(line);
        }
    }

    private static String summary(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "  %6.0f %5.1f %5.1f".formatted(sorted.size() * 1e9 / RUN, sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private static List<Long> hammer(Target target, int connections, long time) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.address)).headers(target.headers).build();
        List<List<Long>> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long end = System.nanoTime() + time;
        for (int i = 0; i < connections; i++) {
            List<Long> mine = new ArrayList<>();
            taken.add(mine);
            threads.add(Thread.ofPlatform().start(() -> ask(request, end, mine)));
        }
        for (Thread thread : threads)
            thread.join();
        return taken.stream().flatMap(List::stream).toList();
    }

    private static void ask(HttpRequest request, long end, List<Long> taken) {
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() >= 400)
                    throw new IllegalStateException(request.uri() + " " + response.statusCode());
                taken.add(System.nanoTime() - start);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(String location) {
        try (Store store = Store.open(location)) {
            Shipment.into(store);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList())
                if (!file.getFileName().toString().endsWith(".lock"))
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static Process serve(Path store, int port) throws IOException {
        return new ProcessBuilder(Fuseki.java(), "-cp", System.getProperty("java.class.path"), "org.decoupling.cli.Main",
                "serve", "--store", store.toString(), "--port", String.valueOf(port)).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void await(String address) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
    }

    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("?");
    }
}
