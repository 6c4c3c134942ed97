package org.decoupling.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.BadParameter;
import org.decoupling.search.Found;
import org.decoupling.search.Hit;
import org.decoupling.search.Question;
import org.decoupling.search.Search;
import org.decoupling.search.Snippet;

/** Search and suggest over HTTP, and the page that people search with. */
final class SearchApi {
    private static final List<String> FACETS = List.of("type", "article", "layer");
    private static final List<String> SEARCHING = List.of("q", "type", "article", "layer", "lang", "page", "page_size");
    private static final List<String> SUGGESTING = List.of("prefix", "type", "article", "layer", "lang", "limit");
    private static final List<Format> OFFERS = List.of(Format.JSON, Format.HTML);
    private static final int USUAL = 25;
    private static final int FEW = 10;
    private static final int MOST = 50;
    private static final int DEEPEST = 10_000;
    private static final int LONGEST = 200;

    private final Store store;
    private final Settings settings;
    private final Search search;

    SearchApi(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
        this.search = new Search(store, settings.queryTime());
    }

    /** At /api/v1/search for programs, unless they want a page. */
    void search(Context ctx) {
        Format format = Formats.choose(ctx, OFFERS);
        ctx.attribute(Problems.FORMAT, format);
        if (format == Format.HTML)
            page(ctx);
        else
            data(ctx);
    }

    private void data(Context ctx) {
        known(ctx, SEARCHING);
        Paging paging = paging(ctx);
        Question question = new Question(words(ctx, "q").orElseThrow(() -> missing("q")), only(ctx), paging.page(), paging.size());
        language(ctx);
        if (Caching.fresh(ctx, store.version(), Format.JSON))
            return;
        long started = System.nanoTime();
        Found found = search.find(question).orElseThrow(SearchApi::notYet);
        Map<String, String> links = paging.links(ctx, settings, pages(found, paging));
        ctx.header("Link", Paging.header(links));
        QueryApi.json(ctx, body(ctx, question, found, links, System.nanoTime() - started));
    }

    /** At /search, for people. Without words it is a form. */
    void page(Context ctx) {
        ctx.attribute(Problems.FORMAT, Format.HTML);
        known(ctx, SEARCHING);
        Paging paging = paging(ctx);
        Optional<String> words = words(ctx, "q");
        Map<String, String> only = only(ctx);
        if (Caching.fresh(ctx, store.version(), Format.HTML))
            return;
        search.prepare();
        Found found = words.isEmpty() ? null : search.find(new Question(words.get(), only, paging.page(), paging.size())).orElseThrow(() -> notYet().header("Refresh", "5"));
        SearchPage.render(ctx, store, words.orElse(""), only, found, found == null ? Map.of() : paging.links(ctx, settings, pages(found, paging)));
    }

    /** Names by their beginnings. */
    void suggest(Context ctx) {
        known(ctx, SUGGESTING);
        String prefix = words(ctx, "prefix").orElseThrow(() -> missing("prefix"));
        int limit = Single.of(ctx, "limit").map(SearchApi::limit).orElse(FEW);
        Map<String, String> only = only(ctx);
        language(ctx);
        if (Caching.fresh(ctx, store.version(), Format.JSON))
            return;
        List<Hit> hits = search.suggest(prefix, only, limit).orElseThrow(SearchApi::notYet);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meta", Map.of("prefix", prefix, "release", store.version(), "count", hits.size()));
        body.put("items", hits.stream().map(hit -> item(ctx, hit)).toList());
        QueryApi.json(ctx, body);
    }

