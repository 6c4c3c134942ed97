package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Answer;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Parameter;

/** A question's answer as a table for people. */
record QueryPage(NamedQuery query, TableView table, long count, int page, long pages, Map<String, String> links) {

    static void render(Context ctx, Store store, NamedQuery query, Answer answer, Map<String, String> links) {
        Language language = Language.of(ctx);
        List<TableView.Column> columns = answer.columns().stream().map(name -> column(query, name, language)).toList();
        TableView table = Asking.of(store, asking -> TableView.of(asking, columns, answer.rows(), language));
        QueryPage page = new QueryPage(query, ctx.queryParam("select") == null ? table.brief() : table, answer.count(), answer.page(), answer.pages(), links);
        Pages.render(ctx, "query", View.of(ctx, query.summary(language.tag), alternates(ctx, query)), page);
    }

    private static TableView.Column column(NamedQuery query, String name, Language language) {
        return TableView.Column.of(query.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(), language);
    }

    /** All of it, as data: without page, and without what a form left blank. */
    private static List<View.Link> alternates(Context ctx, NamedQuery query) {
        Map<String, String> asked = new LinkedHashMap<>();
        Stream.concat(query.parameters().stream().map(Parameter::name), Stream.of("filter", "sort", "select")).filter(name -> !Objects.requireNonNullElse(ctx.queryParam(name), "").isEmpty())
                .forEach(name -> asked.put(name, ctx.queryParam(name)));
        return Stream.of(Format.JSON, Format.CSV, Format.TSV, Format.SRJ, Format.SRX).map(form ->
                new View.Link(Paging.address(path(ctx) + "." + form.suffix, asked), form.suffix, form.mediaType)).toList();
    }

    private static String path(Context ctx) {
        String path = ctx.path();
        return path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
    }
}
