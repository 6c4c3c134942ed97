package org.decoupling.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.decoupling.loader.store.Scratch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for new articles, and for backups out and in, while a server holds the store: on loopback alone, for whoever can read the
 * token that lies in the store's folder. One thing is done after the other; what, and whether, is for the one who opened it to say.
 */
public final class LoadingDoor implements AutoCloseable {
    /** Port, token and the server's own address, a line each, readable by the owner only; there while a server holds the store. */
    public static final String FILE = "door";

    private static final Logger LOG = LoggerFactory.getLogger(LoadingDoor.class);
    private static final Set<String> PATHS = Set.of("/load", "/restore", "/backup");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor();
    private final Path folder;
    private final URI server;
    private final byte[] token = newToken();
    private final long longest;
    private final Keeper keeper;

    /** Who does what the door is asked for. A file is gone when the method returns. */
    public interface Keeper {
        /** @param quads N-Quads of articles or readings */
        Outcome load(Path quads) throws IOException;

        /** @param backup what {@link #backup} wrote */
        Outcome restore(Path backup) throws IOException;

        void backup(OutputStream to) throws IOException;
    }

    /** What became of a load. @param account shown to the one who sent it, as JSON */
    public record Outcome(boolean accepted, Object account) { }

    private LoadingDoor(HttpServer http, Path folder, URI server, long longest, Keeper keeper) {
        this.http = http;
        this.folder = folder;
        this.server = server;
        this.longest = longest;
        this.keeper = keeper;
    }

    /** @param server where the server that opens it answers questions @param longest bytes that one load may have */
    public static LoadingDoor open(Path folder, URI server, long longest, Keeper keeper) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoadingDoor door = new LoadingDoor(http, folder, server, longest, keeper);
            door.open();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("the door for loading can't be opened in " + folder, e);
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    private void open() throws IOException {
        http.createContext("/", this::handle);
        http.setExecutor(oneAtATime);
        http.start();
        write(folder.resolve(FILE), port() + "\n" + new String(token, StandardCharsets.US_ASCII) + "\n" + server + "\n");
    }

    /** Made anew with the owner's rights, never opened with wider ones first; a file left by a crash goes away. */
    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
        }
    }

    private static byte[] newToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/backup") && exchange.getRequestMethod().equals("GET") && knows(exchange)) {
                backup(exchange);
                return;
            }
            Reply reply = reply(exchange);
            byte[] body = JSON.writeValueAsBytes(reply.body);
            exchange.getResponseHeaders().set("Content-Type", reply.status < 400 ? "application/json" : "application/problem+json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** One that fails has no last chunk and no sum at its end, so nobody takes it for whole. */
    private void backup(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/gzip");
        exchange.sendResponseHeaders(200, 0);
        keeper.backup(exchange.getResponseBody());
        exchange.getResponseBody().close();
    }

    private record Reply(int status, Object body) {
        static Reply problem(int status, String title) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("title", title);
            body.put("status", status);
            return new Reply(status, body);
        }
    }

    private Reply reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (!PATHS.contains(path))
            return Reply.problem(404, "Not found");
        if (!knows(exchange))
            return Reply.problem(401, "The token of the store's folder is needed");
        if (!exchange.getRequestMethod().equals("POST") || path.equals("/backup"))
            return Reply.problem(405, path.equals("/backup") ? "Only GET" : "Only POST");
        return taken(exchange, path.equals("/load") ? keeper::load : keeper::restore);
    }

    /** Compared in constant time, so that the time taken says nothing of how much was right. */
    private boolean knows(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] given = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
        byte[] wanted = ("Bearer " + new String(token, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, wanted);
    }

    /** What is done with a file that came in. */
    private interface Taking {
        Outcome take(Path file) throws IOException;
    }

    private Reply taken(HttpExchange exchange, Taking taking) {
        Path file = null;
        try {
            file = Scratch.file(folder);
            if (!copied(exchange.getRequestBody(), file))
                return Reply.problem(413, "More than " + longest + " bytes");
            Outcome outcome = taking.take(file);
            return new Reply(outcome.accepted ? 200 : 422, outcome.account);
        } catch (IOException | RuntimeException failed) {
            LOG.error("a load failed", failed);
            return Reply.problem(500, "The load failed and changed nothing: " + failed.getMessage());
        } finally {
            delete(file);
        }
    }

    private boolean copied(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > longest)
                    return false;
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null)
                Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} can't be removed", file, e);
        }
    }

    /** Shuts the door, and lets a load that is going on end first. */
    @Override
    public void close() {
        delete(folder.resolve(FILE));
        http.stop(0);
        oneAtATime.close();
    }
}
