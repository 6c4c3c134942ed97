package org.decoupling.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.system.Txn;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.decoupling.loader.store.Store;

/** The index of one state of a store. It lies in memory and is let go with the last reference to it. */
final class Index {
    private static final int MOST_VALUES = 50;

    private final String version;
    private final Terms terms;
    private final IndexSearcher searcher;
    private final Map<String, SortedSetDocValuesReaderState> facets = new LinkedHashMap<>();

    private Index(String version, Terms terms, DirectoryReader reader) throws IOException {
        this.version = version;
        this.terms = terms;
        this.searcher = new IndexSearcher(reader);
        for (String facet : Fields.FACETS)
            if (reader.numDocs() > 0 && has(reader, facet))
                facets.put(facet, new DefaultSortedSetDocValuesReaderState(reader, "facet_" + facet, Fields.CONFIG));
    }

    /** Reads all of it in one transaction, so the index is of one state. */
    static Index of(Store store) {
        try (var link = store.link()) {
            return Txn.calculateRead(link, () -> built(new Source(link), store.version()));
        }
    }

    private static Index built(Source source, String version) {
        try {
            var directory = new ByteBuffersDirectory();
            var terms = source.terms();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new Words(true)))) {
                source.things(thing -> write(writer, thing, terms));
            }
            return new Index(version, terms, DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(IndexWriter writer, Thing thing, Terms terms) {
        try {
            writer.addDocument(Fields.CONFIG.build(Entry.of(thing, terms)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(DirectoryReader reader, String facet) {
        return reader.leaves().stream().anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("facet_" + facet) != null);
    }

    String version() {
        return version;
    }

    Found search(Question question) {
        try {
            var meant = new Matching(question.words(), terms).query();
            var first = (question.page() - 1) * question.size();
            var result = FacetsCollectorManager.search(searcher, narrowed(meant, question.only()), Math.max(1, first + question.size()), new FacetsCollectorManager());
            return new Found(hits(result.topDocs(), first, meant), searcher.count(narrowed(meant, question.only())), counts(meant, question.only()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Hit> suggest(String prefix, Map<String, String> only, int limit) {
        try {
            var order = new Sort(SortField.FIELD_SCORE, new SortField(Fields.RANK, SortField.Type.LONG), new SortField(Fields.LENGTH, SortField.Type.LONG));
            var meant = Matching.beginning(prefix);
            return hits(searcher.search(narrowed(meant, only), limit, order), 0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query narrowed(Query query, Map<String, String> only) {
        var narrowed = new DrillDownQuery(Fields.CONFIG, query);
        only.forEach(narrowed::add);
        return only.isEmpty() ? query : narrowed;
    }

    /** Each facet counts under the choices made in the others, so that its own other values stay in sight. */
    private Map<String, Map<String, Integer>> counts(Query query, Map<String, String> only) throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String facet : Fields.FACETS)
            counts.put(facet, facets.containsKey(facet) ? values(facet, query, only) : Map.of());
        return counts;
    }

    private Map<String, Integer> values(String facet, Query query, Map<String, String> only) throws IOException {
        var others = new LinkedHashMap<>(only);
        others.remove(facet);
        var collected = FacetsCollectorManager.search(searcher, narrowed(query, others), 1, new FacetsCollectorManager()).facetsCollector();
        FacetResult result = new SortedSetDocValuesFacetCounts(facets.get(facet), collected).getTopChildren(MOST_VALUES, facet);
        Map<String, Integer> values = new LinkedHashMap<>();
        if (result != null)
            List.of(result.labelValues).forEach(one -> values.put(one.label, one.value.intValue()));
        return values;
    }

    /** @param meant null where no snippet is wanted */
    private List<Hit> hits(TopDocs found, int first, Query meant) throws IOException {
        List<ScoreDoc> page = List.of(found.scoreDocs).subList(Math.min(first, found.scoreDocs.length), found.scoreDocs.length);
        int[] ids = page.stream().mapToInt(one -> one.doc).toArray();
        List<Snippet> snippets = meant == null ? List.of() : new Snippets(searcher).of(meant, ids);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < ids.length; i++)
            hits.add(hit(searcher.storedFields().document(ids[i]), page.get(i).score, snippets.isEmpty() ? null : snippets.get(i)));
        return hits;
    }

    private static Hit hit(Document document, float score, Snippet snippet) {
        return new Hit(document.get(Fields.IRI), document.get(Fields.CHINESE), document.get(Fields.ENGLISH), document.get(Fields.NAME),
                List.of(document.getValues(Fields.TYPE)), List.of(document.getValues(Fields.ARTICLE)), List.of(document.getValues(Fields.LAYER)), score, snippet);
    }
}
