package org.decoupling.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.decoupling.loader.graph.Release;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Answer;
import org.decoupling.queries.Bound;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;

/**
 * The catalogue over HTTP: one route, every question. JSON and HTML come in pages; tables (CSV, TSV, SPARQL results) come whole unless
 * the caller asks for a page, for a table that silently ends at row 25 would be taken for all there is.
 */
final class QueryApi {
    static final List<Format> OFFERS =
            List.of(Format.JSON, Format.CSV, Format.TSV, Format.SRJ, Format.SRX, Format.HTML, Format.XML);
    private static final Set<String> OURS = Set.of("page", "page_size");
    private static final String LANGUAGE = "lang";
    private static final Map<Format, Lang> TABLES = Map.of(Format.CSV, ResultSetLang.RS_CSV, Format.TSV, ResultSetLang.RS_TSV,
            Format.SRJ, ResultSetLang.RS_JSON, Format.SRX, ResultSetLang.RS_XML, Format.XML, ResultSetLang.RS_XML);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Queries catalogue;
    private final Settings settings;

    QueryApi(Store store, Queries catalogue, Settings settings) {
        this.store = store;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** What can be asked. */
    void list(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.JSON))
            return;
        String lang = Language.of(ctx).tag;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meta", Map.of("version", Release.VERSION, "store", store.version(), "count", catalogue.all().size()));
        body.put("links", links("self", "/api/v1", "describedby", "/openapi.json", "docs", "/docs", "sparql", "/sparql"));
        body.put("items", catalogue.all().stream().map(query -> entry(query, lang)).toList());
        json(ctx, body);
    }

    void answer(Context ctx) {
        String[] name = suffixed(ctx.pathParam("name"));
        NamedQuery query = catalogue.get(name[0]).orElseThrow(() -> Problem.of(404, "no-such-query", name[0]).with("available", names()));
        Format format = format(ctx, name[1]);
        Paging paging = Paging.of(ctx, query.pageSize());
        Bound bound = query.bind(parameters(ctx, query, format)).within(settings.queryTime());
        if (Caching.fresh(ctx, store.version(), format))
            return;
        if (TABLES.containsKey(format) && !paging.asked())
            whole(ctx, bound, format);
        else
            page(ctx, bound, paging, format);
    }

    /** {@code works.csv} is works, as CSV; an unknown suffix is part of a name that no question has. */
    private static String[] suffixed(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? new String[] {name, ""} : new String[] {name.substring(0, dot), name.substring(dot + 1)};
    }

    private static Format format(Context ctx, String suffix) {
        Format format = suffix.isEmpty() ? Formats.choose(ctx, OFFERS)
                : Format.bySuffix(suffix).filter(OFFERS::contains).orElseThrow(() -> Formats.notAcceptable(OFFERS));
        ctx.attribute(Problems.FORMAT, format);
        return format;
    }

    /** A browser sends every field of a form; the ones left blank were not given. To a program a blank value is a mistake. */
    private static Map<String, List<String>> parameters(Context ctx, NamedQuery query, Format format) {
        Map<String, List<String>> given = ctx.queryParamMap().entrySet().stream().filter(entry -> !OURS.contains(entry.getKey()))
                .filter(entry -> format != Format.HTML || !entry.getValue().equals(List.of("")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (query.parameter(LANGUAGE).isEmpty()) given.remove(LANGUAGE);
        else if (format == Format.HTML) given.putIfAbsent(LANGUAGE, List.of(Language.of(ctx).code()));
        return given;
    }

    private void page(Context ctx, Bound bound, Paging paging, Format format) {
        Answer answer = read(link -> bound.page(link, paging.page(), paging.size()));
        Map<String, String> links = paging.links(ctx, settings, answer.pages());
        ctx.header("Link", Paging.header(links));
        ctx.header("Server-Timing", "query;dur=" + answer.millis());
        switch (format) {
            case JSON -> json(ctx, body(bound.named(), answer, links));
            case HTML -> QueryPage.render(ctx, store, bound.named(), answer, links);
            default -> table(ctx, answer.rowSet(), format);
        }
    }

    private void whole(Context ctx, Bound bound, Format format) {
        read(link -> bound.run(link, rows -> table(ctx, rows, format)));
    }

    private boolean table(Context ctx, RowSet rows, Format format) {
        ctx.contentType(format.contentType());
        HeldAnswer answer = new HeldAnswer(ctx, settings);
        answer.write(out -> ResultsWriter.create().lang(TABLES.get(format)).build().write(out, rows));
        answer.finish();
        return true;
    }

    private static Map<String, Object> body(NamedQuery query, Answer answer, Map<String, String> links) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("query", query.name());
        meta.put("count", answer.count());
        meta.put("page", answer.page());
        meta.put("page_size", answer.pageSize());
        meta.put("pages", answer.pages());
        meta.put("ms", answer.millis());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meta", meta);
        body.put("links", links);
        body.put("items", answer.rows().stream().map(row -> Values.item(answer.columns(), row)).toList());
        return body;
    }

    private static Map<String, Object> entry(NamedQuery query, String lang) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", query.name());
        entry.put("summary", query.summary(lang));
        entry.put("href", "/api/v1/" + query.name());
        entry.put("tags", query.tags());
        entry.put("parameters", query.parameters().stream().map(p -> Map.of("name", p.name(), "type", p.type().suffix(),
                "required", p.required(), "summary", p.summary(lang), "example", p.example())).toList());
        entry.put("columns", query.columns().stream().map(NamedQuery.Column::name).toList());
        entry.put("examples", query.examples().stream().map(call -> Paging.address("/api/v1/" + query.name(), call)).toList());
        return entry;
    }

    private static Map<String, String> links(String... pairs) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            links.put(pairs[i], pairs[i + 1]);
        return links;
    }

    private List<String> names() {
        return catalogue.all().stream().map(NamedQuery::name).toList();
    }

    private <T> T read(Function<RDFLink, T> work) {
        try (RDFLink link = store.link()) {
            return work.apply(link);
        }
    }

    static void json(Context ctx, Object body) {
        try {
            ctx.contentType(Format.JSON.contentType()).result(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
