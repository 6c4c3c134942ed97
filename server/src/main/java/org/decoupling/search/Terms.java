package org.decoupling.search;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the vocabulary's own words in a text, traditional or simplified, Chinese or English, all in one pass. A word inside a longer one
 * is not meant; so 部分脱钩 is the one concept and not the other, and a claim in Chinese is found by the English name of its concept.
 */
final class Terms {
    private static final int SHORTEST = 2;

    private final AhoCorasickDoubleArrayTrie<Set<String>> trie;

    private Terms(AhoCorasickDoubleArrayTrie<Set<String>> trie) {
        this.trie = trie;
    }

    static final class Builder {
        private final TreeMap<String, Set<String>> words = new TreeMap<>();

        void add(String word, String iri) {
            String folded = Folding.plain(word);
            if (folded.length() >= SHORTEST)
                words.computeIfAbsent(folded, none -> new LinkedHashSet<>()).add(iri);
        }

        Terms build() {
            if (words.isEmpty())
                return new Terms(null);
            var trie = new AhoCorasickDoubleArrayTrie<Set<String>>();
            trie.build(words);
            return new Terms(trie);
        }
    }

    /** The IRIs of what the text names. */
    Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        if (trie == null)
            return found;
        String folded = Folding.plain(text);
        var hits = trie.parseText(folded).stream().filter(hit -> whole(folded, hit.begin, hit.end)).toList();
        hits.stream().filter(hit -> hits.stream().noneMatch(other -> covers(other, hit))).forEach(hit -> found.addAll(hit.value));
        return found;
    }

    private static boolean covers(AhoCorasickDoubleArrayTrie.Hit<?> one, AhoCorasickDoubleArrayTrie.Hit<?> other) {
        return one.begin <= other.begin && one.end >= other.end && one.end - one.begin > other.end - other.begin;
    }

    /** Latin words end where letters end; Chinese ones anywhere. */
    private static boolean whole(String text, int begin, int end) {
        return !(begin > 0 && latin(text.charAt(begin - 1)) && latin(text.charAt(begin)))
                && !(end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1)));
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
