package org.decoupling.loader.text;

import java.util.List;
import java.util.Optional;

/**
 * One line of the source that has words.
 *
 * @param index        0-based among the lines that have words
 * @param number       1-based line of the file
 * @param from         where its first word begins
 * @param words        the line without the blanks around it
 * @param indent       the blanks before the words
 * @param trailing     whether blanks follow the words
 * @param blanksBefore how many empty lines stand before it
 * @param formFeeds    how many form feeds stand between it and the line before
 * @param width        columns on the page: a Chinese character or mark takes two
 * @param marks        what in it looks like a note mark
 */
public record Line(int index, int number, int from, String words, String indent, boolean trailing, int blanksBefore,
            int formFeeds, int width, List<NoteMarks.Printed> marks) {

    /** The line as two, parted before {@code at}. */
    public List<Line> cut(int at) {
        String first = words.substring(0, at).stripTrailing();
        String second = words.substring(at);
        return List.of(new Line(index, number, from, first, indent, true, blanksBefore, formFeeds, Chars.columns(first), NoteMarks.in(first)),
                new Line(index, number, from + at, second, "", trailing, 0, 0, Chars.columns(second), NoteMarks.in(second)));
    }

    public int to() {
        return from + words.length();
    }

    /** The mark that the line begins with. */
    public Optional<NoteMarks.Printed> opening() {
        return marks.isEmpty() || marks.getFirst().start() > 0 ? Optional.empty() : Optional.of(marks.getFirst());
    }

    public boolean indented() {
        return indent.startsWith("\u3000") || indent.startsWith("\t") || indent.length() >= 2;
    }
}
