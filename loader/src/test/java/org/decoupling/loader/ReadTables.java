package org.decoupling.loader;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.defect.Defects;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.Reference;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Spans;

/** What the loader read, in the columns of the sample articles' tables. */
record ReadTables(Article article, List<NoteReading> readings, List<Article.Warning> warnings) {

    static ReadTables of(SourceText source) {
        Article article = ArticleParser.parse(source, Metadata.NONE);
        List<NoteReading> readings = References.in(article.notes().stream().map(note -> note.text().text()).toList());
        return new ReadTables(article, readings, Defects.in(article, readings));
    }

    /** The rows of the table whose name and columns {@code wanted} has. */
    Table like(String name, Table wanted) {
        return new Table(wanted.columns(), wanted.keys(), rows(name).toList());
    }

    private Stream<List<String>> rows(String table) {
        return switch (table) {
            case "sections" -> article.sections().stream().map(this::section);
            case "paragraphs" -> article.paragraphs().stream().map(this::paragraph);
            case "notes" -> IntStream.range(0, readings.size()).mapToObj(this::note);
            case "marks" -> article.marks().stream()
                    .map(mark -> row(mark.page(), mark.mark(), offset(mark.span().start())));
            case "references" -> IntStream.range(0, readings.size()).boxed().flatMap(this::references);
            case "defects" -> warnings.stream().map(warning -> row(warning.kind(), warning.page()));
            default -> throw new IllegalArgumentException("no such table: " + table);
        };
    }

    private List<String> section(Article.Section section) {
        return row(section.path(), section.depth(), section.label(), section.heading(),
                offset(section.spans().start()), offset(section.spans().end()));
    }

    private List<String> paragraph(Article.Paragraph paragraph) {
        return row(paragraph.section(), paragraph.ordinal(), paragraph.enumerator(), paragraph.sentences().size(),
                offset(paragraph.spans().start()), offset(paragraph.spans().end()), joined(paragraph.pages()));
    }

    private List<String> note(int index) {
        Article.Note note = article.notes().get(index);
        return row(note.page(), note.mark(), readings.get(index).kind().concept(),
                offset(note.spans().start()), offset(note.spans().end()), joined(note.pages()));
    }

    private Stream<List<String>> references(int index) {
        Article.Note note = article.notes().get(index);
        List<Reference> references = readings.get(index).references();
        return IntStream.range(0, references.size()).mapToObj(i -> reference(note, i + 1, references.get(i)));
    }

    private List<String> reference(Article.Note note, int order, Reference it) {
        Spans spans = note.text().spans(it.start(), it.end());
        return row(note.page(), note.mark(), order, it.type(), joined(it.authors()), it.moreAuthors(),
                joined(it.translators()), it.title(), it.container(), it.series(), it.number(), it.volume(), it.issue(),
                joined(it.years()), it.month(), it.day(), it.pages(), it.publisher(), it.place(), it.url(), it.doi(),
                it.locator(), offset(spans.start()), offset(spans.end()));
    }

    private int offset(int index) {
        return article.source().codePoint(index);
    }

    private static String joined(List<?> values) {
        return String.join("; ", values.stream().map(Object::toString).toList());
    }

    private static List<String> row(Object... cells) {
        return Stream.of(cells).map(Object::toString).toList();
    }
}
