package org.decoupling.loader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words whose full stop ends no sentence: Vol., U.S., an initial. */
public final class Abbreviations {
    private static final int LONGEST = 12;
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{IsLatin}.]{1," + LONGEST + "}$");
    private static final Pattern ABBREVIATION = Vocabulary.pattern("{{abbreviation}}|(?:.{0,6}\\.)?\\p{Lu}");

    private Abbreviations() {}

    /** @param at where the full stop stands */
    public static boolean isBefore(String text, int at) {
        Matcher word = LAST_WORD.matcher(text).region(Math.max(0, at - LONGEST), at);
        return word.find() && ABBREVIATION.matcher(word.group()).matches();
    }
}
