package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/** Short notes that share a line, each given a line of its own. */
final class CrowdedNotes {
    private CrowdedNotes() {}

    static List<Line> apart(List<Line> page) {
        List<Line> lines = new ArrayList<>(page.size());
        for (Line line : page) {
            Line rest = line;
            for (Optional<Integer> next = next(rest); next.isPresent(); next = next(rest)) {
                List<Line> two = rest.cut(next.get());
                lines.add(two.getFirst());
                rest = two.getLast();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Where the note of the next number begins in a line that begins with a note, if words on either side look like one. */
    private static Optional<Integer> next(Line line) {
        return line.opening().flatMap(first -> line.marks().stream().filter(mark -> mark.start() > first.end()
                && mark.family().equals(first.family()) && mark.number() == first.number() + 1).findFirst())
                .map(NoteMarks.Printed::start).filter(at -> begins(line.words(), at));
    }

    private static boolean begins(String words, int at) {
        char before = words.charAt(at - 1);
        return (Chars.blank(before) || Chars.ends(before)) && Words.endsSentence(words.substring(0, at))
                && (NoteChain.noteLike(words.substring(0, at)) || NoteChain.noteLike(words.substring(at)));
    }
}
