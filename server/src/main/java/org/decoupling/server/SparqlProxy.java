package org.decoupling.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a query on to the store's endpoint and streams its answer back. The clock is ours: when time is over the stream is closed,
 * which also ends the query there; the endpoint is told the same limit, with a second's grace, for those that listen.
 */
final class SparqlProxy implements SparqlEngine {
    private final URI endpoint;
    private final HttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sparql-clock").factory());

    SparqlProxy(URI endpoint, HttpClient client) {
        this.endpoint = endpoint;
        this.client = client;
    }

    @Override
    public void answer(Context ctx, SparqlRequest request, HeldAnswer answer, Work work) {
        CompletableFuture<HttpResponse<InputStream>> response = client.sendAsync(outgoing(request), HttpResponse.BodyHandlers.ofInputStream());
        work.endBy(() -> response.cancel(true));
        try {
            copy(response.get(), request, answer, work);
        } catch (CancellationException early) {
            answer.timeOver();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof HttpTimeoutException))
                throw Problem.of(502, "store-unreachable");
            answer.timeOver();
        } catch (IOException unreachable) {
            throw Problem.of(502, "store-unreachable");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "stopping");
        }
    }

    private HttpRequest outgoing(SparqlRequest request) {
        return HttpRequest.newBuilder(endpoint).timeout(request.time())
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", request.format().mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(form(request))).build();
    }

    private static String form(SparqlRequest request) {
        long seconds = request.time().plus(Duration.ofMillis(1999)).toSeconds();
        return Stream.of(pairs("query", List.of(request.sent())), pairs("default-graph-uri", request.defaultGraphs()),
                        pairs("named-graph-uri", request.namedGraphs()), pairs("timeout", List.of(String.valueOf(seconds))))
                .flatMap(List::stream).collect(Collectors.joining("&"));
    }

    private static List<String> pairs(String name, List<String> values) {
        return values.stream().map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).toList();
    }

    private void copy(HttpResponse<InputStream> response, SparqlRequest request, HeldAnswer answer, Work work) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        InputStream body = response.body();
        work.endBy(() -> close(body, late));
        ScheduledFuture<?> end = clock.schedule(() -> close(body, late), request.time().toMillis(), TimeUnit.MILLISECONDS);
        try (body) {
            answer.setStatus(response.statusCode());
            body.transferTo(answer.getOutputStream());
        } catch (IOException broken) {
            answer.broken(late.get());
        } finally {
            end.cancel(false);
            if (late.get())
                answer.timeOver();
        }
    }

    private static void close(InputStream body, AtomicBoolean late) {
        try {
            late.set(true);
            body.close();
        } catch (IOException alreadyClosed) {
            // then there is nothing left to end
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
