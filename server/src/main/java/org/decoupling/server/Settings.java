package org.decoupling.server;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the server was told, each value checked; settings.yaml says what each means and what it is by default. */
public final class Settings {
    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    public static Settings defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        Setting.all().forEach((name, setting) -> values.put(name, setting.value(setting.standard())));
        return new Settings(values);
    }

    /** The same with one value changed. */
    public Settings with(String name, String text) {
        Setting setting = Optional.ofNullable(Setting.all().get(name)).orElseThrow(() -> new Setting.BadSetting("there is no setting " + name));
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, setting.value(text));
        return new Settings(changed);
    }

    public Settings withPort(int port) {
        return with("port", String.valueOf(port));
    }

    public Settings withPublicBase(URI base) {
        return with("public-base", base.toString());
    }

    public Settings withQueryTime(Duration time) {
        return with("query-time", time.toMillis() + "ms");
    }

    public Settings withResultBytes(long bytes) {
        return with("result-bytes", String.valueOf(bytes));
    }

    public Settings withHeldBytes(int bytes) {
        return with("held-bytes", String.valueOf(bytes));
    }

    public String store() {
        return text("store");
    }

    public String host() {
        return text("host");
    }

    public int port() {
        return count("port");
    }

    /** @return the port for operations, 0 for a free one, or nothing where it is the one after the server's own */
    public Optional<Integer> operationsPort() {
        return Optional.of(count("operations-port")).filter(port -> port >= 0);
    }

    @SuppressWarnings("unchecked") // what the kind ADDRESS makes
    public Optional<URI> publicBase() {
        return (Optional<URI>) values.get("public-base");
    }

    public Optional<String> clientHeader() {
        return Optional.of(text("client-header")).filter(name -> !name.isEmpty());
    }

    public Duration queryTime() {
        return time("query-time");
    }

    public Duration lightTime() {
        return time("light-time");
    }

    public int heavyQueries() {
        return count("heavy-queries");
    }

    public int queue() {
        return count("queue");
    }

    public Duration queueTime() {
        return time("queue-time");
    }

    public int queryChars() {
        return count("query-chars");
    }

    public int queryDepth() {
        return count("query-depth");
    }

    public int pathSteps() {
        return count("path-steps");
    }

    public int resultRows() {
        return count("result-rows");
    }

    public long resultBytes() {
        return size("result-bytes");
    }

    public int heldBytes() {
        return Math.toIntExact(size("held-bytes"));
    }

    /** Scheme, host and port, compared as they stand. */
    public List<String> serviceOrigins() {
        return Stream.of(text("service-origins").split(",")).map(String::strip).filter(origin -> !origin.isEmpty()).toList();
    }

    public int rate() {
        return count("rate");
    }

    public Duration rateTime() {
        return time("rate-time");
    }

    public long cacheBytes() {
        return size("cache-bytes");
    }

    public long loadBytes() {
        return size("load-bytes");
    }

    /** How many states of the store stay readable. */
    public int releases() {
        return count("releases");
    }

    public Duration stopTime() {
        return time("stop-time");
    }

    private String text(String name) {
        return (String) values.get(name);
    }

    private int count(String name) {
        return (Integer) values.get(name);
    }

    private long size(String name) {
        return (Long) values.get(name);
    }

    private Duration time(String name) {
        return (Duration) values.get(name);
    }
}
