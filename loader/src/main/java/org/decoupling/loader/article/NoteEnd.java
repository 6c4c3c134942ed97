package org.decoupling.loader.article;

import java.util.List;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Line;

/** Whether a note's words have come to their end, or were broken off at the page's foot. */
final class NoteEnd {
    private static final Pattern COMPLETE = Pattern.compile("(?:[。．.！？!?…][”’」』）)\\]］\"]?|[页版期日号年卷])$");
    private static final Pattern FULL_STOP = Pattern.compile("[。．.！？!?…][”’」』）)\\]］\"]?$");
    private static final Pattern REFERENCE = Pattern.compile("(?:[0-9]\\s?页|年版|[0-9]\\s?期)[。.]$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\x21-\\x7e]{1,500}$");
    private static final String OPENERS = "《（(〈“「『[［〔";
    private static final String CLOSERS = "》）)〉”」』]］〕";
    /** The broken end of a note takes few lines; more would be a page of its own. */
    private static final int LONGEST_TAIL = 12;

    private NoteEnd() {}

    static boolean open(List<Line> note) {
        String words = joined(note);
        if (FULL_STOP.matcher(words).find()) return false;
        return unclosed(words) > 0 || !COMPLETE.matcher(words).find() && !address(note);
    }

    /** The pages or the edition of a cited work, and a full stop. */
    static boolean ofReference(String words) {
        return REFERENCE.matcher(words).find();
    }

    private static boolean address(List<Line> note) {
        return ADDRESS.matcher(joined(note.subList(Math.max(0, note.size() - 3), note.size()))).find();
    }

    /** How many lines just before {@code end} go on with the note; 0 where nothing shows it. */
    static int tail(List<Line> note, List<Line> page, int end) {
        String broken = joined(note);
        for (int lines = 1; lines <= Math.min(LONGEST_TAIL, end); lines++) {
            String tail = joined(page.subList(end - lines, end));
            if (unindented(page, end - lines, end)) return lines;
            if (unclosed(broken + tail) > 0 || !COMPLETE.matcher(tail).find()) continue;
            if (unclosed(broken) > 0 || apart(page, end - lines, end) || ofReference(tail)) return lines;
        }
        return 0;
    }

    /** Where paragraphs are indented, lines that are not, below the end of one, are none of the text; it may not be the note's end. */
    private static boolean unindented(List<Line> page, int from, int end) {
        if (from == 0 || !Words.endsSentence(page.get(from - 1).words())) return false;
        int wide = page.subList(0, from).stream().mapToInt(Line::width).max().orElse(0);
        return page.get(from - 1).width() * 10 < wide * 9 && page.subList(0, from).stream().anyMatch(Line::indented)
                && page.subList(from, end).stream().noneMatch(Line::indented)
                && page.subList(from, end).stream().anyMatch(line -> NoteChain.noteLike(line.words()));
    }

    /** Notes stand closer than a body with blank lines in it, or below a blank line in a body without. */
    private static boolean apart(List<Line> page, int from, int end) {
        if (end == page.size() || from == 0) return from == 0 && end < page.size() && page.get(end).blanksBefore() == 0;
        long gaps = page.subList(1, from + 1).stream().filter(line -> line.blanksBefore() > 0).count();
        boolean spaced = gaps * 10 > from * 6L;
        return spaced ? page.get(end).blanksBefore() == 0 : page.get(from).blanksBefore() > 0;
    }

    private static int unclosed(String words) {
        int depth = 0;
        for (char c : words.toCharArray()) {
            if (OPENERS.indexOf(c) >= 0) depth++;
            if (CLOSERS.indexOf(c) >= 0 && depth > 0) depth--;
        }
        return depth;
    }

    private static String joined(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        lines.forEach(line -> words.append(line.words()));
        return words.toString();
    }
}
