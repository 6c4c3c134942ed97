package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.store.Store;
import org.eclipse.jetty.util.URIUtil;

/**
 * Our IRIs at their own paths on this host, as data or as a page. Answered with 200 and a Content-Location rather than by a redirect:
 * one round trip, and the address that people share is the IRI.
 */
final class EntityPages {
    private final Store store;

    EntityPages(Store store) {
        this.store = store;
    }

    /** What an address asks for. */
    record Asked(String path, Format format) {
        String iri() {
            return Iris.ofPath(path);
        }

        Node node() {
            return NodeFactory.createURI(iri());
        }

        /** Some IRIs name a collection that is a graph of the store: then that graph is the data. */
        Optional<Node> graph() {
            return switch (path) {
                case "/ontology" -> Optional.of(NodeFactory.createURI(Iris.BASE + "graph/ontology"));
                case "/concept" -> Optional.of(NodeFactory.createURI(Iris.BASE + "graph/thesaurus"));
                case String one when one.startsWith("/graph/") -> Optional.of(node());
                default -> Optional.empty();
            };
        }

        Map<String, String> variants() {
            Map<String, String> variants = new LinkedHashMap<>();
            Format.ENTITY.forEach(form -> variants.put(form.mediaType, path + "." + form.suffix));
            return variants;
        }
    }

    void answer(Context ctx) {
        Asked asked = asked(ctx);
        ctx.attribute(Problems.FORMAT, asked.format);
        if (Caching.fresh(ctx, store.version(), asked.format))
            return;
        if (asked.format == Format.HTML)
            page(ctx, asked);
        else
            data(ctx, asked);
    }

    /** A suffix goes before the header; a dot that begins no form of ours belongs to the IRI, as in sentence/3.2. */
    private static Asked asked(Context ctx) {
        String path = path(ctx);
        int dot = path.lastIndexOf('.');
        Optional<Format> suffix = dot < 0 ? Optional.empty() : Format.bySuffix(path.substring(dot + 1)).filter(Format.ENTITY::contains);
        return suffix.map(format -> new Asked(path.substring(0, dot), format))
                .orElseGet(() -> new Asked(path, Formats.choose(ctx, Format.ENTITY)));
    }

    /** Our IRIs are written without percent-encoding; what holds a character that no IRI has names nothing. */
    private static String path(Context ctx) {
        String path = URIUtil.decodePath(ctx.path());
        if (!Iris.valid(path))
            throw Problem.of(404, "not-found", ctx.path());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private void data(Context ctx, Asked asked) {
        Graph graph = Asking.of(store, asking -> contents(asking, asked));
        if (graph.isEmpty())
            throw Problem.of(404, "not-found", asked.path);
        links(ctx, asked);
        Graphs.write(ctx, graph, asked.format);
    }

    private static Graph contents(Asking asking, Asked asked) {
        String question = asked.graph().isPresent() ? "graph" : "describe";
        return asking.graph(question, Map.of("it", asked.graph().orElse(asked.node())));
    }

    private void page(Context ctx, Asked asked) {
        Language language = Language.of(ctx);
        if (asked.path.equals("/ontology") || asked.path.equals("/concept"))
            show(ctx, asked, "terms", Asking.of(store, asking -> TermsPage.read(asking, asked, language)));
        else
            show(ctx, asked, "entity", Asking.of(store, asking -> EntityPage.read(asking, asked, language, Listing.of(ctx))));
    }

    private static void show(Context ctx, Asked asked, String template, Titled page) {
        links(ctx, asked);
        Pages.render(ctx, template, View.of(ctx, page.title(), alternates(asked)), page);
    }

    /** The same in its other forms, in the header as in the page. */
    private static void links(Context ctx, Asked asked) {
        ctx.header("Content-Location", URIUtil.encodePath(asked.path) + "." + asked.format.suffix);
        asked.variants().forEach((type, path) -> ctx.res().addHeader("Link",
                "<" + URIUtil.encodePath(path) + ">; rel=\"alternate\"; type=\"" + type + "\""));
    }

    private static List<View.Link> alternates(Asked asked) {
        return Format.ENTITY.stream().filter(form -> form != Format.HTML)
                .map(form -> new View.Link(asked.path + "." + form.suffix, form.suffix, form.mediaType)).toList();
    }
}
