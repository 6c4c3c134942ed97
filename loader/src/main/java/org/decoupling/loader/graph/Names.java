package org.decoupling.loader.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.text.Digests;
import org.decoupling.loader.text.PrintedKey;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;

/** Every IRI the loader writes is minted here, from content alone, so that a second run writes the same bytes. */
public final class Names {
    public static final String BASE = "https://w3id.org/decoupling/";
    /** The first group is the article's id. */
    private static final Pattern LAYER = Pattern.compile(Pattern.quote(BASE) + "graph/([0-9a-f]{16})/(?:record|structure|citations|argument)");
    private static final Pattern READING = Pattern.compile(Pattern.quote(BASE) + "graph/reading/([\\w.-]+)");
    /** A title this short (序言, 导论) is shared by many works, so its author tells them apart. */
    private static final int SHORT_TITLE = 6;

    private final String id;

    public Names(SourceText source) {
        this.id = source.sha256().substring(0, 16);
    }

    public Node article() {
        return article(id);
    }

    /** @param idOrIri as a person gives it */
    public static Node article(String idOrIri) {
        return idOrIri.startsWith(BASE) ? NodeFactory.createURI(idOrIri) : thing("article/" + idOrIri);
    }

    /** A part of the article, such as paragraph/12. */
    Node part(String path) {
        return thing("article/" + id + "/" + path);
    }

    /** By page and order on that page, as readers name it too. */
    public Node note(Article.Note note) {
        return part("note/" + note.page() + "-" + note.ordinal());
    }

    /** The named graph of one layer: record, structure or citations. */
    Node graph(String layer) {
        return NodeFactory.createURI(BASE + "graph/" + id + "/" + layer);
    }

    public static boolean isLayerOfArticle(Node graph) {
        return LAYER.matcher(graph.toString()).matches();
    }

    /** Which load a graph belongs to: an article's id, a reading's name; nothing for graphs that no load may write. */
    public static Optional<String> load(Node graph) {
        return Stream.of(LAYER, READING).map(pattern -> pattern.matcher(graph.toString()))
                .filter(Matcher::matches).map(name -> name.group(1)).findFirst();
    }

    /** Where an entity stands; what only this article knows of is named under it. */
    Node of(String path) {
        if (path.startsWith("article:")) return part(path.substring("article:".length()));
        return NodeFactory.createURI(BASE + path);
    }

    static Node rule(String name) {
        return thing("rule/" + name);
    }

    static Node agent(String name) {
        return thing("agent/" + Digests.ofName(name));
    }

    static Node journal(String title) {
        return thing("journal/" + digest(PrintedKey.of(title)));
    }

    static Node software(String nameAndVersion) {
        return thing("software/" + nameAndVersion);
    }

    /** One work has one name however often, and in whatever article, it is cited: its title and its years make it. */
    public static Node work(Reference reference) {
        Reference full = reference.antecedent().orElse(reference);
        String title = PrintedKey.of(full.title());
        String key = title + "|" + String.join(";", full.years());
        return thing("work/" + digest(title.length() > SHORT_TITLE ? key : key + "|" + PrintedKey.of(maker(full))));
    }

    /** Who or what tells apart two works of one short title: the first author, the host, or the address. */
    private static String maker(Reference reference) {
        return reference.authors().stream().findFirst()
                .orElse(reference.container().isEmpty() ? reference.url() : reference.container());
    }

    /** Whether several articles can speak of it: a work, an agent, a journal, but no part of one article. */
    public static boolean isShared(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(BASE + "id/") && !thing.getURI().startsWith(BASE + "id/article/");
    }

    /** Whether only one article speaks of it. */
    static boolean isPart(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(BASE + "id/article/");
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(BASE + "id/" + path);
    }

    /** The digest of an anchor: over its fragments in order, as they stand in the source. */
    public static String digest(SourceText source, List<Span> fragments) {
        StringBuilder words = new StringBuilder();
        fragments.forEach(span -> words.append(source.text(), span.start(), span.end()));
        return digest(words.toString());
    }

    /** First 16 hex digits of SHA-256 of the words in UTF-8. */
    public static String digest(String words) {
        return Digests.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
