package org.decoupling.loader.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an article is set, read off its lines.
 *
 * @param full     columns of a full line; 0 where each paragraph is one long line
 * @param spaced   whether blank lines stand between lines of one paragraph, and so say nothing
 * @param indented whether the first line of a paragraph is indented
 * @param trailing whether a blank after the last word shows a paragraph's end, as some converters leave it
 */
record Layout(int full, boolean spaced, boolean indented, boolean trailing) {
    /** A line may miss this many columns and be full: a character that did not fit, narrow digits. */
    private static final int SLACK = 4;
    /** Columns of two Chinese characters. */
    private static final int INDENT = 4;
    private static final int WIDEST_WRAPPED = 130;

    static Layout of(List<BodyLine> lines) {
        List<BodyLine> wide = wide(lines);
        List<BodyLine> broken = wide.stream().filter(line -> !line.endsSentence()).toList();
        int full = broken.size() * 4 < wide.size() ? 0 : common(broken);
        long indented = lines.stream().filter(line -> line.line().indented()).count();
        return new Layout(full > WIDEST_WRAPPED ? 0 : full, spaced(lines),
                indented > 0 && indented * 10 < lines.size() * 7L && full > 0, trailing(lines, full));
    }

    /** Lines of at least three quarters of the common greatest width: what is shorter is no wrapped line. */
    private static List<BodyLine> wide(List<BodyLine> lines) {
        List<Integer> widths = lines.stream().map(line -> line.line().width()).sorted().toList();
        if (widths.isEmpty()) return List.of();
        int great = widths.get((widths.size() - 1) * 9 / 10);
        return lines.stream().filter(line -> line.line().width() * 4 >= great * 3).toList();
    }

    /** The most common width, the wider of two: lines of Chinese alone are all of one width. */
    private static int common(List<BodyLine> lines) {
        Map<Integer, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.line().width(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(0);
    }

    private static boolean spaced(List<BodyLine> lines) {
        long inside = lines.stream().filter(line -> !line.endsSentence()).count();
        long apart = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i - 1).endsSentence() && lines.get(i).line().blanksBefore() > 0) apart++;
        }
        return inside > 0 && apart * 2 > inside;
    }

    private static boolean trailing(List<BodyLine> lines, int full) {
        List<BodyLine> ends = lines.stream().filter(line -> line.endsSentence() && line.line().width() < full * 3 / 4).toList();
        List<BodyLine> inside = lines.stream().filter(line -> !line.endsSentence() && line.line().width() >= full - SLACK).toList();
        return share(ends) >= 80 && share(inside) <= 10 && ends.size() >= 3;
    }

    private static long share(List<BodyLine> lines) {
        return lines.isEmpty() ? 0 : 100 * lines.stream().filter(line -> line.line().trailing()).count() / lines.size();
    }

    boolean wrapped() {
        return full > 0;
    }

    /** The indent of a paragraph's first line takes room, too. */
    boolean isFull(BodyLine line) {
        int indent = indented && line.line().indented() ? INDENT : 0;
        return line.line().width() + indent >= full - SLACK;
    }

    /** Far from full: no word is so long that it could not have stood here. */
    boolean isShort(BodyLine line) {
        return line.line().width() * 10 < full * 7;
    }

    /** The first line of a paragraph whose indent was lost: two characters short, and yet it goes on. */
    boolean lostIndent(BodyLine line) {
        int missing = full - line.line().width();
        return !line.endsSentence() && missing >= 3 && missing <= 6;
    }

    /** Does a blank line before this one mean anything? */
    boolean gap(BodyLine line) {
        return line.line().blanksBefore() > (spaced ? 1 : 0);
    }
}
