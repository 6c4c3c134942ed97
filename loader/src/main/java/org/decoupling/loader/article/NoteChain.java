package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/**
 * The lines that begin a note, from some line to the page's foot: their marks count on, the body above holds the
 * same marks, and their words look like notes. No one of these signs is enough alone.
 */
record NoteChain(int from, List<Integer> starts, List<NoteMarks.Printed> marks, int score) {
    static final NoteChain NONE = new NoteChain(Integer.MAX_VALUE, List.of(), List.of(), 0);

    private static final List<Pattern> SIGNS = Lexicon.lines("note-signs.txt").stream().map(Pattern::compile).toList();
    /** A page begins its notes in few places; a hostile page could offer one a line. */
    private static final int MOST_BEGINNINGS = 40;
    /** So many marks may be missing between two notes, where the body has them. */
    private static final int LONGEST_LEAP = 3;

    boolean found() {
        return !starts.isEmpty();
    }

    /** @param last number of the last note before this page; a chain begins with 1 or goes on from there */
    static NoteChain best(List<Line> page, String family, int last) {
        Signs signs = new Signs(page, family);
        List<Integer> firsts = signs.starts.keySet().stream().sorted().filter(at -> {
            int number = signs.starts.get(at).number();
            return number == 1 || number == last + 1 || last == 0 && signs.pending(number, at);
        }).toList();
        NoteChain best = NONE;
        for (int at : firsts.subList(Math.max(0, firsts.size() - MOST_BEGINNINGS), firsts.size())) {
            NoteChain chain = signs.chain(at);
            if (chain.score >= best.score && chain.score > 0) best = chain;
        }
        return best;
    }

    /** Whether a mark in the text above calls each of these notes: of a list's items none is called before it stands. */
    boolean called(List<Line> page) {
        if (!found()) return false;
        Set<Integer> calls = page.subList(0, Math.min(from, page.size())).stream()
                .flatMap(line -> line.marks().stream().filter(mark -> MarkPlace.likeness(line, mark) > 0))
                .filter(mark -> mark.family().equals(marks.getFirst().family())).map(NoteMarks.Printed::number)
                .collect(Collectors.toSet());
        return marks.stream().allMatch(mark -> calls.contains(mark.number()));
    }

    /** Does the beginning of a note look like one? */
    static boolean noteLike(String words) {
        return SIGNS.stream().anyMatch(sign -> sign.matcher(words).find());
    }

    /** The marks of one family on one page: at line starts, and within lines. */
    private static final class Signs {
        private final List<Line> page;
        private final Map<Integer, NoteMarks.Printed> starts = new HashMap<>();
        private final Map<Integer, Integer> firstInline = new HashMap<>();

        Signs(List<Line> page, String family) {
            this.page = page;
            for (int at = 0; at < page.size(); at++) {
                for (NoteMarks.Printed mark : page.get(at).marks()) {
                    if (!mark.family().equals(family)) continue;
                    if (mark.start() == 0) starts.put(at, mark);
                    else firstInline.putIfAbsent(mark.number(), at);
                }
            }
        }

        boolean pending(int number, int at) {
            return firstInline.getOrDefault(number, Integer.MAX_VALUE) < at;
        }

        NoteChain chain(int from) {
            List<Integer> at = new ArrayList<>();
            List<NoteMarks.Printed> marks = new ArrayList<>();
            for (int line = from; line < page.size(); line++) {
                NoteMarks.Printed mark = starts.get(line);
                if (mark == null || !marks.isEmpty() && !follows(marks.getLast().number(), mark.number(), from)) continue;
                at.add(line);
                marks.add(mark);
            }
            return new NoteChain(from, at, marks, score(at, marks, from));
        }

        private boolean follows(int last, int number, int from) {
            return number == last + 1 || number > last && number <= last + LONGEST_LEAP && pending(number, from);
        }

        private int score(List<Integer> at, List<NoteMarks.Printed> marks, int from) {
            int pending = 0;
            int signed = 0;
            for (int i = 0; i < at.size(); i++) {
                if (pending(marks.get(i).number(), from)) pending++;
                if (signed(at, i)) signed++;
            }
            return pending == 0 && signed * 2 < at.size() ? 0 : 3 * pending + 2 * signed;
        }

        private boolean signed(List<Integer> at, int i) {
            int end = Math.min(at.get(i) + 3, i + 1 < at.size() ? at.get(i + 1) : page.size());
            return page.subList(at.get(i), end).stream().anyMatch(line -> noteLike(line.words()));
        }
    }
}
