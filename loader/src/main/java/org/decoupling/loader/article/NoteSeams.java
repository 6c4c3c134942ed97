package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/** Pages of a text that shows no seams but the blocks of notes themselves: a page ends where its notes end. */
final class NoteSeams {
    /** A line or two below the last notes, such as the editor's, are no page. */
    private static final int FEWEST_LINES = 3;
    /** Wider than any wrapped line. */
    private static final int LONG = 130;

    private final List<Line> lines;
    private final String family;
    private final int width;
    private final Set<Integer> inline = new HashSet<>();
    private final List<Line> firsts = new ArrayList<>();
    private int last;

    private NoteSeams(List<Line> lines, String family) {
        this.lines = lines;
        this.family = family;
        this.width = noteWidth();
    }

    static List<List<Line>> cut(List<List<Line>> pages) {
        if (pages.size() > 1) return pages;
        List<Line> lines = pages.getFirst();
        List<Line> best = List.of();
        for (String family : Lexicon.table("note-marks.tsv").keySet()) {
            List<Line> firsts = family.equals("star") ? List.<Line>of() : new NoteSeams(lines, family).firsts();
            if (firsts.size() > best.size()) best = firsts;
        }
        return best.isEmpty() ? pages : Seams.before(lines, best);
    }

    private List<Line> firsts() {
        int at = 0;
        while (at < lines.size()) {
            if (begins(at)) at = block(at);
            else collect(at++);
        }
        return firsts;
    }

    private void collect(int at) {
        for (NoteMarks.Printed mark : lines.get(at).marks()) {
            if (mark.family().equals(family) && mark.start() > 0) inline.add(mark.number());
        }
    }

    private boolean begins(int at) {
        return lines.get(at).opening().filter(mark -> mark.family().equals(family))
                .filter(mark -> mark.number() == 1 || mark.number() == last + 1)
                .filter(mark -> inline.contains(mark.number())).isPresent();
    }

    /** Reads the notes that follow one another from here; the line after them begins a page. */
    private int block(int begin) {
        int at = begin;
        int note = begin;
        boolean over = false;
        for (; at < lines.size() && !over; at++) {
            if (opens(at, at == begin)) {
                note = at;
                last = lines.get(at).opening().orElseThrow().number();
            }
            over = ends(note, at) && !(at + 1 < lines.size() && opens(at + 1, false));
        }
        if (at + FEWEST_LINES <= lines.size()) firsts.add(lines.get(at));
        inline.clear();
        return at;
    }

    private boolean opens(int at, boolean first) {
        return lines.get(at).opening().filter(mark -> mark.family().equals(family))
                .filter(mark -> first || mark.number() == last + 1).isPresent();
    }

    /** A note ends with a finished line that is short, or where a page number of the cited work or the next line shows it. */
    private boolean ends(int note, int at) {
        Line line = lines.get(at);
        if (NoteEnd.open(lines.subList(Math.max(note, at - 4), at + 1))) return false;
        boolean shown = line.width() < width * 0.92 || line.width() > LONG || NoteEnd.ofReference(line.words());
        return shown || at + 1 == lines.size() || opensBody(lines.get(at + 1), line);
    }

    /** A line that is too narrow for a full one of a note and yet goes on is set in the body's larger type. */
    private boolean opensBody(Line next, Line line) {
        boolean chinese = next.width() * 4 > next.words().length() * 7;
        boolean larger = chinese && next.width() < width * 0.9 && !Words.endsSentence(next.words());
        return larger || next.blanksBefore() > line.blanksBefore() || next.indented() || Headings.named(next.words())
                || Headings.enumerated(next.words()).isPresent() || Labels.opening(next.words()).isPresent();
    }

    /** How wide a full line of a note is: the first line of a note is one more often than not. */
    private int noteWidth() {
        List<Integer> widths = lines.stream().filter(line -> line.opening().filter(mark -> mark.family().equals(family)).isPresent())
                .map(Line::width).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 2 / 3);
    }
}
