package org.decoupling.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What every page needs beside its own matter: the language, the address, and the other forms of the same thing.
 *
 * @param chosen     true if the language stands in the address; links then keep it, else Accept-Language goes on deciding
 * @param alternates the same as data, for {@code <link rel="alternate">} and for people
 * @param head       what the page says to programs
 * @param root       under which the things of this page's state answer; empty for the one of today
 */
record View(Language language, boolean chosen, String title, String path, String query, List<Link> alternates, Head head, String root) {
    private static final Pattern THING = Pattern.compile("^/(?:id|concept|graph|ontology)(?:[/#?.]|$)");

    record Link(String href, String text, String type) { }

    static View of(Context ctx, String title, List<Link> alternates) {
        return new View(Language.of(ctx), Language.asked(ctx).isPresent(), title, ctx.path(), others(ctx), alternates, Head.NONE, "");
    }

    View with(Head other, String root) {
        return new View(language, chosen, title, path, query, alternates, other, root);
    }

    String t(String key, Object... words) {
        return Texts.of(language, key, words);
    }

    /** What a tag of the catalogue is called; one that has no words of its own yet stays as it is. */
    String tag(String name) {
        return Texts.find(language, "tag." + name).orElse(name);
    }

    /** A link to a page of ours that stays in the chosen language. */
    String to(String path) {
        if (!chosen || path == null || !path.startsWith("/"))
            return path;
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        return page + (page.contains("?") ? "&" : "?") + "lang=" + language.code() + (hash < 0 ? "" : path.substring(hash));
    }

    /** A link to a thing, in the state of the store that this page shows. */
    String thing(String path) {
        return to(path != null && THING.matcher(path).find() ? root + path : path);
    }

    /** A page of a question's answer, as a page. */
    String html(String link) {
        return to(link.contains(".html?") ? link : link.replaceFirst("\\?", ".html?"));
    }

    String call(String query, Map<String, String> parameters) {
        return Paging.address("/api/v1/" + query, parameters);
    }

    /** This page in the other language. */
    String switched() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language.other().code();
    }

    private static String others(Context ctx) {
        return ctx.queryParamMap().entrySet().stream().filter(entry -> !entry.getKey().equals("lang"))
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .reduce((left, right) -> left + "&" + right).orElse("");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
