package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

    /** @param listed in a list at the end of the article or of a section */
    void note(NoteMarks.Printed mark, int from, int to, boolean listed) {
        notes.add(new Page.NoteLines(mark, lines.subList(from, to), listed));
    }

    void furniture(int at) {
        furniture.add(lines.get(at));
    }

    /** What stands above the notes that begin here: the text, perhaps lines on the author, and the end of a broken note. */
    void above(int foot, List<Line> open) {
        int tails = open.isEmpty() ? 0 : NoteEnd.tail(open, lines, foot);
        int aside = Asides.from(lines, foot - tails, number);
        body(0, aside);
        asides.addAll(lines.subList(aside, foot - tails));
        tail(foot - tails, foot);
    }

    /** Each note reaches to the next, of whatever family. */
    void notes(List<NoteChain> chains, int end) {
        TreeMap<Integer, NoteMarks.Printed> starts = new TreeMap<>();
        for (NoteChain chain : chains) {
            for (int i = 0; i < chain.starts().size(); i++) starts.put(chain.starts().get(i), chain.marks().get(i));
        }
        starts.forEach((at, mark) -> {
            Integer next = starts.higherKey(at);
            int to = next == null ? notesEnd(at, end) : next;
            note(mark, at, to, false);
            if (next == null) body(to, end);
        });
    }

    /** An editor's line or the like below the last note is no part of it, nor is what a heading such as 结束语 begins. */
    private int notesEnd(int lastNote, int end) {
        for (int at = lastNote + 1; at < end; at++) {
            if (Labels.opening(lines.get(at).words()).isPresent() || Headings.named(lines.get(at).words())) return at;
        }
        return end;
    }

    static String bare(String words) {
        if (words.length() > 20) return words;
        return words.replaceAll("[\\s\u3000【】\\[\\]〔〕［］:：]", "");
    }
}
