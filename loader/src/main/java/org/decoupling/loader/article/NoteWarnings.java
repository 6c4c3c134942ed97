package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Spans;

/** What does not fit between marks and notes. */
final class NoteWarnings {
    private NoteWarnings() {}

    /** @param first where the article begins, to show what has no notes */
    static List<Article.Warning> of(SourceText source, Spans first, List<Article.Note> notes,
                                    List<Article.Mark> marks) {
        List<Article.Warning> warnings = new ArrayList<>();
        if (notes.isEmpty()) warnings.add(noNotes(source, first));
        Set<Integer> reached = new HashSet<>();
        for (Article.Mark mark : marks) {
            mark.note().ifPresent(reached::add);
            if (mark.note().isEmpty()) warnings.add(markWithoutNote(source, mark));
        }
        for (int i = 0; i < notes.size(); i++) {
            if (!reached.contains(i)) warnings.add(noteWithoutMark(source, notes.get(i)));
        }
        return warnings;
    }

    private static Article.Warning noNotes(SourceText source, Spans first) {
        return new Article.Warning("no-notes", 1, source.line(first.start()), "没有找到注释 / no notes were found", first);
    }

    private static Article.Warning markWithoutNote(SourceText source, Article.Mark mark) {
        return new Article.Warning("mark-without-note", mark.page(), source.line(mark.span().start()), mark.mark(),
                Spans.of(mark.span().start(), mark.span().end()));
    }

    private static Article.Warning noteWithoutMark(SourceText source, Article.Note note) {
        return new Article.Warning("note-without-mark", note.page(), source.line(note.spans().start()), note.mark(), note.spans());
    }
}
