package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/** Words that count arguments, by {@code lexicon/enumerators.tsv}. */
final class Enumerators {
    /**
     * @param series  the row it comes from: 第一 and 第二 are of one series
     * @param strong  whether it begins a paragraph wherever it begins a line
     */
    record Enumerator(String series, boolean strong, String printed) {}

    private record Row(String series, boolean strong, Pattern pattern, Pattern first) {}

    private static final List<Row> ROWS = Lexicon.lines("enumerators.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Row(row[0], row[1].equals("strong"), Pattern.compile(row[2]), Pattern.compile(row[3]))).toList();
    private static final int REACH = 24;

    private Enumerators() {}

    static Optional<Enumerator> opening(String words) {
        String head = words.substring(0, Math.min(REACH, words.length()));
        for (Row row : ROWS) {
            Matcher matcher = row.pattern.matcher(head);
            if (matcher.lookingAt()) return Optional.of(new Enumerator(row.series, row.strong, matcher.group(1)));
        }
        return Optional.empty();
    }

    /** The first of a series may stand inside its sentence (对此，中国一是…) where the next sentence goes on with it (二是…). */
    static String firstInside(String sentence, String next) {
        Optional<Enumerator> second = opening(next);
        if (second.isEmpty() || opening(sentence).isPresent()) return "";
        for (Row row : ROWS) {
            Matcher matcher = row.first.matcher(sentence);
            if (row.series.equals(second.get().series()) && matcher.find()) return matcher.group(1);
        }
        return "";
    }
}
