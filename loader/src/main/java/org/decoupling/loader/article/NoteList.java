package org.decoupling.loader.article;

import java.util.Optional;
import java.util.Set;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.NoteMarks;

/** The list of notes or references at the article's end, which may go on over several pages. */
final class NoteList {
    private static final Set<String> HEADINGS = Set.copyOf(Lexicon.lines("note-list-headings.txt"));

    private final PageDraft page;
    private boolean goesOn;
    private int last;
    private String family;
    private int begun = -1;
    private NoteMarks.Printed mark;

    NoteList(PageDraft page, boolean goesOn, int last, String family) {
        this.page = page;
        this.goesOn = goesOn;
        this.last = last;
        this.family = family;
    }

    boolean goesOn() {
        return goesOn;
    }

    int last() {
        return last;
    }

    String family() {
        return family;
    }

    void read(int from) {
        begun = from;
        for (int at = from; at < page.lines.size(); at++) {
            String words = page.lines.get(at).words();
            if (HEADINGS.contains(PageDraft.bare(words))) heading(at);
            else if (goesOn && Labels.opening(words).isPresent()) end(at);
            else if (goesOn) next(at, NoteMarks.opening(words));
        }
        close(page.lines.size());
    }

    private void heading(int at) {
        close(at);
        page.furniture(at);
        begun = at + 1;
        goesOn = true;
        last = 0;
        family = "";
    }

    private void end(int at) {
        close(at);
        goesOn = false;
        begun = at;
    }

    private void next(int at, Optional<NoteMarks.Printed> found) {
        if (found.filter(this::follows).isEmpty()) return;
        close(at);
        mark = found.get();
        family = mark.family();
        last = mark.number();
        begun = at;
    }

    private boolean follows(NoteMarks.Printed found) {
        return family.isEmpty() || found.family().equals(family) && found.number() == last + 1;
    }

    private void close(int to) {
        if (begun < to && mark != null) page.note(mark, begun, to);
        else if (begun < to && goesOn) page.tail(begun, to);
        else if (begun < to) page.body(begun, to);
        mark = null;
        begun = to;
    }
}
