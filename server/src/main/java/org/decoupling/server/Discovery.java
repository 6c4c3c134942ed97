package org.decoupling.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.decoupling.loader.store.Store;

/** The whole as data, at the places where harvesters look: catalogue (DCAT), counts (VoID), APIs (RFC 9727), examples (SHACL). */
final class Discovery {
    private static final String API_CATALOGUE = Signposts.LINKSET + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final Store store;
    private final Partitions partitions;
    private final Exports exports;
    private final ExampleQueries examples;

    Discovery(Store store, Exports exports, ExampleQueries examples) {
        this.store = store;
        this.partitions = new Partitions(store);
        this.exports = exports;
        this.examples = examples;
    }

    /** /catalog and /dataset: what there is, and where it is to be had. */
    void catalogue(Context ctx) {
        answer(ctx, () -> {
            Graph graph = Dataset.ABOUT.graph();
            GraphUtil.addInto(graph, partitions.totals());
            GraphUtil.addInto(graph, exports.described());
            return graph;
        });
    }

    /** /void and /.well-known/void: the same, with the number of things of each class and of statements with each property. */
    void counts(Context ctx) {
        answer(ctx, () -> {
            Graph graph = Dataset.ABOUT.graph();
            GraphUtil.addInto(graph, partitions.all());
            return graph;
        });
    }

    /** /.well-known/sparql-examples, whole or one of them. */
    void examples(Context ctx) {
        answer(ctx, () -> Optional.ofNullable(ctx.pathParamMap().get("name")).map(examples::one).orElseGet(examples::all));
    }

    /** The profiles that data can be asked for by. */
    void profiles(Context ctx) {
        answer(ctx, () -> RDFDataMgr.loadGraph("pages/profiles.ttl"));
    }

    /** A person who comes to an address of the whole is led to the start page, which shows it. */
    private void answer(Context ctx, Supplier<Graph> graph) {
        Format format = format(ctx);
        ctx.attribute(Problems.FORMAT, format);
        if (format == Format.HTML) {
            Caching.vary(ctx);
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else if (!Caching.fresh(ctx, store.version(), format)) {
            Signposts.headers(ctx, Dataset.ABOUT.signs());
            Graphs.write(ctx, graph.get(), format);
        }
    }

    private static Format format(Context ctx) {
        String path = ctx.path();
        int dot = path.lastIndexOf('.');
        Optional<Format> suffix = dot <= path.lastIndexOf('/') ? Optional.empty() : Format.bySuffix(path.substring(dot + 1));
        return suffix.filter(Format.ENTITY::contains).orElseGet(() -> Formats.choose(ctx, Format.ENTITY));
    }

    static void apis(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=3600");
        Signposts.headers(ctx, List.of(Sign.of("api-catalog", "/.well-known/api-catalog")));
        ctx.result(Resources.bytes("/pages/api-catalog.json")).contentType(API_CATALOGUE);
    }

    /** The context of plain JSON answers; it changes only with the software. */
    static void context(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.contentType(Format.JSONLD.contentType()).result(Framed.context());
    }
}
