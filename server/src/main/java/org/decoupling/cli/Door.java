package org.decoupling.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decoupling.server.LoadingDoor;

/**
 * The door of the server that holds a store, as this process finds it in the store's folder.
 *
 * @param load   where loads are taken
 * @param token  that opens it
 * @param server where the server answers questions
 */
record Door(URI load, String token, URI server) {

    /** Nothing where no server holds the store, even if one that was killed left its door standing. */
    static Optional<Door> of(String store) {
        Path file = Path.of(store.startsWith("http") ? "" : store, LoadingDoor.FILE);
        if (store.startsWith("http") || !Files.isReadable(file)) return Optional.empty();
        try {
            List<String> lines = Files.readAllLines(file);
            URI load = URI.create("http://127.0.0.1:" + Integer.parseInt(lines.get(0)) + "/load");
            return Optional.of(new Door(load, lines.get(1), URI.create(lines.get(2)))).filter(Door::isOpen);
        } catch (IOException | RuntimeException e) {
            throw new UnreachableDoor("the door file " + file + " can't be read; remove it if no server runs", e);
        }
    }

    private boolean isOpen() {
        try {
            return send(HttpRequest.newBuilder(load).GET()).statusCode() == 405;
        } catch (UnreachableDoor e) {
            return false;
        }
    }

    /** Sends N-Quads; the server checks them and writes all or nothing. */
    void send(Path quads) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(load).POST(HttpRequest.BodyPublishers.ofFile(quads)));
            if (answer.statusCode() != 200) throw new Refused(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the store holds, as it was at one moment. */
    void backup(OutputStream to) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = authorized(HttpRequest.newBuilder(load.resolve("/backup")).GET());
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) throw new UnreachableDoor("the server answered " + answer.statusCode(), null);
            answer.body().transferTo(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableDoor("interrupted", e);
        }
    }

    /** The server puts it in place of all that it has, or changes nothing. */
    void restore(Path backup) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(load.resolve("/restore")).POST(HttpRequest.BodyPublishers.ofFile(backup)));
        if (answer.statusCode() != 200) throw new Refused(answer.body());
    }

    private HttpRequest authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).build();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(authorized(request), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new UnreachableDoor("no server is at " + load, e);
        } catch (IOException e) {
            throw new UnreachableDoor("the server at " + load + " broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableDoor("interrupted", e);
        }
    }

    /** The server can't be reached, or went away. */
    static final class UnreachableDoor extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreachableDoor(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** The server did not take the load, and says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String answer) {
            super("the server refused it and changed nothing: " + answer);
        }
    }
}
