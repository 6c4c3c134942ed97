package org.decoupling.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One thing on its way into the index: its names and texts, and the values of its facets. */
final class Thing {
    /** @param kind 1 a name, 2 another name, 3 what is said of it, 4 words of an article */
    record Text(int kind, String words, String language) { }

    private final String iri;
    private final List<Text> texts = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final Set<String> layers = new LinkedHashSet<>();

    Thing(String iri) {
        this.iri = iri;
    }

    String iri() {
        return iri;
    }

    void add(int kind, String words, String language) {
        if (!words.isBlank())
            texts.add(new Text(kind, words, language));
    }

    void fact(String type, String article, String layer) {
        put(types, local(type));
        put(articles, local(article));
        put(layers, local(layer));
    }

    List<Text> texts() {
        return texts;
    }

    /** What may be asked for by its beginning, or in pinyin. */
    Stream<Text> names() {
        return texts.stream().filter(text -> text.kind < 4);
    }

    /** What to call it: a name before a gloss; empty where there is none in that language. */
    String label(String language) {
        return texts.stream().filter(text -> text.kind != 2 && text.language.equals(language)).map(Text::words).findFirst().orElse("");
    }

    /** For what has a name in no language, such as a title as printed. */
    String name() {
        return texts.getFirst().words;
    }

    Set<String> types() {
        return types;
    }

    Set<String> articles() {
        return articles;
    }

    Set<String> layers() {
        return layers;
    }

    private static void put(Set<String> values, String value) {
        if (!value.isEmpty())
            values.add(value);
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
