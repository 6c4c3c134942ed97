package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.queries.BadParameter;

/**
 * Which page of an answer, and the way to the others (RFC 8288). A page beyond the last is empty, with status 200 and the links of
 * the last: between two requests an answer may have become shorter, and that is no fault of the caller.
 *
 * @param asked  true if the caller named a page or a size
 * @param cursor where the caller walks by cursor instead
 */
record Paging(int page, int size, boolean asked, Optional<Cursor> cursor) {
    static final int LARGEST = 200;
    private static final int FARTHEST = 1_000_000;
    /** A path may have come with bare Chinese in it; a header may not. */
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7e]+");

    static Paging of(Context ctx, int usual) {
        boolean asked = ctx.queryParam("page") != null || ctx.queryParam("page_size") != null;
        return new Paging(number(ctx, "page", 1, FARTHEST), number(ctx, "page_size", Math.min(usual, LARGEST), LARGEST), asked, Optional.empty());
    }

    /** By page, or by cursor where there is one. */
    static Paging of(Context ctx, int usual, String release) {
        Optional<String> cursor = Single.of(ctx, "cursor");
        return cursor.isEmpty() ? of(ctx, usual) : walk(ctx, cursor.get(), of(ctx, usual).size, release);
    }

    private static Paging walk(Context ctx, String text, int size, String release) {
        boolean start = text.equals(Cursor.START);
        if (ctx.queryParam("page") != null || !start && ctx.queryParam("page_size") != null)
            throw new BadParameter(ctx.queryParam("page") != null ? "page" : "page_size", "not beside a cursor, which holds it", "不能与游标并用", List.of());
        String question = Cursor.question(ctx.path(), ctx.queryParamMap());
        Cursor cursor = start ? Cursor.start(release, question, size) : Cursor.read(text, release, question);
        return new Paging(cursor.page(), cursor.size(), true, Optional.of(cursor));
    }

    private static int number(Context ctx, String name, int usual, int largest) {
        return Single.of(ctx, name).map(text -> number(name, text, largest)).orElse(usual);
    }

    private static int number(String name, String text, int largest) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < 1 || number > largest)
            throw new BadParameter(name, "not a whole number from 1 to " + largest, "不是 1 至 " + largest + " 的整数", List.of("1.." + largest));
        return number;
    }

    /** Relative to the path, or under the configured public address; never under what the Host header says. */
    Map<String, String> links(Context ctx, Settings settings, long pages) {
        Map<String, String> links = new LinkedHashMap<>();
        if (cursor.isPresent())
            walking(ctx, settings, pages, links);
        else
            turning(ctx, settings, pages, links);
        return links;
    }

    /** The cursor behind this one, unless the walk is over. */
    Optional<Cursor> next(long pages) {
        return cursor.filter(here -> here.page() < pages).map(Cursor::next);
    }

    private void walking(Context ctx, Settings settings, long pages, Map<String, String> links) {
        Map<String, String> start = new LinkedHashMap<>();
        start.put("cursor", Cursor.START);
        start.put("page_size", String.valueOf(size));
        links.put("self", link(ctx, settings, page == 1 ? start : Map.of("cursor", cursor.orElseThrow().text())));
        links.put("first", link(ctx, settings, start));
        next(pages).ifPresent(next -> links.put("next", link(ctx, settings, Map.of("cursor", next.text()))));
    }

    private void turning(Context ctx, Settings settings, long pages, Map<String, String> links) {
        links.put("self", link(ctx, settings, page));
        links.put("first", link(ctx, settings, 1));
        if (page > 1)
            links.put("prev", link(ctx, settings, Math.min(page - 1L, pages)));
        if (page < pages)
            links.put("next", link(ctx, settings, page + 1L));
        links.put("last", link(ctx, settings, pages));
    }

    private String link(Context ctx, Settings settings, long number) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("page", String.valueOf(number));
        place.put("page_size", String.valueOf(size));
        return link(ctx, settings, place);
    }

    private static String link(Context ctx, Settings settings, Map<String, String> place) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
        List.of("cursor", "page", "page_size").forEach(parameters::remove);
        parameters.putAll(place);
        String address = address(NOT_ASCII.matcher(ctx.path()).replaceAll(part -> View.encode(part.group())), parameters);
        return settings.publicBase().map(base -> base.resolve(address).toString()).orElse(address);
    }

    static String address(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream().map(one -> View.encode(one.getKey()) + "=" + View.encode(one.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String header(Map<String, String> links) {
        return links.entrySet().stream().map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }
}
