package org.decoupling.search;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Forms in which names are compared: simplified, without case, accents and the width of letters; and in pinyin. */
final class Folding {
    private static final Transliterator PLAIN = Transliterator.getInstance("NFKD; [:Nonspacing Mark:] Remove; NFKC; Lower; Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LATIN = Pattern.compile("[a-z' -]{2,40}");
    private static final int SYLLABLES = 40;

    private Folding() { }

    static String plain(String text) {
        return NO_LETTER.matcher(PLAIN.transliterate(text)).replaceAll(" ").strip();
    }

    /** The romanised text from each of its syllables on, without blanks: tuogou is found at the end of bufentuogou too. */
    static List<String> pinyin(String text) {
        List<String> syllables = NO_LETTER.splitAsStream(PINYIN.transliterate(text)).filter(one -> !one.isEmpty()).limit(SYLLABLES).toList();
        return IntStream.range(0, syllables.size()).mapToObj(from -> String.join("", syllables.subList(from, syllables.size()))).toList();
    }

    /** What a reader typed, if it can be pinyin: tuogou, tuo gou, tuōgōu, tuo'gou; else nothing. */
    static String typed(String text) {
        String folded = PLAIN.transliterate(text).strip();
        return LATIN.matcher(folded).matches() ? NO_LETTER.matcher(folded).replaceAll("") : "";
    }
}
