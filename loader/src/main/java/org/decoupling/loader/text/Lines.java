package org.decoupling.loader.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines. Blank lines are counted, not kept. */
public final class Lines {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int number = 1;
    private int blanks;
    private int formFeeds;

    private Lines(String text) {
        this.text = text;
    }

    public static List<Line> of(String text) {
        return new Lines(text).read();
    }

    private List<Line> read() {
        int start = 0;
        while (start <= text.length()) {
            int end = end(start);
            line(start, end);
            start = next(end);
        }
        return lines;
    }

    private int end(int start) {
        int end = start;
        while (end < text.length() && "\n\r\f".indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    /** A form feed begins a page but not a line of the file, as editors count them. */
    private int next(int end) {
        if (end >= text.length()) return end + 1;
        if (text.charAt(end) == '\f') {
            formFeeds++;
            return end + 1;
        }
        number++;
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private void line(int start, int end) {
        int from = start;
        while (from < end && Chars.blank(text.charAt(from))) from++;
        int to = end;
        while (to > from && Chars.blank(text.charAt(to - 1))) to--;
        if (from == to) {
            if (end == text.length() || text.charAt(end) != '\f') blanks++;
            return;
        }
        String words = text.substring(from, to);
        lines.add(new Line(lines.size(), number, from, words, text.substring(start, from), to < end, blanks, formFeeds,
                Chars.columns(words), NoteMarks.in(words)));
        blanks = 0;
        formFeeds = 0;
    }
}
