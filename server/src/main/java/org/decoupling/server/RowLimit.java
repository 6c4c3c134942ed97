package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/**
 * So many rows and no more, by the service's own limit or by the caller's ({@code Prefer: max-rows=100}, RFC 7240). The limit is put
 * into the query and announced before the first byte, with the way to the rows after it, so that no part is taken for the whole.
 */
final class RowLimit {
    private static final Pattern WISH = Pattern.compile("(?:^|[,;])\\s{0,9}max-rows\\s{0,9}=\\s{0,9}\"?(\\d{1,9})\"?\\s{0,9}(?=[,;]|$)");
    /** A longer address many a server, and many a client, would not take. */
    private static final int LONGEST = 4000;

    private static final String APPLIED = "Preference-Applied";

    private final Context ctx;
    private final int rows;

    private RowLimit(Context ctx, int rows) {
        this.ctx = ctx;
        this.rows = rows;
    }

    /** @return the rows that the query was limited to, or nothing where it asks for no more by itself */
    static OptionalInt into(Query query, Context ctx, int most) {
        int rows = Math.min(wish(ctx), most);
        boolean table = query.isSelectType() || query.isConstructType();
        if (!table || query.hasLimit() && query.getLimit() <= rows)
            return OptionalInt.empty();
        new RowLimit(ctx, rows).put(query);
        return OptionalInt.of(rows);
    }

    /** All rows came before the limit did: there is no rest, and who follows {@code next} would follow it for ever. */
    static void met(Context ctx, OptionalInt limit) {
        Long rows = ctx.attribute(Accounts.ROWS);
        if (limit.isPresent() && rows != null && rows < limit.getAsInt() && !ctx.res().isCommitted())
            ctx.res().setHeader("Link", null);
    }

    /** Of a problem there is no rest either. */
    static void forget(Context ctx) {
        if (ctx.res().containsHeader(APPLIED))
            ctx.res().setHeader("Link", null);
        ctx.res().setHeader(APPLIED, null);
    }

    /** As text, with every IRI whole: relative to our own base they would mean something else to another engine. */
    static String written(Query query) {
        Query copy = query.cloneQuery();
        copy.setBaseURI("http://base.invalid/");
        return copy.toString();
    }

    private static int wish(Context ctx) {
        Matcher wish = WISH.matcher(ctx.header("Prefer") == null ? "" : ctx.header("Prefer"));
        return wish.find() ? Math.max(1, Integer.parseInt(wish.group(1))) : Integer.MAX_VALUE;
    }

    private void put(Query query) {
        ctx.header(APPLIED, "max-rows=" + rows);
        String next = next(query);
        if (ctx.method().name().equals("GET") && next.length() < LONGEST)
            ctx.res().addHeader("Link", "<" + next + ">; rel=\"next\"");
        query.setLimit(rows);
    }

    private String next(Query query) {
        Query rest = query.cloneQuery();
        rest.setOffset((query.hasOffset() ? query.getOffset() : 0) + rows);
        if (query.hasLimit())
            rest.setLimit(query.getLimit() - rows);
        Map<String, String> parameters = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.put("query", written(rest));
        return Paging.address(ctx.path(), parameters);
    }
}
