package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.NoteMarks;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** Notes whole: one that runs on over the next page is joined to its end. */
final class Notes {
    private record Draft(int page, int ordinal, NoteMarks.Printed mark, List<BodyLine> lines) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final String source;

    private Notes(String source) {
        this.source = source;
    }

    static List<Article.Note> of(SourceText source, List<Page> pages) {
        Notes notes = new Notes(source.text());
        pages.forEach(notes::page);
        return notes.drafts.stream().map(notes::note).toList();
    }

    private void page(Page page) {
        if (!drafts.isEmpty()) page.tail().forEach(line -> drafts.getLast().lines.add(new BodyLine(line, page.number())));
        int ordinal = 1;
        for (Page.NoteLines note : page.notes()) {
            List<BodyLine> lines = new ArrayList<>();
            note.lines().forEach(line -> lines.add(new BodyLine(line, page.number())));
            drafts.add(new Draft(page.number(), ordinal++, note.mark(), lines));
        }
    }

    private Article.Note note(Draft draft) {
        Spans spans = BodyLine.spans(draft.lines);
        List<Integer> pages = draft.lines.stream().map(BodyLine::page).distinct().toList();
        return new Article.Note(draft.page, draft.ordinal, draft.mark.mark(), Folded.of(source, words(draft, spans)), spans, pages);
    }

    /** The note without its mark; a note of nothing but its mark keeps it, for it must stand somewhere. */
    private Spans words(Draft draft, Spans spans) {
        Span first = spans.fragments().getFirst();
        int from = first.start() + draft.mark.mark().length();
        while (from < first.end() && (Chars.blank(source.charAt(from)) || "\n\r\f".indexOf(source.charAt(from)) >= 0)) from++;
        List<Span> fragments = new ArrayList<>(spans.fragments());
        fragments.removeFirst();
        if (from < first.end()) fragments.addFirst(new Span(from, first.end()));
        return fragments.isEmpty() ? spans : new Spans(fragments);
    }
}
