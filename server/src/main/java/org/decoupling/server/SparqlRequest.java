package org.decoupling.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * One query as the SPARQL 1.1 protocol carries it (section 2.1), checked and ready for an engine.
 *
 * @param text    as it came
 * @param query   as it is to be run
 * @param limited true if the query has a limit of rows that the text has not
 * @param time    what this query may take: ours, or less if the caller said so
 */
record SparqlRequest(String text, Query query, boolean limited, List<String> defaultGraphs, List<String> namedGraphs, Duration time, Format format) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";

    /** The query with the graphs that the protocol named, which go before those that the query names (section 2.1.4). */
    Query within() {
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty())
            return query;
        Query within = query.cloneQuery();
        within.getGraphURIs().clear();
        within.getNamedGraphURIs().clear();
        defaultGraphs.forEach(within::addGraphURI);
        namedGraphs.forEach(within::addNamedGraphURI);
        return within;
    }

    /** What another engine is to be asked. */
    String sent() {
        return limited ? RowLimit.written(query) : text;
    }

    /** What stands for the text in logs: it says which queries are the same, and not what was asked. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** True if the request asks nothing, and so is about the service itself. */
    static boolean empty(Context ctx) {
        return !sends(ctx) && values(ctx, "query").isEmpty();
    }

    /** POST, or the method QUERY, which is the same but safe. */
    private static boolean sends(Context ctx) {
        return ctx.method().name().equals("POST") || ctx.method().name().equals("QUERY");
    }

    static String text(Context ctx, int longest) {
        refuseUpdate(ctx);
        String text = contentType(ctx).equals(DIRECT) ? direct(ctx) : one(ctx, "query");
        if (text.length() > longest)
            throw Problem.of(413, "query-too-long", text.length(), longest).with("limit", longest);
        return text;
    }

    static List<String> values(Context ctx, String name) {
        return Stream.concat(ctx.queryParams(name).stream(), isForm(ctx) ? ctx.formParams(name).stream() : Stream.empty()).toList();
    }

    /** A caller may shorten the time, never lengthen it. */
    static Duration time(Context ctx, Duration most) {
        Optional<String> asked = values(ctx, "timeout").stream().findFirst();
        return asked.map(SparqlRequest::seconds).filter(time -> time.compareTo(most) < 0).orElse(most);
    }

    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0)
                return Duration.ofMillis((long) Math.min(seconds * 1000, Integer.MAX_VALUE));
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw Problem.of(400, "bad-timeout", text);
    }

    private static String direct(Context ctx) {
        if (!values(ctx, "query").isEmpty())
            throw Problem.of(400, "several-queries");
        return new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
    }

    private static String one(Context ctx, String name) {
        List<String> values = values(ctx, name);
        if (values.size() > 1)
            throw Problem.of(400, "several-queries");
        return values.stream().filter(text -> !text.isBlank()).findFirst().orElseThrow(() -> Problem.of(400, "missing-query"));
    }

    private static void refuseUpdate(Context ctx) {
        String type = contentType(ctx);
        if (type.equals("application/sparql-update") || !values(ctx, "update").isEmpty())
            throw Problem.of(403, "read-only");
        if (sends(ctx) && !type.equals(FORM) && !type.equals(DIRECT))
            throw Problem.of(415, "unsupported-media", type.isEmpty() ? "-" : type, FORM + ", " + DIRECT).header("Accept-Post", FORM + ", " + DIRECT);
    }

    private static boolean isForm(Context ctx) {
        return contentType(ctx).equals(FORM);
    }

    private static String contentType(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
