package org.decoupling.loader.cue;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.ontology.Resources;

/**
 * All listed words at once. A file {@code lexicon/cues/KIND.tsv} holds lines of word, value and whatever else its reader
 * wants; the labels of the thesaurus come in beside them, each under the name of its scheme.
 */
public final class Cues {
    private static final String FOLDER = "lexicon/cues";
    private static final Cues ALL = new Cues();

    private record Entry(String kind, String value, String more) {}

    private final AhoCorasickDoubleArrayTrie<List<Entry>> trie = new AhoCorasickDoubleArrayTrie<>();

    private Cues() {
        Map<String, List<Entry>> entries = new TreeMap<>();
        Resources.under(FOLDER, ".tsv").forEach(file -> read(file, entries));
        Thesaurus.labels().forEach(label -> add(entries, label.form(), new Entry(label.scheme(), label.concept(), "")));
        Gazetteer.forms().forEach((form, slug) -> add(entries, form, new Entry(Gazetteer.KIND, slug, "")));
        NamedEvents.forms().forEach((form, slug) -> add(entries, form, new Entry(NamedEvents.KIND, slug, "")));
        trie.build(entries);
    }

    private static void read(String file, Map<String, List<Entry>> entries) {
        String kind = file.substring(FOLDER.length() + 1, file.length() - ".tsv".length());
        for (String line : Lexicon.lines("cues/" + kind + ".tsv")) {
            String[] columns = line.split("\t", 3);
            add(entries, columns[0], new Entry(kind, columns.length > 1 ? columns[1] : "", columns.length > 2 ? columns[2] : ""));
        }
    }

    private static void add(Map<String, List<Entry>> entries, String form, Entry entry) {
        List<Entry> same = entries.computeIfAbsent(form, key -> new ArrayList<>());
        if (!same.contains(entry)) same.add(entry);
    }

    /**
     * The listed words of a text, by place. Of words of one kind that overlap the longest stays, of equals the first;
     * words of different kinds may overlap.
     */
    public static List<Cue> in(String text) {
        Map<String, List<Cue>> kinds = new HashMap<>();
        ALL.trie.parseText(text, (begin, end, entries) -> {
            for (Entry entry : entries) {
                kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                        .add(new Cue(entry.kind(), entry.value(), entry.more(), text.substring(begin, end), begin, end));
            }
        });
        List<Cue> found = new ArrayList<>();
        kinds.values().forEach(same -> found.addAll(longest(same)));
        found.sort(Comparator.comparingInt(Cue::start).thenComparing(Comparator.comparingInt(Cue::end).reversed()).thenComparing(Cue::kind));
        return found;
    }

    /** Hits come by their end, so a later one either contains the last ones that it overlaps or is the shorter. */
    private static List<Cue> longest(List<Cue> same) {
        List<Cue> kept = new ArrayList<>();
        for (Cue cue : same) {
            while (!kept.isEmpty() && kept.getLast().end() > cue.start() && shorter(kept.getLast(), cue)) kept.removeLast();
            if (kept.isEmpty() || kept.getLast().end() <= cue.start() || samePlace(kept.getLast(), cue)) kept.add(cue);
        }
        return kept;
    }

    private static boolean shorter(Cue one, Cue other) {
        return one.end() - one.start() < other.end() - other.start();
    }

    /** One word can have two values of one kind. */
    private static boolean samePlace(Cue one, Cue other) {
        return one.start() == other.start() && one.end() == other.end();
    }
}
