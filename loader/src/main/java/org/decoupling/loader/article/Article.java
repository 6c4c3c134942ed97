package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** An article as it stands on its pages, before any of it is RDF. Pages are counted from 1 in the file. */
public record Article(SourceText source, Metadata metadata, int pages, List<Section> sections,
                      List<Paragraph> paragraphs, List<Note> notes, List<Mark> marks, List<Warning> warnings) {

    /**
     * What a heading opens; its spans hold heading and content, notes and page furniture left out.
     *
     * @param path    position in the tree: 1, 1.2, 1.2.1
     * @param label   the printed enumerator, such as 一、 or （二）; empty where none is printed
     * @param heading the words after it, letter-spacing closed up
     */
    public record Section(String path, int depth, String label, String heading, Spans spans) {}

    /**
     * A paragraph, whole across page feet.
     *
     * @param section    path of the section; {@code 0} before the first heading; or the part it belongs to:
     *                   front, title, abstract, keywords, english, captioned, back
     * @param ordinal    1-based through the article
     * @param enumerator the opener, such as 第一 or 首先; empty where there is none
     */
    public record Paragraph(String section, int ordinal, String enumerator, List<Sentence> sentences, Spans spans,
                            List<Integer> pages) {}

    /** @param ordinal 1-based in its paragraph */
    public record Sentence(int ordinal, String enumerator, Spans spans) {}

    /**
     * A note at a page's foot (or at the end), whole where it runs on over the next page.
     *
     * @param page    the page it starts on
     * @param ordinal 1-based among the notes that start on that page
     * @param mark    as printed: ①, [1], 〔1〕, (1)
     * @param text    its words without the mark, lines joined
     * @param spans   mark and words
     */
    public record Note(int page, int ordinal, String mark, Folded text, Spans spans, List<Integer> pages) {}

    /**
     * A note mark in the body.
     *
     * @param ordinal   1-based among the marks of its page
     * @param paragraph ordinal of the paragraph it stands in
     * @param sentence  ordinal of the sentence in that paragraph
     * @param note      index into {@link Article#notes}, where the note was found
     */
    public record Mark(int page, int ordinal, String mark, Span span, int paragraph, int sentence,
                       Optional<Integer> note) {}

    /** Something a curator should look at. {@code kind} is a name such as mark-without-note. */
    public record Warning(String kind, int page, int line, String detail, Spans spans) {}
}
