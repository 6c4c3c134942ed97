package org.decoupling.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Forms in which names are compared: simplified, without case, accents and the width of letters; and in pinyin. ICU is asked once for
 * each character and not for each text: its rules for Chinese are tried one by one, and took nearly all of the time that an index takes.
 */
final class Folding {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final Map<Integer, String> SIMPLE = new ConcurrentHashMap<>();
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TYPED = Pattern.compile("[a-z' -]{2,40}");
    private static final int SYLLABLES = 40;

    private Folding() { }

    static String plain(String text) {
        return NO_LETTER.matcher(folded(text)).replaceAll(" ").strip();
    }

    /** Traditional characters as simplified ones; all else as it is. */
    static String simplified(CharSequence text) {
        return text.codePoints().mapToObj(c -> Character.isIdeographic(c) ? SIMPLE.computeIfAbsent(c, Folding::simple) : Character.toString(c)).collect(Collectors.joining());
    }

    /** The romanised text from each of its syllables on, without blanks: tuogou is found at the end of bufentuogou too. */
    static List<String> pinyin(String text) {
        String read = text.codePoints().mapToObj(c -> Character.isIdeographic(c) ? READINGS.computeIfAbsent(c, Folding::reading) : Character.toString(c)).collect(Collectors.joining());
        List<String> syllables = NO_LETTER.splitAsStream(folded(read)).filter(one -> !one.isEmpty()).limit(SYLLABLES).toList();
        return IntStream.range(0, syllables.size()).mapToObj(from -> String.join("", syllables.subList(from, syllables.size()))).toList();
    }

    /** What a reader typed, if it can be pinyin: tuogou, tuo gou, tuōgōu, tuo'gou; else nothing. */
    static String typed(String text) {
        String folded = folded(text).strip();
        return TYPED.matcher(folded).matches() ? NO_LETTER.matcher(folded).replaceAll("") : "";
    }

    private static String folded(String text) {
        String bare = ACCENTS.matcher(Normalizer2.getNFKDInstance().normalize(text)).replaceAll("");
        return simplified(Normalizer2.getNFKCInstance().normalize(bare).toLowerCase(Locale.ROOT));
    }

    private static String simple(int character) {
        return SIMPLIFIED.transliterate(Character.toString(character));
    }

    /** A syllable of its own. */
    private static String reading(int character) {
        return " " + LATIN.transliterate(Character.toString(character)) + " ";
    }
}
