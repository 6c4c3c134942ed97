package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/** Pages that show no seam but the block of notes before it: a page ends where its notes end. */
final class NoteSeams {
    /** A line or two below the last notes, such as the editor's, are no page. */
    private static final int FEWEST_LINES = 3;
    /** Few notes are longer. */
    private static final int NEAR = 6;
    /** Wider than any wrapped line. */
    private static final int LONG = 130;

    private final List<Line> lines;
    private final String family;
    private final int width;
    private final Set<Integer> inline = new HashSet<>();
    private final List<Line> firsts = new ArrayList<>();
    private int last;

    /** @param last number of the last note before these lines */
    private NoteSeams(List<Line> lines, String family, int width, int last) {
        this.lines = lines;
        this.family = family;
        this.width = width;
        this.last = last;
    }

    /** Cuts on what other signs have cut, where they missed a seam; the family that shows the most seams decides. */
    static List<List<Line>> cut(List<List<Line>> pages) {
        List<List<Line>> best = pages;
        for (String family : NoteMarks.families()) {
            List<List<Line>> cut = family.equals("star") ? pages : cut(pages, family);
            if (cut.size() > best.size()) best = cut;
        }
        return best;
    }

    private static List<List<Line>> cut(List<List<Line>> pages, String family) {
        int width = noteWidth(pages, family);
        List<List<Line>> cut = new ArrayList<>();
        int last = 0;
        for (List<Line> page : pages) {
            NoteSeams seams = new NoteSeams(page, family, width, last);
            cut.addAll(Seams.before(page, seams.firsts(pages.size() == 1)));
            last = seams.last;
        }
        return cut;
    }

    /** @param alone whether nothing else shows a seam; else only a heading or notes of its own make a page of the lines below the last notes */
    private List<Line> firsts(boolean alone) {
        int at = 0;
        int notes = 0;
        while (at < lines.size()) {
            if (begins(at)) notes = at;
            if (begins(at)) at = block(at);
            else collect(at++);
        }
        if (!alone && !firsts.isEmpty() && firsts.getLast().index() - lines.getFirst().index() > notes && !opensSection(firsts.getLast())) {
            firsts.removeLast();
        }
        return firsts;
    }

    private static boolean opensSection(Line line) {
        return Headings.named(line.words()) || Headings.ofSection(line.words());
    }

    private void collect(int at) {
        for (NoteMarks.Printed mark : lines.get(at).marks()) {
            if (mark.family().equals(family) && mark.start() > 0) inline.add(mark.number());
        }
    }

    /** Below a line of its own a list begins, which no page needs to end with. */
    private boolean begins(int at) {
        if (at > 0 && NoteList.heads(lines.get(at - 1))) return false;
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
            over = ends(note, at) && !nextNoteIsNear(at + 1);
        }
        if (at + FEWEST_LINES <= lines.size() && lines.get(at).opening().isEmpty()) firsts.add(lines.get(at));
        inline.clear();
        return at;
    }

    /** A line of text first calls a note; the next one without a call is of this block, whatever the line between looks like. */
    private boolean nextNoteIsNear(int from) {
        for (int at = from; at < Math.min(lines.size(), from + NEAR); at++) {
            if (opens(at, false)) return true;
            if (lines.get(at).marks().stream().anyMatch(mark -> mark.family().equals(family) && mark.start() > 0)) return false;
        }
        return false;
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
    private static int noteWidth(List<List<Line>> pages, String family) {
        List<Integer> widths = pages.stream().flatMap(List::stream)
                .filter(line -> line.opening().filter(mark -> mark.family().equals(family)).isPresent())
                .map(Line::width).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 2 / 3);
    }
}
