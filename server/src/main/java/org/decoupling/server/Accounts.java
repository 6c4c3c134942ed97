package org.decoupling.server;

import com.github.benmanes.caffeine.cache.Cache;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** What is kept of each request: a line in the log, and numbers for Prometheus. Of what was asked only a digest is written down. */
final class Accounts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("request");
    /** Set by the handlers of SPARQL. */
    static final String DIGEST = "digest";
    static final String ROWS = "rows";
    /** Labels of metrics are few and known beforehand; a path is neither. */
    private static final List<String> PARTS = List.of("sparql", "api", "id", "concept", "graph", "ontology", "assets", "docs");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Accounts() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Not a secret, so not worth a secure random's time; and never the client's own: what goes into logs and headers is ours. */
    static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~0xC000000000000000L | 0x8000000000000000L).toString();
    }

    void watch(Cache<?, ?> answers) {
        new CaffeineCacheMetrics<>(answers, "answers", List.of()).bindTo(registry);
    }

    void gauge(String name, String about, Supplier<Number> value) {
        Gauge.builder(name, value).description(about).register(registry);
    }

    void count(String name, String label, String value) {
        registry.counter(name, label, value).increment();
    }

    /** An answer that was computed. */
    void answered(Context ctx, float millis) {
        long nanos = (long) (millis * 1e6);
        timer(ctx.path(), ctx.method().name(), ctx.statusCode(), "computed").record(Duration.ofNanos(nanos));
        if (LOG.isInfoEnabled())
            line(ctx.res().getHeader(FrontDoor.REQUEST_ID), ctx.method().name(), ctx.path(), ctx.statusCode(), nanos, "computed")
                    .addKeyValue("query", ctx.<String>attribute(DIGEST)).addKeyValue("rows", ctx.<Object>attribute(ROWS)).log();
    }

    /** An answer that was at hand. */
    void cached(String id, String method, String path, int status, long nanos) {
        timer(path, method, status, "cached").record(Duration.ofNanos(nanos));
        if (LOG.isInfoEnabled())
            line(id, method, path, status, nanos, "cached").log();
    }

    private static LoggingEventBuilder line(String id, String method, String path, int status, long nanos, String source) {
        return LOG.atLevel(Level.INFO).setMessage("answered").addKeyValue("id", id).addKeyValue("method", method).addKeyValue("path", path)
                .addKeyValue("status", status).addKeyValue("ms", nanos / 1_000_000).addKeyValue("source", source);
    }

    private Timer timer(String path, String method, int status, String source) {
        return registry.timer("http.server.requests", "part", part(path), "method", method, "status", String.valueOf(status), "source", source);
    }

    private static String part(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return PARTS.contains(first) ? first : "site";
    }

    MeterRegistry registry() {
        return registry;
    }

    /** In the text form that Prometheus reads. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
