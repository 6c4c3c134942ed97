package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.decoupling.loader.store.Store;

/** /sparql: the protocol, the checks and the cache in front of whichever engine the store has. */
final class SparqlApi {
    private static final List<Format> ABOUT = List.of(Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML, Format.HTML);

    private final Store store;
    private final SparqlEngine engine;
    private final Settings settings;
    private final SparqlPage page;
    private final SparqlGuard guard;
    private final Watch watch;
    private final Partitions partitions;

    SparqlApi(Store store, SparqlEngine engine, Settings settings, SparqlPage page, Watch watch) {
        this.store = store;
        this.engine = engine;
        this.settings = settings;
        this.page = page;
        this.guard = new SparqlGuard(settings);
        this.watch = watch;
        this.partitions = new Partitions(store);
    }

    void answer(Context ctx) {
        if (SparqlRequest.empty(ctx))
            about(ctx);
        else
            query(ctx);
    }

    /** Without a query: what this service is, as RDF (SPARQL 1.1 Service Description), or a form for people. */
    private void about(Context ctx) {
        Format format = Formats.choose(ctx, ABOUT);
        if (Caching.fresh(ctx, store.version(), format))
            return;
        if (format == Format.HTML)
            page.form(ctx);
        else
            Graphs.write(ctx, ServiceDescription.graph(settings, partitions.all()), format);
    }

    private void query(Context ctx) {
        String text = SparqlRequest.text(ctx, settings.queryChars());
        ctx.attribute(Accounts.DIGEST, SparqlRequest.digest(text));
        List<String> defaults = SparqlRequest.values(ctx, "default-graph-uri");
        List<String> named = SparqlRequest.values(ctx, "named-graph-uri");
        SparqlGuard.Checked checked = guard.check(text, Stream.concat(defaults.stream(), named.stream()).toList());
        Query query = checked.query();
        OptionalInt rows = RowLimit.into(query, ctx, settings.resultRows());
        var request = new SparqlRequest(text, query, rows.isPresent(), defaults, named, SparqlRequest.time(ctx, settings.queryTime()), format(ctx, query));
        if (checked.passing())
            ctx.header("Cache-Control", "no-store");
        else if (Caching.fresh(ctx, rows.isPresent() ? store.version() + "-" + rows.getAsInt() : store.version(), request.format()))
            return;
        watch.over(ctx, request, work -> run(ctx, request, work, rows));
    }

    private void run(Context ctx, SparqlRequest request, Work work, OptionalInt rows) {
        if (request.format() == Format.HTML)
            page.results(ctx, request, work);
        else
            stream(ctx, request, work, rows);
    }

    private void stream(Context ctx, SparqlRequest request, Work work, OptionalInt rows) {
        ctx.contentType(request.format().contentType());
        HeldAnswer answer = new HeldAnswer(ctx, settings, work);
        engine.answer(ctx, request, answer, work);
        RowLimit.met(ctx, rows);
        answer.finish();
    }

    /** {@code format=csv} in the address goes before the header: people share addresses, not headers. */
    private static Format format(Context ctx, Query query) {
        List<Format> offers = query.isSelectType() || query.isAskType() ? Format.RESULTS : Format.GRAPHS;
        List<Format> all = Stream.concat(offers.stream(), Stream.of(Format.HTML)).toList();
        Optional<String> asked = SparqlRequest.values(ctx, "format").stream().findFirst().filter(name -> !name.isEmpty());
        return asked.map(name -> named(name, all)).orElseGet(() -> Formats.choose(ctx, all));
    }

    private static Format named(String name, List<Format> offers) {
        return Format.bySuffix(name).filter(offers::contains).orElseThrow(() -> Formats.notAcceptable(offers));
    }
}
