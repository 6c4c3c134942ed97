package org.decoupling.loader.cue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Vocabulary;

/** The words that amounts are read by: the tables under lexicon/figures, and the pattern that they make. */
final class AmountWords {
    static final Map<String, String[]> UNITS = Lexicon.table("figures/units.tsv");
    static final Map<String, String[]> BOUNDS = Lexicon.table("figures/bounds.tsv");
    static final Map<String, String[]> DIRECTIONS = Lexicon.table("figures/directions.tsv");
    static final List<Noun> NOUNS = Lexicon.lines("figures/nouns.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Noun(row[0], Pattern.compile(row[1]), row[2])).toList();
    static final Pattern NOT_COUNTED = Pattern.compile("[“一-鿿]{0,3}?" + anyOf(Lexicon.lines("figures/not-counted.tsv").stream()));
    static final Pattern AMOUNT = amount();

    /** What is counted tells the unit closer. */
    record Noun(String unit, Pattern words, String closer) {}

    private AmountWords() {}

    private static Pattern amount() {
        Map<String, String> parts = new HashMap<>(Vocabulary.read("figures/amounts.yaml", new TypeReference<Map<String, String>>() {}));
        parts.put("unit", anyOf(UNITS.keySet().stream()));
        parts.put("before", anyOf(bounds("before")));
        parts.put("after", anyOf(bounds("after")));
        parts.put("direction", anyOf(DIRECTIONS.keySet().stream()));
        parts.put("first", Stream.concat(bounds("before"), DIRECTIONS.keySet().stream()).map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining()));
        return Vocabulary.pattern(parts.get("amount"), parts);
    }

    private static Stream<String> bounds(String where) {
        return BOUNDS.values().stream().filter(row -> row[1].equals(where)).map(row -> row[0]);
    }

    private static String anyOf(Stream<String> words) {
        return words.sorted((one, other) -> other.length() - one.length()).collect(Collectors.joining("|", "(?:", ")"));
    }
}
