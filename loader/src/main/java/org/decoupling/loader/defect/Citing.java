package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/**
 * The words that a mark vouches for: its sentence, from the mark before it.
 *
 * @param folded the sentence
 * @param from   where the words begin in the folded sentence
 * @param to     where the mark stands in it
 */
record Citing(Article.Mark mark, Article.Note note, NoteReading reading, Folded folded, int from, int to) {

    static List<Citing> of(Article article, List<NoteReading> readings) {
        List<Citing> all = new ArrayList<>();
        Article.Mark before = null;
        for (Article.Mark mark : article.marks()) {
            if (mark.note().isPresent()) all.add(of(article, readings, mark, before));
            before = mark;
        }
        return all;
    }

    private static Citing of(Article article, List<NoteReading> readings, Article.Mark mark, Article.Mark before) {
        int note = mark.note().orElseThrow();
        Article.Sentence sentence = article.paragraphs().get(mark.paragraph() - 1).sentences().get(mark.sentence() - 1);
        Folded folded = Folded.of(article.source().text(), sentence.spans());
        boolean same = before != null && before.paragraph() == mark.paragraph() && before.sentence() == mark.sentence();
        int from = same ? at(folded, before.span().end()) : 0;
        return new Citing(mark, article.notes().get(note), readings.get(note), folded, from, at(folded, mark.span().start()));
    }

    private static int at(Folded folded, int index) {
        int found = Arrays.binarySearch(folded.origin(), index);
        return found < 0 ? -found - 1 : found;
    }

    String words() {
        return folded.text().substring(from, Math.max(from, to));
    }

    /** The place of some of these words in the source. */
    Spans spans(int start, int end) {
        return folded.spans(from + start, from + end);
    }

    /** The page of a place: the mark's own, or the one before where the sentence began there. */
    int page(Article article, Spans spans) {
        Article.Paragraph paragraph = article.paragraphs().get(mark.paragraph() - 1);
        for (int i = 0; i < paragraph.spans().fragments().size(); i++) {
            Span fragment = paragraph.spans().fragments().get(i);
            if (spans.start() >= fragment.start() && spans.start() < fragment.end()) {
                return paragraph.pages().get(Math.min(i, paragraph.pages().size() - 1));
            }
        }
        return mark.page();
    }
}
