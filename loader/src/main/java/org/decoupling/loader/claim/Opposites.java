package org.decoupling.loader.claim;

import java.util.List;
import org.decoupling.loader.text.Lexicon;

/** Pairs of words that mean opposite things, by lexicon/antonyms.tsv: wording alone would take them for alike. */
final class Opposites {
    private static final List<String[]> PAIRS = Lexicon.table("antonyms.tsv").values().stream().toList();

    private Opposites() {}

    /** Whether one says the one thing and the other its opposite. */
    static boolean between(String one, String other) {
        return PAIRS.stream().anyMatch(pair -> only(one, pair[0], pair[1]) && only(other, pair[1], pair[0])
                || only(one, pair[1], pair[0]) && only(other, pair[0], pair[1]));
    }

    private static boolean only(String words, String side, String opposite) {
        return words.contains(side) && !words.contains(opposite);
    }
}
