package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decoupling.queries.BadParameter;

/**
 * Which page of an answer, and the way to the others (RFC 8288). A page beyond the last is empty, with status 200 and the links of
 * the last: between two requests an answer may have become shorter, and that is no fault of the caller.
 *
 * @param asked true if the caller named a page or a size
 */
record Paging(int page, int size, boolean asked) {
    static final int LARGEST = 200;
    private static final int FARTHEST = 1_000_000;

    static Paging of(Context ctx, int usual) {
        boolean asked = ctx.queryParam("page") != null || ctx.queryParam("page_size") != null;
        return new Paging(number(ctx, "page", 1, FARTHEST), number(ctx, "page_size", Math.min(usual, LARGEST), LARGEST), asked);
    }

    private static int number(Context ctx, String name, int usual, int largest) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1)
            throw wrong(name, "given more than once", "给出了不止一次", largest);
        return values.isEmpty() ? usual : number(name, values.getFirst(), largest);
    }

    private static int number(String name, String text, int largest) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < 1 || number > largest)
            throw wrong(name, "not a whole number from 1 to " + largest, "不是 1 至 " + largest + " 的整数", largest);
        return number;
    }

    private static BadParameter wrong(String name, String en, String zh, int largest) {
        return new BadParameter(name, en, zh, List.of("1.." + largest));
    }

    /** Relative to the path, or under the configured public address; never under what the Host header says. */
    Map<String, String> links(Context ctx, Settings settings, long pages) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", link(ctx, settings, page));
        links.put("first", link(ctx, settings, 1));
        if (page > 1)
            links.put("prev", link(ctx, settings, Math.min(page - 1L, pages)));
        if (page < pages)
            links.put("next", link(ctx, settings, page + 1L));
        links.put("last", link(ctx, settings, pages));
        return links;
    }

    private String link(Context ctx, Settings settings, long number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.put("page", String.valueOf(number));
        parameters.put("page_size", String.valueOf(size));
        String address = address(ctx.path(), parameters);
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
