package org.decoupling.loader.article;

import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/** How much the place of a number in a line looks like that of a note mark, and not of an item in a list. */
final class MarkPlace {
    /** From here on there is no doubt. */
    static final int PLAIN = 3;

    private MarkPlace() {}

    static int likeness(Line line, NoteMarks.Printed mark) {
        return before(line.words(), mark) + after(line.words(), mark);
    }

    private static int before(String words, NoteMarks.Printed mark) {
        if (mark.start() == 0) return 0;
        char before = words.charAt(mark.start() - 1);
        if ("：:".indexOf(before) >= 0) return -2;
        if ("。”’》）？！…".indexOf(before) >= 0) return 2;
        if ("，；、".indexOf(before) >= 0) return 1;
        return Chars.blank(before) ? 1 : 0;
    }

    private static int after(String words, NoteMarks.Printed mark) {
        if (mark.end() == words.length()) return 1;
        char after = words.charAt(mark.end());
        if (Chars.blank(after) || "。，、；：？！”）》".indexOf(after) >= 0) return 1;
        boolean sentenceBefore = mark.start() > 0 && "。”？！".indexOf(words.charAt(mark.start() - 1)) >= 0;
        return Chars.han(after) && !sentenceBefore ? -1 : 0;
    }
}
