package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/** A page while its lines are being told apart. */
final class PageDraft {
    private final int number;
    final List<Line> lines;
    private final List<Line> body = new ArrayList<>();
    private final List<Line> tail = new ArrayList<>();
    private final List<Page.NoteLines> notes = new ArrayList<>();
    private final List<Line> asides = new ArrayList<>();
    private final List<Line> furniture = new ArrayList<>();

    PageDraft(int number, List<Line> all, List<Line> middle) {
        this.number = number;
        this.lines = middle;
        if (middle.size() == all.size()) return;
        Set<Line> kept = Set.copyOf(middle);
        all.stream().filter(line -> !kept.contains(line)).forEach(furniture::add);
    }

    Page page() {
        return new Page(number, body, tail, notes, asides, furniture);
    }

    void body(int from, int to) {
        body.addAll(lines.subList(from, to));
    }

    void tail(int from, int to) {
        tail.addAll(lines.subList(from, to));
    }

    void note(NoteMarks.Printed mark, int from, int to) {
        notes.add(new Page.NoteLines(mark, lines.subList(from, to)));
    }

    void furniture(int at) {
        furniture.add(lines.get(at));
    }

    /** The page's foot, {@code chain} to {@code end}, and above it perhaps the end of a broken note, or lines on the author. */
    void notes(NoteChain chain, int end, List<Line> open) {
        int from = chain.from();
        int tails = open.isEmpty() ? 0 : NoteEnd.tail(open, lines, from);
        int aside = Asides.from(lines, from - tails, number);
        body(0, aside);
        asides.addAll(lines.subList(aside, from - tails));
        tail(from - tails, from);
        for (int i = 0; i < chain.starts().size(); i++) {
            int next = i + 1 < chain.starts().size() ? chain.starts().get(i + 1) : notesEnd(chain.starts().get(i), end);
            note(chain.marks().get(i), chain.starts().get(i), next);
            if (i + 1 == chain.starts().size()) body(next, end);
        }
    }

    /** An editor's line or the like below the last note is no part of it. */
    private int notesEnd(int lastNote, int end) {
        for (int at = lastNote + 1; at < end; at++) {
            if (Labels.opening(lines.get(at).words()).isPresent()) return at;
        }
        return end;
    }

    void withoutNotes(List<Line> open) {
        int tails = open.isEmpty() ? 0 : NoteEnd.tail(open, lines, lines.size());
        int aside = Asides.from(lines, lines.size() - tails, number);
        body(0, aside);
        asides.addAll(lines.subList(aside, lines.size() - tails));
        tail(lines.size() - tails, lines.size());
    }

    /** Where the line over a list of notes stands, if a marked line follows it; the page's end if there is none. */
    int listHeading(Set<String> headings) {
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (headings.contains(bare(lines.get(at).words())) && lines.get(at + 1).opening().isPresent()) {
                return at;
            }
        }
        return lines.size();
    }

    static String bare(String words) {
        if (words.length() > 20) return words;
        return words.replaceAll("[\\s\u3000【】\\[\\]〔〕［］:：]", "");
    }
}
