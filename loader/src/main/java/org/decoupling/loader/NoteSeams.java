package org.decoupling.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pages of a text that shows no seams but the blocks of notes themselves: a page ends where its notes end. */
final class NoteSeams {
    /** A line or two below the last notes, such as the editor's, are no page. */
    private static final int FEWEST_LINES = 3;

    private final List<Line> lines;
    private final String family;
    private final Set<Integer> inline = new HashSet<>();
    private final List<Line> firsts = new ArrayList<>();
    private int last;

    private NoteSeams(List<Line> lines, String family) {
        this.lines = lines;
        this.family = family;
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
    private int block(int at) {
        int width = 0;
        boolean first = true;
        while (at < lines.size()) {
            if (opens(at, first)) last = lines.get(at).opening().orElseThrow().number();
            first = false;
            width = Math.max(width, lines.get(at).width());
            boolean over = ends(at, width) && !(at + 1 < lines.size() && opens(at + 1, false));
            at++;
            if (over) break;
        }
        if (at + FEWEST_LINES <= lines.size()) firsts.add(lines.get(at));
        inline.clear();
        return at;
    }

    private boolean opens(int at, boolean first) {
        return lines.get(at).opening().filter(mark -> mark.family().equals(family))
                .filter(mark -> first || mark.number() == last + 1).isPresent();
    }

    private boolean ends(int at, int width) {
        if (NoteEnd.open(lines.subList(at, at + 1))) return false;
        boolean short_ = lines.get(at).width() < width * 0.9;
        return short_ || at + 1 == lines.size() || lines.get(at + 1).blanksBefore() > lines.get(at).blanksBefore()
                || lines.get(at + 1).indented() || lines.get(at).width() > 130;
    }
}
