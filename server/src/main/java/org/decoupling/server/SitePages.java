package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdflink.RDFLink;
import org.decoupling.loader.graph.Release;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Answer;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;

/** The pages about the service itself. */
final class SitePages {
    private static final String CATALOGUE_OF_ARTICLES = "articles";
    /** Said by the article's name already, or of no use to the eye. */
    private static final Set<String> NOT_AT_HOME = Set.of("title", "file", "sha256");

    private final Store store;
    private final Queries catalogue;
    private final Settings settings;
    private final Exports exports;

    SitePages(Store store, Queries catalogue, Settings settings, Exports exports) {
        this.store = store;
        this.catalogue = catalogue;
        this.settings = settings;
        this.exports = exports;
    }

    /** @param articles null while the store has none */
    record Home(TableView articles, long count, Map<String, List<NamedQuery>> queries, String version, String release, String base) { }

    /** @param shared what every question takes beside its own */
    record Docs(Map<String, List<NamedQuery>> groups, List<OpenApi.Shared> shared) { }

    void home(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.HTML))
            return;
        Language language = Language.of(ctx);
        Optional<Answer> articles = catalogue.get(CATALOGUE_OF_ARTICLES).map(this::first);
        TableView table = articles.map(answer -> table(answer, language)).orElse(null);
        Home home = new Home(table, articles.map(Answer::count).orElse(0L), catalogue.byTag(), store.version(), Release.VERSION,
                settings.publicBase().map(Object::toString).orElse(Iris.BASE));
        Head head = Heads.ofWhole(exports.files());
        Signposts.headers(ctx, head.signs());
        Pages.render(ctx, "home", View.of(ctx, Texts.of(language, "site"), List.of()).with(head, ""), home);
    }

    private Answer first(NamedQuery query) {
        try (RDFLink link = store.link()) {
            return query.bind(Map.of()).within(settings.queryTime()).page(link, 1, Paging.LARGEST);
        }
    }

    private TableView table(Answer answer, Language language) {
        List<TableView.Column> columns = catalogue.get(CATALOGUE_OF_ARTICLES).orElseThrow().columns().stream()
                .filter(column -> !NOT_AT_HOME.contains(column.name())).map(column -> TableView.Column.of(column, language)).toList();
        return Asking.of(store, asking -> TableView.of(asking, columns, answer.rows(), language));
    }

    void docs(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.HTML))
            return;
        Pages.render(ctx, "docs", View.of(ctx, Texts.of(Language.of(ctx), "docs"),
                List.of(new View.Link("/openapi.json", "OpenAPI 3.1", "application/json"))), new Docs(catalogue.byTag(), OpenApi.shared()));
    }

    /** What a problem's type means. */
    void problem(Context ctx) {
        String name = ctx.pathParam("name");
        try {
            String title = Texts.of(Language.of(ctx), "problem." + name);
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", title);
            page.put("detail", Texts.of(Language.of(ctx), "problem." + name + ".about"));
            Pages.render(ctx, "problem", View.of(ctx, title, List.of()), page);
        } catch (MissingResourceException unknown) {
            throw Problem.of(404, "not-found", ctx.path());
        }
    }

    /** Up, and the store answers. */
    void health(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        boolean ready = answers();
        ctx.status(ready ? 200 : 503);
        QueryApi.json(ctx, Map.of("status", ready ? "up" : "store-unreachable"));
    }

    private boolean answers() {
        try {
            return Asking.of(store, asking -> asking.yes("ready", Map.of()));
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    void version(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("release", Release.VERSION);
        body.put("store", store.version());
        body.put("java", Runtime.version().feature());
        QueryApi.json(ctx, body);
    }
}
