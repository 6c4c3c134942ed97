package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.loader.Store;
import org.decoupling.queries.Answer;
import org.decoupling.queries.NamedQuery;

/** A question's answer as a table for people. */
record QueryPage(NamedQuery query, TableView table, long count, int page, long pages, Map<String, String> links) {

    static void render(Context ctx, Store store, NamedQuery query, Answer answer, Map<String, String> links) {
        Language language = Language.of(ctx);
        List<String> heads = query.columns().stream().map(column -> column.text().in(language.tag)).toList();
        TableView table = Asking.of(store, asking -> TableView.of(asking, answer.columns(), heads, answer.rows(), language));
        QueryPage page = new QueryPage(query, table, answer.count(), answer.page(), answer.pages(), links);
        Pages.render(ctx, "query", View.of(ctx, query.summary(language.tag), alternates(ctx, query)), page);
    }

    private static List<View.Link> alternates(Context ctx, NamedQuery query) {
        String asked = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        return Stream.of(Format.JSON, Format.CSV, Format.TSV, Format.SRJ, Format.SRX)
                .map(form -> new View.Link("/api/v1/" + query.name() + "." + form.suffix + asked, form.suffix, form.mediaType)).toList();
    }
}
