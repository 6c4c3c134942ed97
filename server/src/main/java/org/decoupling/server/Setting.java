package org.decoupling.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of settings.yaml: something that the server may be told. */
public record Setting(String name, Kind kind, String standard, String about) {
    private static final Map<String, Setting> ALL = read();
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})([A-Za-z]{0,3})");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);
    private static final Map<String, Long> BYTES = Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    /** What a value is made of. */
    public enum Kind { TEXT, PORT, COUNT, SIZE, TIME, ADDRESS }

    /** In the order of the file. */
    public static Map<String, Setting> all() {
        return ALL;
    }

    public String variable() {
        return "DECOUPLING_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The value that a text stands for; a text that stands for none is refused with what was wrong. */
    Object value(String text) {
        return switch (kind) {
            case TEXT -> text.equals("none") ? "" : text;
            case PORT -> text.equals("next") ? -1 : (int) within(amount(text, Map.of("", 1L)), 65_535, text);
            case COUNT -> (int) within(amount(text, Map.of("", 1L)), Integer.MAX_VALUE, text);
            case SIZE -> amount(text, BYTES);
            case TIME -> Duration.ofMillis(amount(text, MILLIS));
            case ADDRESS -> text.equals("none") ? Optional.empty() : Optional.of(address(text));
        };
    }

    private long amount(String text, Map<String, Long> units) {
        Matcher parts = AMOUNT.matcher(text.strip());
        if (!parts.matches() || !units.containsKey(parts.group(2)))
            throw wrong(text, units.containsKey("") && units.size() == 1 ? "a whole number" : "a whole number with one of " + units.keySet());
        return Long.parseLong(parts.group(1)) * units.get(parts.group(2));
    }

    private long within(long amount, long most, String text) {
        if (amount > most)
            throw wrong(text, "at most " + most);
        return amount;
    }

    private URI address(String text) {
        try {
            URI address = URI.create(text);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                return address;
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw wrong(text, "an http address");
    }

    private BadSetting wrong(String text, String wanted) {
        return new BadSetting(name + ": " + text + " is not " + wanted);
    }

    private static Map<String, Setting> read() {
        Map<String, Setting> all = new LinkedHashMap<>();
        try {
            JsonNode lines = new YAMLMapper().readTree(Resources.text("/settings.yaml"));
            lines.properties().forEach(line -> all.put(line.getKey(), of(line.getKey(), line.getValue())));
            return java.util.Collections.unmodifiableMap(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Setting of(String name, JsonNode line) {
        Kind kind = Kind.valueOf(line.get("kind").asText().toUpperCase(Locale.ROOT));
        return new Setting(name, kind, line.get("default").asText(), line.get("about").asText());
    }

    /** A setting that there is not, or a value that it can't have. */
    public static final class BadSetting extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSetting(String message) {
            super(message);
        }
    }
}
