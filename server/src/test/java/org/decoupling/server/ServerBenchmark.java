package org.decoupling.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service beside a bare Fuseki on the same data: what the project ships, and a generated graph of a million triples. Each has a
 * process of its own; they are asked in turn, in one run, from this one. The service's limits for readers are set aside, since Fuseki
 * has none; what is not marked "again" is computed each time.
 * {@code mvn verify -Pbench -pl server -am -Dbench.seconds=4 -Dbench.triples=1000000}
 */
class ServerBenchmark {
    private static final int[] CONNECTIONS = {1, 4, 16};
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "4"));
    private static final int ROUNDS = 4;
    private static final long TRIPLES = Long.getLong("bench.triples", 1_000_000);
    private static final String FRESH = "Cache-Control: no-cache\r\n";

    /** @param accept for both @param theirs the query for bare Fuseki, or nothing */
    private record Target(String name, String graph, String path, String accept, String theirs) {
        static Target of(String line) {
            String[] cells = line.split("\t", -1);
            return new Target(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        URI ours(String root) {
            return URI.create(root + (path.startsWith("SPARQL") ? "/sparql?query=" + Client.encode(theirs) : path.split(" ")[0]));
        }
    }

    /** A bare Fuseki and the service on the same triples. */
    private record Pair(Process facade, String root, Fuseki fuseki) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            fuseki.close();
            facade.destroy();
            facade.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @TempDir
    Path folder;

    @Test
    void requests_per_second() throws Exception {
        List<Target> targets = Resources.text("/bench.tsv").lines().filter(line -> !line.startsWith("#")).map(Target::of).toList();
        try (Pair pair = pair("shipped")) {
            table("what the project ships", pair, targets.stream().filter(target -> target.graph.equals("shipped")).toList(), CONNECTIONS);
            table("each question of the catalogue, its first example", pair, questions(), new int[] {4});
            System.out.printf("resident memory: ours %s, bare Fuseki %s%n", memory(pair.facade.pid()), memory(pair.fuseki.pid()));
        }
        coldStart();
        try (Pair pair = pair("million")) {
            table(TRIPLES + " triples", pair, targets.stream().filter(target -> target.graph.equals("million")).toList(), CONNECTIONS);
            System.out.printf("resident memory: ours %s, bare Fuseki %s%n", memory(pair.facade.pid()), memory(pair.fuseki.pid()));
        }
    }

    private static List<Target> questions() {
        return Queries.fromClasspath().all().stream().map(ServerBenchmark::question).toList();
    }

    private static Target question(NamedQuery query) {
        Map<String, String> example = query.examples().getFirst();
        Map<String, List<String>> values = example.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        return new Target(query.name(), "shipped", Paging.address("/api/v1/" + query.name() + ".csv", example), "text/csv", query.bind(values).query().toString());
    }

    private Pair pair(String graph) throws Exception {
        Path ours = folder.resolve(graph);
        Path theirs = Files.createDirectories(folder.resolve(graph + "-fuseki"));
        try (Store store = Store.open(ours.toString())) {
            Shipment.into(store);
            if (graph.equals("million"))
                GeneratedGraph.into(store, TRIPLES);
        }
        copy(ours.resolve("tdb2"), theirs.resolve("tdb2"));
        int port = Fuseki.freePort();
        Process facade = serve(ours, port);
        String root = "http://localhost:" + port;
        await(root + "/health");
        return new Pair(facade, root, Fuseki.start(theirs));
    }

    private static void table(String title, Pair pair, List<Target> targets, int[] connections) throws Exception {
        System.out.printf("%n%s (requests/s, median ms, 99th ms", title);
        for (int count : connections)
            System.out.printf("; %d connection%s", count, count > 1 ? "s" : "");
        System.out.println(")");
        for (Target target : targets)
            measure(pair, target, connections);
    }

    /** Each is warmed up before either is measured, and they take turns, so that neither profits from what the other, or the machine, is still at. */
    private static void measure(Pair pair, Target target, int[] connections) throws Exception {
        String accept = "Accept: " + target.accept + "\r\n";
        boolean again = target.path.endsWith(" again") || target.path.endsWith(" 304");
        Line ours = new Line("ours        " + target.name, target.ours(pair.root), accept + (again ? known(target, pair, accept) : FRESH));
        if (target.theirs.isEmpty()) {
            measure(List.of(ours), connections);
            return;
        }
        String form = target.path.startsWith("/") && target.theirs.startsWith("DESCRIBE") ? "Accept: text/turtle\r\n" : accept;
        Line theirs = new Line("bare Fuseki " + target.name, URI.create(pair.fuseki.sparql() + "?query=" + Client.encode(target.theirs)), form);
        List<double[]> rates = measure(List.of(ours, theirs), connections);
        StringBuilder ratio = new StringBuilder("%-44s".formatted("            ratio"));
        for (int i = 0; i < connections.length; i++)
            ratio.append("  %6.2f            ".formatted(rates.get(0)[i] / rates.get(1)[i]));
        System.out.println(ratio.toString().stripTrailing());
    }

    private static String known(Target target, Pair pair, String accept) throws IOException {
        if (!target.path.endsWith(" 304"))
            return "";
        return "If-None-Match: " + new Client(URI.create(pair.root).getPort()).get(target.path.split(" ")[0], "Accept", target.accept).header("ETag") + "\r\n";
    }

    /** What is asked of whom, in one cell of the table. */
    private record Line(String name, URI address, String headers) { }

    private static List<double[]> measure(List<Line> all, int[] connections) throws Exception {
        for (Line one : all)
            hammer(one.address, one.headers, 4, SECONDS);
        List<StringBuilder> lines = all.stream().map(one -> new StringBuilder("%-44s".formatted(one.name))).toList();
        List<double[]> rates = all.stream().map(one -> new double[connections.length]).toList();
        for (int i = 0; i < connections.length; i++) {
            List<List<Long>> taken = inTurns(all, connections[i]);
            for (int j = 0; j < all.size(); j++) {
                List<Long> sorted = taken.get(j).stream().sorted().toList();
                rates.get(j)[i] = sorted.size() / SECONDS;
                lines.get(j).append("  %6.0f %5.1f %5.1f".formatted(rates.get(j)[i], sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6));
            }
        }
        lines.forEach(System.out::println);
        return rates;
    }

    private static List<List<Long>> inTurns(List<Line> all, int connections) throws Exception {
        List<List<Long>> taken = all.stream().map(one -> (List<Long>) new ArrayList<Long>()).toList();
        for (int round = 0; round < ROUNDS; round++)
            for (int j = 0; j < all.size(); j++)
                taken.get(j).addAll(hammer(all.get(j).address, all.get(j).headers, connections, SECONDS / ROUNDS));
        return taken;
    }

    private static List<Long> hammer(URI address, String headers, int connections, double seconds) throws Exception {
        List<List<Long>> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int i = 0; i < connections; i++) {
            List<Long> mine = new ArrayList<>();
            taken.add(mine);
            threads.add(Thread.ofPlatform().start(() -> ask(address, headers, end, mine)));
        }
        for (Thread thread : threads)
            thread.join();
        return taken.stream().flatMap(List::stream).toList();
    }

    private static void ask(URI address, String headers, long end, List<Long> taken) {
        try (LeanClient client = new LeanClient(address, headers)) {
            do {
                long start = System.nanoTime();
                int status = client.ask();
                if (status >= 400)
                    throw new IllegalStateException(address + " " + status);
                taken.add(System.nanoTime() - start);
            } while (System.nanoTime() < end);
        } catch (IOException e) {
            throw new IllegalStateException(address.toString(), e);
        }
    }

    /** As a reader starts it, by the launcher; the first start prepares what makes the next ones quick. */
    private void coldStart() throws Exception {
        if (!Files.isDirectory(Path.of("target/lib"))) {
            System.out.println("cold start: not measured, since there is no jar; run ./decoupling once");
            return;
        }
        for (String start : new String[] {"the first", "the second", "the third"}) {
            int port = Fuseki.freePort();
            long began = System.nanoTime();
            Process serve = new ProcessBuilder("../decoupling", "serve", "--store", folder.resolve("shipped").toString(), "--port", String.valueOf(port))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            await("http://localhost:" + port + "/concept/article-journal.ttl");
            System.out.printf("cold start of a filled store to its first answer, %s: %.1f s%n", start, (System.nanoTime() - began) / 1e9);
            serve.destroy();
            serve.waitFor(60, TimeUnit.SECONDS);
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
        return new ProcessBuilder(Fuseki.java(), "-cp", System.getProperty("java.class.path"), "org.decoupling.cli.Main", "serve", "--store", store.toString(),
                "--port", String.valueOf(port), "--rate", "0", "--heavy-queries", "64", "--query-time", "60s").inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void await(String address) throws InterruptedException {
        while (true) {
            try (LeanClient client = new LeanClient(URI.create(address), "")) {
                client.ask();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("?");
    }
}
