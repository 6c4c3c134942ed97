package org.decoupling.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decoupling.loader.store.Store;
import org.eclipse.jetty.util.URIUtil;

/** For crawlers: where the pages are (sitemaps.org), and what they may visit. Addresses there must be whole. */
final class SiteMap {
    /** More is not allowed in one file. */
    private static final int LARGEST = 50_000;
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final List<String> FIRST = List.of("/", "/docs", "/ontology", "/concept", "/sparql");

    private final Store store;
    private final String base;

    SiteMap(Store store, Settings settings) {
        this.store = store;
        this.base = settings.publicBase().map(Object::toString).orElse(Iris.BASE).replaceFirst("/$", "");
    }

    /** One file as long as that is enough, else a list of files. */
    void index(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.XML))
            return;
        int files = Math.ceilDiv(count(), LARGEST);
        xml(ctx, files <= 1 ? urls(1) : list("sitemapindex", "sitemap", IntStream.rangeClosed(1, files).mapToObj(file -> "/sitemap/" + file + ".xml")));
    }

    void part(Context ctx) {
        if (Caching.fresh(ctx, store.version(), Format.XML))
            return;
        int file = number(ctx.pathParam("file"));
        if (file < 1 || file > Math.max(1, Math.ceilDiv(count(), LARGEST)))
            throw Problem.of(404, "not-found", ctx.path());
        xml(ctx, urls(file));
    }

    void robots(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: /sparql?\nDisallow: /v/\nAllow: /\n\nSitemap: " + base + "/sitemap.xml\n");
    }

    private int count() {
        return Asking.of(store, asking -> ((Number) asking.rows("sitemap-size", Map.of()).getFirst().get("count").getLiteralValue()).intValue());
    }

    private String urls(int file) {
        Stream<String> things = Asking.of(store, asking -> asking.rows("sitemap", Map.of(), LARGEST, (file - 1L) * LARGEST)).stream()
                .flatMap(row -> Iris.path(row.get("it").getURI()).stream()).map(URIUtil::encodePath);
        return list("urlset", "url", file == 1 ? Stream.concat(FIRST.stream(), things) : things);
    }

    private String list(String whole, String one, Stream<String> paths) {
        return paths.map(path -> "<" + one + "><loc>" + escaped(base + path) + "</loc></" + one + ">\n")
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + whole + SPACE, "</" + whole + ">\n"));
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("'", "&apos;");
    }

    private static void xml(Context ctx, String text) {
        ctx.contentType("application/xml; charset=utf-8").result(text);
    }

    private static int number(String name) {
        return name.matches("[0-9]{1,5}\\.xml") ? Integer.parseInt(name.substring(0, name.length() - 4)) : 0;
    }
}
