package org.decoupling.loader.graph;

import java.util.List;
import org.decoupling.loader.text.Lexicon;

/** Tells an institution from a person by the words institutions are named with. */
final class Organisations {
    private static final List<String> WORDS = Lexicon.lines("organisation-words.txt");

    private Organisations() {}

    static boolean isOne(String name) {
        return WORDS.stream().anyMatch(word -> names(name, word));
    }

    /** A Chinese word ends the name or part of it; a Latin word stands by itself, so that Housel is no House. */
    private static boolean names(String name, String word) {
        if (word.codePointAt(0) > 0x2E80) return name.endsWith(word);
        return (" " + name + " ").contains(" " + word + " ");
    }
}
