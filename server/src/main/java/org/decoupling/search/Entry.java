package org.decoupling.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** A thing as the index holds it. */
final class Entry {
    private static final int LONGEST_START = 24;
    private static final int MOST_STARTS = 30;

    private final Thing thing;
    private final Document document = new Document();

    private Entry(Thing thing) {
        this.thing = thing;
    }

    static Document of(Thing thing, Terms terms) {
        Entry entry = new Entry(thing);
        entry.kept();
        entry.words(terms);
        entry.names();
        entry.facets();
        return entry.document;
    }

    private void kept() {
        document.add(new StringField(Fields.IRI, thing.iri(), Field.Store.YES));
        document.add(new StoredField(Fields.CHINESE, thing.label("zh-Hans")));
        document.add(new StoredField(Fields.ENGLISH, thing.label("en")));
        document.add(new StoredField(Fields.NAME, thing.name()));
        document.add(new NumericDocValuesField(Fields.RANK, rank()));
        document.add(new NumericDocValuesField(Fields.LENGTH, thing.name().length()));
    }

    private long rank() {
        boolean named = thing.texts().getFirst().kind() == 1;
        return !named ? 2 : thing.iri().contains("/concept/") ? 0 : 1;
    }

    private void words(Terms terms) {
        String all = thing.texts().stream().map(Thing.Text::words).distinct().collect(Collectors.joining("\n"));
        document.add(new TextField(Fields.WORDS, all, Field.Store.YES));
        terms.in(all).forEach(iri -> document.add(new StringField(Fields.TERMS, iri, Field.Store.NO)));
    }

    private void names() {
        Set<String> starts = new LinkedHashSet<>();
        Set<String> pinyin = new LinkedHashSet<>();
        thing.names().forEach(name -> {
            String folded = Folding.plain(name.words());
            if (name.kind() < 3 && folded.length() < 1000)
                exact(folded, Folding.pinyin(name.words()));
            if (!name.language().contains("Latn"))
                starts(folded, starts);
            pinyin.addAll(Folding.pinyin(name.words()));
        });
        add(Fields.STARTS, starts);
        add(Fields.PINYIN, new HashSet<>(pinyin.stream().map(Entry::cut).toList()));
    }

    /** Whole, in its own letters and in pinyin. */
    private void exact(String folded, List<String> pinyin) {
        document.add(new StringField(Fields.EXACT, folded, Field.Store.NO));
        pinyin.stream().limit(1).filter(one -> !one.equals(folded)).forEach(one -> document.add(new StringField(Fields.EXACT, one, Field.Store.NO)));
    }

    private static void starts(String folded, Set<String> starts) {
        for (int i = 0; i < Math.min(folded.length(), MOST_STARTS); i++)
            if (i == 0 || folded.charAt(i - 1) == ' ' || Character.isIdeographic(folded.charAt(i)))
                starts.add(cut(folded.substring(i)));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_START));
    }

    private void add(String field, Collection<String> values) {
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
    }

    private void facets() {
        thing.types().forEach(value -> document.add(new SortedSetDocValuesFacetField(Fields.TYPE, value)));
        thing.articles().forEach(value -> document.add(new SortedSetDocValuesFacetField(Fields.ARTICLE, value)));
        thing.layers().forEach(value -> document.add(new SortedSetDocValuesFacetField(Fields.LAYER, value)));
        thing.types().forEach(value -> document.add(new StoredField(Fields.TYPE, value)));
        thing.articles().forEach(value -> document.add(new StoredField(Fields.ARTICLE, value)));
        thing.layers().forEach(value -> document.add(new StoredField(Fields.LAYER, value)));
    }
}
