package org.decoupling.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.decoupling.loader.store.Store;

/**
 * What those who run the service want to know, on a port of its own that only this machine reaches: whether it lives, whether it can
 * serve, its numbers, and the queries at work, each of which can be ended. Threads of its own, so it answers when all others are taken.
 */
final class OperationsDoor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("operations-", 0).factory());
    private final Store store;
    private final Watch watch;
    private final Accounts accounts;

    private record Reply(int status, String type, String body) {
        static Reply json(int status, Object body) throws IOException {
            return new Reply(status, "application/json", JSON.writeValueAsString(body));
        }
    }

    private OperationsDoor(HttpServer http, Store store, Watch watch, Accounts accounts) {
        this.http = http;
        this.store = store;
        this.watch = watch;
        this.accounts = accounts;
    }

    /** @param port the one of the service */
    static OperationsDoor open(Settings settings, int port, Store store, Watch watch, Accounts accounts) {
        try {
            OperationsDoor door = new OperationsDoor(listening(settings, port), store, watch, accounts);
            door.http.createContext("/", door::handle);
            door.http.setExecutor(door.threads);
            door.http.start();
            return door;
        } catch (IOException taken) {
            throw new UncheckedIOException("the port for operations can't be opened: " + taken.getMessage(), taken);
        }
    }

    /** A port that was asked for must be had; the one after the service's own may be anybody's. */
    private static HttpServer listening(Settings settings, int port) throws IOException {
        Optional<Integer> asked = settings.operationsPort();
        if (asked.isPresent() || settings.port() == 0)
            return at(asked.orElse(0));
        try {
            return at(port + 1);
        } catch (BindException | IllegalArgumentException taken) {
            return at(0);
        }
    }

    private static HttpServer at(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = known(exchange) ? reply(exchange.getRequestMethod(), exchange.getRequestURI().getPath()) : Reply.json(403, Map.of("title", "Not by this name"));
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(reply.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A page of another site in a browser on this machine comes under that site's name, whatever address it made of it. */
    private static boolean known(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        return HOSTS.contains(host.replaceFirst(":\\d{1,5}$", ""));
    }

    private Reply reply(String method, String path) throws IOException {
        return switch (method + " " + path) {
            case "GET /healthz" -> Reply.json(200, Map.of("status", "up"));
            case "GET /readyz" -> ready();
            case "GET /metrics" -> new Reply(200, "text/plain; version=0.0.4", accounts.scrape());
            case "GET /queries" -> Reply.json(200, watch.running().stream().map(OperationsDoor::shown).toList());
            case String ending when ending.startsWith("DELETE /queries/") -> ended(path.substring("/queries/".length()));
            default -> Reply.json(404, Map.of("title", "Not found", "available", List.of("/healthz", "/readyz", "/metrics", "/queries")));
        };
    }

    private Reply ready() throws IOException {
        String status = watch.stuck() ? "a query can't be ended" : answers() ? "ready" : "store-unreachable";
        return Reply.json(status.equals("ready") ? 200 : 503, Map.of("status", status));
    }

    private boolean answers() {
        try {
            return Asking.of(store, asking -> asking.yes("ready", Map.of()));
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    private static Map<String, Object> shown(Work work) {
        return Map.of("request", work.id, "query", work.digest, "ms", work.age().toMillis(), "heavy", work.heavy(), "bytes", work.taken());
    }

    private Reply ended(String id) throws IOException {
        List<Work> meant = watch.running().stream().filter(work -> work.id.equals(id)).toList();
        meant.forEach(work -> work.end(Work.End.WISH));
        return Reply.json(meant.isEmpty() ? 404 : 202, Map.of("ended", meant.size()));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
