package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** What in the source looks wrong, by general rules; a curator decides. Silence is better than a false alarm. */
public final class Defects {
    /** What the parser has noticed already. */
    private static final Set<String> OF_NOTES = Set.of("no-notes", "mark-without-note", "note-without-mark");

    private final Article article;
    private final List<Article.Warning> found = new ArrayList<>();

    private Defects(Article article) {
        this.article = article;
    }

    public static List<Article.Warning> in(Article article, List<NoteReading> readings) {
        Defects defects = new Defects(article);
        article.warnings().stream().filter(warning -> OF_NOTES.contains(warning.kind())).forEach(defects.found::add);
        defects.punctuation();
        List<Citing> citings = Citing.of(article, readings);
        AuthorNames names = new AuthorNames(readings);
        citings.forEach(citing -> defects.citing(citing, names));
        defects.found.sort(Comparator.comparingInt(warning -> warning.spans().start()));
        return List.copyOf(defects.found);
    }

    private void citing(Citing citing, AuthorNames names) {
        names.misspelt(citing).forEach(found -> add("name-mismatch", citing, found));
        names.incomplete(citing).forEach(found -> add("incomplete-authorship", citing, found));
        NamedActs.wrongTarget(citing).forEach(found -> add("wrong-target", citing, found));
        Coverage.mismatch(citing).forEach(found -> add("coverage-mismatch", citing, found));
    }

    /** @param start in the words of the citing; @param end in them */
    record Found(String detail, int start, int end) {}

    private void add(String kind, Citing citing, Found defect) {
        Spans spans = citing.spans(defect.start, defect.end);
        found.add(new Article.Warning(kind, citing.page(article, spans), article.source().line(spans.start()), defect.detail, spans));
    }

    private void punctuation() {
        for (Article.Note note : article.notes()) {
            for (Span gap : TitleGaps.in(note.text().text())) {
                Spans spans = note.text().spans(gap.start(), gap.end());
                int page = spans.start() >= note.spans().fragments().getLast().start() ? note.pages().getLast() : note.page();
                found.add(new Article.Warning("missing-punctuation", page, article.source().line(spans.start()), "》《", spans));
            }
        }
    }
}
