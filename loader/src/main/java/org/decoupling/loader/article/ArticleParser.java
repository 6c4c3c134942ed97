package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** Reads an article off its pages: sections, paragraphs, sentences, notes and marks, and what it says of itself. */
public final class ArticleParser {
    private final SourceText source;
    private final List<Page> pages;
    private final List<Article.Paragraph> paragraphs = new ArrayList<>();
    private final List<Article.Warning> warnings = new ArrayList<>();

    private ArticleParser(SourceText source) {
        this.source = source;
        Prose.require(source);
        this.pages = PageReader.read(source);
    }

    public static Article parse(SourceText source, Metadata sidecar) {
        return new ArticleParser(source).read(sidecar);
    }

    private Article read(Metadata sidecar) {
        List<BodyLine> lines = lines();
        List<Block> blocks = Parts.settle(Blocks.of(lines, Layout.of(lines)));
        Outline outline = Outline.of(source, blocks);
        paragraphs(blocks, outline.paths());
        asides();
        Prose.require(source, paragraphs);
        List<Article.Note> notes = Notes.of(source, pages);
        List<Article.Mark> marks = marks(Marks.in(pages, notes));
        Metadata metadata = metadata(blocks, sidecar);
        warnings.addAll(NoteWarnings.of(source, paragraphs.getFirst().spans(), notes, marks));
        return new Article(source, metadata, pages.size(), outline.sections(), List.copyOf(paragraphs), notes, marks,
                List.copyOf(warnings));
    }

    private List<BodyLine> lines() {
        List<BodyLine> lines = new ArrayList<>();
        for (Page page : pages) page.body().forEach(line -> lines.add(new BodyLine(line, page.number())));
        return lines;
    }

    private void paragraphs(List<Block> blocks, List<String> sections) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Text text) paragraphs.add(paragraph(sections.get(i), text.lines()));
        }
    }

    private void asides() {
        for (Page page : pages) {
            List<BodyLine> lines = page.asides().stream().map(line -> new BodyLine(line, page.number())).toList();
            if (!lines.isEmpty()) paragraphs.add(paragraph("front", lines));
        }
    }

    private Article.Paragraph paragraph(String section, List<BodyLine> lines) {
        Spans spans = BodyLine.spans(lines);
        Folded folded = Folded.of(source.text(), spans);
        String enumerator = Enumerators.opening(folded.text()).map(Enumerators.Enumerator::printed).orElse("");
        List<Integer> on = lines.stream().map(BodyLine::page).distinct().toList();
        return new Article.Paragraph(section, paragraphs.size() + 1, enumerator, sentences(folded), spans, on);
    }

    private List<Article.Sentence> sentences(Folded folded) {
        List<Span> cut = Sentences.in(folded.text());
        List<Article.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            String words = words(folded, cut.get(i));
            String next = i + 1 < cut.size() ? words(folded, cut.get(i + 1)) : "";
            String enumerator = Enumerators.opening(words).map(Enumerators.Enumerator::printed)
                    .orElseGet(() -> Enumerators.firstInside(words, next));
            sentences.add(new Article.Sentence(i + 1, enumerator, folded.spans(cut.get(i).start(), cut.get(i).end())));
        }
        return sentences;
    }

    private static String words(Folded folded, Span span) {
        return folded.text().substring(span.start(), span.end());
    }

    private List<Article.Mark> marks(List<Marks.Found> found) {
        Places places = new Places(paragraphs);
        List<Article.Mark> marks = new ArrayList<>();
        int page = 0;
        int ordinal = 0;
        for (Marks.Found mark : found) {
            Optional<Places.Place> place = places.of(mark.at());
            if (place.isEmpty()) continue;
            ordinal = mark.page() == page ? ordinal + 1 : 1;
            page = mark.page();
            Span span = new Span(mark.at(), mark.at() + mark.mark().length());
            marks.add(new Article.Mark(page, ordinal, mark.mark(), span, place.get().paragraph(), place.get().sentence(), mark.note()));
        }
        return marks;
    }

    private Metadata metadata(List<Block> blocks, Metadata sidecar) {
        Metadata printed = PrintedMetadata.of(source, blocks);
        warnings.addAll(sidecar.conflicts(printed));
        return printed.or(sidecar);
    }
}
