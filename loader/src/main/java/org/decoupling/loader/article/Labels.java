package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/** Labels such as 摘要, 关键词 or 责任编辑, by {@code lexicon/labels.tsv}. */
final class Labels {
    /** @param end where the words after the label begin */
    record Label(String part, String field, int end) {}

    private record Row(String part, String field, Pattern pattern) {}

    private static final List<Row> ROWS = Lexicon.lines("labels.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Row(row[0], row[1], Pattern.compile(bracketed(spaced(row[2]))))).toList();
    private static final int LONGEST = 40;

    private Labels() {}

    static Optional<Label> opening(String words) {
        String head = words.substring(0, Math.min(LONGEST, words.length()));
        for (Row row : ROWS) {
            Matcher matcher = row.pattern.matcher(head);
            if (matcher.lookingAt()) return Optional.of(new Label(row.part, row.field, matcher.end()));
        }
        return Optional.empty();
    }

    private static String bracketed(String pattern) {
        return "[【\\[〔［（(]?\\s?(?:" + pattern + ")[】\\]〕］]?\\s?[:：]?";
    }

    /** Lets a blank or two stand between the Chinese characters of a label. */
    private static String spaced(String pattern) {
        return pattern.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", "[\\\\s\u3000]{0,4}");
    }
}
