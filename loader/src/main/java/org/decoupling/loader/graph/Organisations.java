package org.decoupling.loader.graph;

import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** Tells an institution from a person by the words institutions are named with. */
final class Organisations {
    private static final Pattern CHINESE = Vocabulary.pattern("{{organisation}}$");
    /** A Latin word stands by itself, so that Housel is no House. */
    private static final Pattern LATIN = Vocabulary.pattern("(?:^|\\s){{organisation-latin}}(?:\\s|$)");

    private Organisations() {}

    static boolean isOne(String name) {
        return CHINESE.matcher(name).find() || LATIN.matcher(name).find();
    }
}
