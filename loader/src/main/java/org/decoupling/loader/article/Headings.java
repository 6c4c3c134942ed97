package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/** What a heading looks like, by {@code lexicon/headings.tsv} and {@code named-headings.txt}. */
final class Headings {
    /**
     * @param rank  the place of its kind among the kinds: a chapter stands above a section
     * @param label the printed enumerator, empty where there is none
     */
    record Heading(String kind, int rank, String label, int end) {}

    private record Row(String kind, int rank, Pattern pattern) {}

    private static final List<Row> ROWS = Lexicon.lines("headings.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Row(row[0], Integer.parseInt(row[1]), Pattern.compile(row[2]))).toList();
    private static final Pattern NAMED = Pattern.compile(String.join("|", Lexicon.lines("named-headings.txt")));
    /** What an enumerator can begin with; most lines begin with something else. */
    private static final String OPENERS = "第一二三四五六七八九十（(0123456789IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_NAME = 48;

    private Headings() {}

    static Optional<Heading> enumerated(String words) {
        if (OPENERS.indexOf(words.charAt(0)) < 0) return Optional.empty();
        String head = words.substring(0, Math.min(LONGEST_LABEL, words.length()));
        for (Row row : ROWS) {
            Matcher matcher = row.pattern.matcher(head);
            if (matcher.lookingAt() && matcher.end() < words.length()) {
                return Optional.of(new Heading(row.kind, row.rank, matcher.group(1), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** 一、 or 第二章, which stand over running text and in no list of references. */
    static boolean ofSection(String words) {
        return enumerated(words).filter(heading -> heading.label().chars().anyMatch(Character::isIdeographic)).isPresent();
    }

    static boolean named(String words) {
        return words.length() <= LONGEST_NAME && NAMED.matcher(close(Words.unmarked(words))).matches();
    }

    /** 结 束 语 is 结束语. */
    static String close(String words) {
        return words.replaceAll("[\\s\u3000]+", "");
    }
}
