package org.decoupling.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.loader.store.Store;

/**
 * The signs at a thing's address (FAIR Signposting, level 2): how to cite it, who made it, under which licence, of which class it is,
 * where its data, its collection and its link set are. In the headers, in the page's head and, whole, as a link set.
 */
final class Signposts {
    static final String LINKSET = "application/linkset+json";
    private static final int HEADER_ROOM = 5000;
    private static final String ABOUT_PAGE = "https://schema.org/AboutPage";

    private final Store store;
    private final String root;

    Signposts(Store store, String root) {
        this.store = store;
        this.root = root;
    }

    /** All signs but the alternates. */
    static List<Sign> of(Asking asking, Asked asked) {
        List<Sign> known = asking.rows("signs", Map.of("it", asked.node())).stream().flatMap(row -> sign(row).stream()).toList();
        List<Sign> signs = new ArrayList<>(List.of(Sign.of("cite-as", Iris.ascii(asked.iri())), Sign.of("linkset", linkset(asked), LINKSET)));
        if (asked.format() == Format.HTML)
            signs.add(Sign.of("type", ABOUT_PAGE));
        signs.addAll(known);
        Dataset.ABOUT.signs().stream().filter(missing(known)).forEach(signs::add);
        signs.addAll(described(asked));
        return signs;
    }

    /** A page is described by the data, and the data describe the thing. */
    private static List<Sign> described(Asked asked) {
        if (asked.format() != Format.HTML)
            return List.of(Sign.of("describes", Iris.ascii(asked.iri())), Sign.of("profile", asked.profile().iri));
        return Format.GRAPH_DATA.stream().map(form -> new Sign("describedby", asked.address(form), form.mediaType, Profile.NAMED.iri)).toList();
    }

    private static Predicate<Sign> missing(List<Sign> known) {
        return sign -> known.stream().noneMatch(one -> one.rel().equals(sign.rel()));
    }

    private static Optional<Sign> sign(Binding row) {
        return row.get("to").isURI() && Iris.valid(row.get("to").getURI())
                ? Optional.of(Sign.of(row.get("rel").getLiteralLexicalForm(), Iris.ascii(row.get("to").getURI()))) : Optional.empty();
    }

    private static String linkset(Asked asked) {
        return asked.root() + "/linkset.json?of=" + View.encode(asked.path());
    }

    /** As many as proxies let pass; the link set, which is among the first, has all. */
    static void headers(Context ctx, List<Sign> signs) {
        int room = HEADER_ROOM;
        for (Sign sign : signs) {
            room -= sign.header().length();
            if (room > 0)
                ctx.res().addHeader("Link", sign.header());
        }
    }

    /** {@code /linkset.json?of=/id/…}: the same signs as a document; without {@code of}, those of the whole. */
    void linkset(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.JSON))
            return;
        String of = Optional.ofNullable(ctx.queryParam("of")).map(path -> path.replace(Iris.BASE, "/")).orElse("/");
        if (!of.startsWith("/") || !Iris.valid(of))
            throw Problem.of(404, "not-found", of);
        List<Sign> signs = of.equals("/") ? Dataset.ABOUT.everything() : signs(of);
        QueryApi.json(ctx, document(Iris.ofPath(of), signs));
        ctx.contentType(LINKSET);
    }

    private List<Sign> signs(String path) {
        Asked asked = new Asked(root, path, Format.HTML, Profile.NAMED);
        return Asking.of(store, asking -> {
            if (!asking.yes("known", Map.of("it", asked.node())))
                throw Problem.of(404, "not-found", path);
            return Stream.concat(of(asking, asked).stream(), asked.alternates().stream()).toList();
        });
    }

    static Map<String, Object> document(String anchor, List<Sign> signs) {
        Map<String, Object> context = new LinkedHashMap<>(Map.of("anchor", anchor));
        context.putAll(signs.stream().filter(sign -> !sign.rel().equals("linkset")).collect(Collectors.groupingBy(Sign::rel, LinkedHashMap::new,
                Collectors.mapping(Sign::target, Collectors.toList()))));
        return Map.of("linkset", List.of(context));
    }
}
