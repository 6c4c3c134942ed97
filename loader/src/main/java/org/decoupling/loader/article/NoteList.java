package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/**
 * The list of notes or references at the article's end, which may go on over several pages.
 *
 * @param goesOn whether it is not at its end
 * @param family of the marks of its entries, empty where none has been read
 * @param last   number of the last entry
 */
record NoteList(boolean goesOn, String family, int last) {
    static final NoteList NONE = new NoteList(false, "", 0);

    private static final Set<String> HEADINGS = Set.copyOf(Lexicon.lines("note-list-headings.txt"));

    /** Entries may be numbered 1. and 2., and called by [1] and [2]. */
    static final String DOTTED = "dotted";
    private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]{1,3})[.．、](?=\\D)");

    private static Optional<NoteMarks.Printed> opening(Line line) {
        Matcher number = NUMBER.matcher(line.words());
        if (!number.lookingAt()) return line.opening();
        return Optional.of(new NoteMarks.Printed(DOTTED, Integer.parseInt(number.group("number")), number.group(), 0));
    }

    /** The line over a list. */
    static boolean heads(Line line) {
        return HEADINGS.contains(PageDraft.bare(line.words()));
    }

    /** Where a line over a list stands with a marked line below it; the page's end if there is none. */
    static int heading(List<Line> page) {
        for (int at = 0; at + 1 < page.size(); at++) {
            if (heads(page.get(at)) && opening(page.get(at + 1)).isPresent()) return at;
        }
        return page.size();
    }

    /** Puts a page's lines in their places; what of the list is still to come after them. */
    NoteList read(PageDraft page, int from, int to) {
        return new Reader(page, this, from).read(to);
    }

    private static final class Reader {
        private final PageDraft page;
        private NoteList list;
        private int begun;
        private NoteMarks.Printed mark;

        Reader(PageDraft page, NoteList list, int from) {
            this.page = page;
            this.list = list;
            this.begun = from;
        }

        NoteList read(int to) {
            for (int at = begun; at < to; at++) line(at);
            close(to);
            return list;
        }

        private void line(int at) {
            if (heads(page.lines.get(at))) begin(at);
            else if (list.goesOn && ends(at)) end(at);
            else if (list.goesOn) next(at, opening(page.lines.get(at)));
        }

        private void begin(int at) {
            close(at);
            page.furniture(at);
            begun = at + 1;
            list = new NoteList(true, "", 0);
        }

        /** Another part, such as the editor's line; or the next section, where each has a list of its own. */
        private boolean ends(int at) {
            String words = page.lines.get(at).words();
            boolean section = Headings.named(words) || Headings.ofSection(words) && finished(at);
            return section || Labels.opening(words).isPresent();
        }

        private boolean finished(int at) {
            return begun == at || !NoteEnd.open(page.lines.subList(begun, at));
        }

        private void end(int at) {
            close(at);
            list = NONE;
            begun = at;
        }

        private void next(int at, Optional<NoteMarks.Printed> found) {
            if (found.filter(this::follows).isEmpty()) return;
            close(at);
            mark = found.get();
            list = new NoteList(true, mark.family(), mark.number());
            begun = at;
        }

        private boolean follows(NoteMarks.Printed found) {
            return list.family.isEmpty() || found.family().equals(list.family) && found.number() == list.last + 1;
        }

        private void close(int to) {
            if (begun < to && mark != null) page.note(mark, begun, to, true);
            else if (begun < to && list.goesOn) page.tail(begun, to);
            else if (begun < to) page.body(begun, to);
            mark = null;
            begun = to;
        }
    }
}
