package org.decoupling.loader.passage;

import java.util.Map;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/**
 * A word that counts points, told by its series: 第一 and 第二 are of one.
 *
 * @param series what its fellows share: the words around the numeral, or the row of {@code lexicon/openers.tsv}
 * @param first  whether it begins the series
 */
public record Opener(String series, boolean first) {
    private static final Map<String, String[]> WORDS = Lexicon.table("openers.tsv");
    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[①-⑳]");
    private static final Pattern FIRST = Pattern.compile("(?<![0-9十])(?:一|1|①)(?![0-9十一二三四五六七八九])");

    public static Opener of(String printed) {
        String[] word = WORDS.get(printed);
        if (word != null) return new Opener(word[1], word.length > 2);
        return new Opener(NUMERAL.matcher(printed).replaceFirst("#"), FIRST.matcher(printed).find());
    }
}
