package org.decoupling.loader.passage;

import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.Spans;

/**
 * What argument is read from: one sentence of the body, one heading, or what a note says in its own words.
 *
 * @param kind      where it stands
 * @param index     0-based among the passages, which come in reading order: a heading before its paragraphs, a note after the sentence that marks it
 * @param section   path of the section, or the part it belongs to (front, abstract …)
 * @param paragraph ordinal of the paragraph, of a heading 0, of a note that of its mark
 * @param sentence  ordinal in the paragraph; 0 for a heading
 * @param note      index among the article's notes; -1 in the body
 * @param opener    第一, 首先 …: of the sentence, or of the paragraph where this is its first sentence; empty where there is none
 * @param folded    its words on one line, note marks left in, with the way back to the source
 * @param cues      the listed words in it, by place
 * @param marks     the note marks that stand in it, by place
 */
public record Passage(Kind kind, int index, String section, int paragraph, int sentence, int note, String opener, Folded folded,
                      List<Cue> cues, List<MarkAt> marks) {

    private static final int LONGEST = 4_000;

    public enum Kind { HEADING, SENTENCE, NOTE }

    /** A note mark at its place in the folded text. */
    public record MarkAt(int start, int end, Article.Mark mark) {}

    public String words() {
        return folded.text();
    }

    /** No sentence is this long; what is one by its punctuation alone would cost the square of its length to read. */
    public boolean tooLong() {
        return words().length() > LONGEST;
    }

    public Stream<Cue> cues(String kind) {
        return cues.stream().filter(cue -> cue.is(kind));
    }

    public boolean has(String kind) {
        return cues(kind).findAny().isPresent();
    }

    /** The place of some of its words in the source. */
    public Spans spans(int from, int to) {
        return folded.spans(from, to);
    }

    public Spans spans() {
        return folded.spans(0, words().length());
    }
}
