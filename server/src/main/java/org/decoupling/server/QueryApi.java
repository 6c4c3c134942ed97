package org.decoupling.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final Map<Format, Lang> TABLES = Map.of(Format.CSV, ResultSetLang.RS_CSV, Format.TSV, ResultSetLang.RS_TSV,
            Format.SRJ, ResultSetLang.RS_JSON, Format.SRX, ResultSetLang.RS_XML, Format.XML, ResultSetLang.RS_XML);
    private static final String SOURCE = "rq";
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
        Operation operation = Operation.at(catalogue, ctx.pathParam("rest"));
        NamedQuery query = operation.query();
        if (operation.suffix().filter(SOURCE::equals).isPresent()) {
            source(ctx, query);
            return;
        }
        Format format = format(ctx, operation.suffix());
        Paging paging = Paging.of(ctx, operation.single() ? Paging.LARGEST : query.pageSize(), store.version());
        Refining refining = Refining.of(ctx, query, format);
        Bound bound = operation.bind(refining.parameters()).refined(refining.rows()).within(settings.queryTime());
        if (Caching.fresh(ctx, store.version(), format))
            return;
        if (TABLES.containsKey(format) && !paging.asked() && !operation.single())
            read(link -> bound.run(link, rows -> table(ctx, rows, format)));
        else
            page(ctx, bound, new Request(operation, refining, paging), format);
    }

    /** The file itself, to be read, cited, or asked elsewhere. */
    private void source(Context ctx, NamedQuery query) {
        if (!Caching.fresh(ctx, store.version(), SOURCE, ""))
            ctx.contentType("application/sparql-query; charset=utf-8").result(query.source());
    }

    private record Request(Operation operation, Refining refining, Paging paging) { }

    private static Format format(Context ctx, Optional<String> suffix) {
        Format format = suffix.isEmpty() ? Formats.choose(ctx, OFFERS)
                : Format.bySuffix(suffix.get()).filter(OFFERS::contains).orElseThrow(() -> Formats.notAcceptable(OFFERS));
        ctx.attribute(Problems.FORMAT, format);
        return format;
    }

    private void page(Context ctx, Bound bound, Request request, Format format) {
        Answer answer = read(link -> bound.page(link, request.paging.page(), request.paging.size()));
        if (request.operation.single() && answer.count() == 0)
            throw Problem.of(404, "not-found", ctx.path());
        Map<String, String> links = request.paging.links(ctx, settings, answer.pages());
        ctx.header("Link", Paging.header(links));
        ctx.header("Server-Timing", "query;dur=" + answer.millis());
        switch (format) {
            case JSON -> json(ctx, body(bound.named(), answer, links, request));
            case HTML -> QueryPage.render(ctx, store, bound.named(), answer, links);
            default -> table(ctx, answer.rowSet(), format);
        }
    }

    private boolean table(Context ctx, RowSet rows, Format format) {
        ctx.contentType(format.contentType());
        HeldAnswer answer = new HeldAnswer(ctx, settings);
        answer.write(out -> ResultsWriter.create().lang(TABLES.get(format)).build().write(out, rows));
        answer.finish();
        return true;
    }

    private Map<String, Object> body(NamedQuery query, Answer answer, Map<String, String> links, Request request) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("query", query.name());
        meta.put("release", store.version());
        meta.put("count", answer.count());
        meta.put("page", answer.page());
        meta.put("page_size", answer.pageSize());
        meta.put("pages", answer.pages());
        request.paging.next(answer.pages()).ifPresent(next -> meta.put("next_cursor", next.text()));
        meta.put("ms", answer.millis());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meta", meta);
        body.put("links", links);
        body.put("items", answer.rows().stream().map(row -> request.refining.item(answer.columns(), row)).toList());
        if (!request.refining.include().isEmpty())
            body.put("included", Included.of(store, request.refining.include(), answer.rows()));
        return body;
    }

    private static Map<String, Object> entry(NamedQuery query, String lang) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", query.name());
        entry.put("summary", query.summary(lang));
        entry.put("href", "/api/v1/" + query.name());
        entry.put("source", "/api/v1/" + query.name() + "." + SOURCE);
        entry.put("routes", query.routes().stream().map(route -> "/api/v1" + route.template()).toList());
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