    private Map<String, Object> body(Context ctx, Question question, Found found, Map<String, String> links, long nanos) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("q", question.words());
        meta.put("release", store.version());
        meta.put("count", found.count());
        meta.put("page", question.page());
        meta.put("page_size", question.size());
        meta.put("pages", Math.max(1, (found.count() + question.size() - 1) / question.size()));
        meta.put("ms", nanos / 1_000_000);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meta", meta);
        body.put("links", links);
        body.put("facets", found.facets().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, facet -> values(facet.getValue()),
                (one, other) -> one, LinkedHashMap::new)));
        body.put("items", found.hits().stream().map(hit -> item(ctx, hit)).toList());
        return body;
    }

    private static List<Map<String, Object>> values(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(one -> Map.<String, Object>of("value", one.getKey(), "count", one.getValue())).toList();
    }

    private static Map<String, Object> item(Context ctx, Hit hit) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("iri", hit.iri());
        item.put("href", Iris.path(hit.iri()).orElse(hit.iri()));
        item.put("label", label(ctx, hit));
        item.put("zh", hit.zh().isEmpty() ? null : hit.zh());
        item.put("en", hit.en().isEmpty() ? null : hit.en());
        item.put("types", hit.types());
        item.put("articles", hit.articles());
        item.put("layers", hit.layers());
        if (hit.snippet() != null) {
            item.put("score", hit.score());
            item.put("snippet", snippet(hit.snippet()));
        }
        return item;
    }

    /** Both names where both were asked for; the Chinese one where none was, for the article is the record. */
    private static Object label(Context ctx, Hit hit) {
        String language = Single.of(ctx, "lang").orElse("zh");
        return language.equals("*") ? Map.of("zh", hit.label(true), "en", hit.label(false)) : hit.label(language.equals("zh"));
    }

    /** The text, and where in it stands what was found. */
    private static Map<String, Object> snippet(Snippet snippet) {
        List<int[]> marks = new java.util.ArrayList<>();
        int at = 0;
        for (int i = 0; i < snippet.pieces().size(); i++) {
            int end = at + snippet.pieces().get(i).length();
            if (i % 2 == 1)
                marks.add(new int[] {at, end});
            at = end;
        }
        return Map.of("text", String.join("", snippet.pieces()), "marks", marks);
    }

    private static Paging paging(Context ctx) {
        Paging paging = Paging.of(ctx, USUAL);
        if ((long) paging.page() * paging.size() > DEEPEST)
            throw new BadParameter("page", "beyond the first " + DEEPEST + " that were found; ask for less", "超出前 " + DEEPEST + " 条结果；请缩小范围", List.of("1.." + DEEPEST / paging.size()));
        return paging;
    }

    private static long pages(Found found, Paging paging) {
        return Math.max(1, (Math.min(found.count(), DEEPEST) + paging.size() - 1) / paging.size());
    }

    private static void known(Context ctx, List<String> names) {
        ctx.queryParamMap().keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new BadParameter(name, "search has no such parameter", "检索没有此参数", names);
        });
    }

    private static void language(Context ctx) {
        Single.of(ctx, "lang").filter(one -> !Refining.LANGUAGES.contains(one)).ifPresent(one -> {
            throw new BadParameter("lang", "not one of the allowed values", "不在允许的取值之内", Refining.LANGUAGES);
        });
    }

    private static Map<String, String> only(Context ctx) {
        Map<String, String> only = new LinkedHashMap<>();
        FACETS.forEach(facet -> Single.of(ctx, facet).filter(value -> !value.isEmpty()).ifPresent(value -> only.put(facet, value)));
        return only;
    }

    private static Optional<String> words(Context ctx, String name) {
        Optional<String> words = Single.of(ctx, name).filter(text -> !text.isBlank());
        if (words.filter(text -> text.length() > LONGEST).isPresent())
            throw new BadParameter(name, "longer than " + LONGEST + " characters", "超过 " + LONGEST + " 个字符", List.of());
        return words;
    }

    private static BadParameter missing(String name) {
        return new BadParameter(name, "must be given", "必须给出", List.of());
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > MOST)
            throw new BadParameter("limit", "not a whole number from 1 to " + MOST, "不是 1 至 " + MOST + " 的整数", List.of("1.." + MOST));
        return Integer.parseInt(text);
    }

    private static Problem notYet() {
        return Problem.of(503, "index-not-ready").retryAfter(5);
    }
}
