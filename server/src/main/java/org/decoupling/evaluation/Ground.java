package org.decoupling.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/**
 * A text as finds stand on it. The questions give a place by its start and its end, between which a page's notes may lie;
 * here only what belongs together is counted, body to body and note to note, and blanks not at all.
 */
final class Ground {
    private static final int BODY = 0;
    private static final int WORDS = 16;

    private final SourceText source;
    private final int[] index;
    private final int[] stream;
    /** How many code points of the same stream stand before. */
    private final int[] before;
    private final TreeMap<Integer, Integer> pages = new TreeMap<>(Map.of(0, 1));

    Ground(Article article) {
        source = article.source();
        index = indices(source.text());
        stream = new int[index.length];
        for (int note = 0; note < article.notes().size(); note++) mark(article.notes().get(note).spans(), note + 1);
        before = before(article.notes().size() + 1);
        article.paragraphs().forEach(paragraph -> pages(paragraph.spans(), paragraph.pages()));
        article.notes().forEach(note -> pages(note.spans(), note.pages()));
    }

    /** What a find covers, measured in solid code points of one stream. */
    record Place(int stream, int from, int to, int start) {

        int shared(Place other) {
            return stream == other.stream ? Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)) : 0;
        }

        int size() {
            return to - from;
        }

        boolean inBody() {
            return stream == BODY;
        }
    }

    Place place(int start, int end) {
        int last = Math.min(end, index.length) - 1;
        while (last > start && (stream[last] != stream[start] || blank(last))) last--;
        return new Place(stream[start], before[start], before[last] + 1, solid(start));
    }

    private int solid(int start) {
        int at = start;
        while (at < index.length - 1 && blank(at)) at++;
        return at;
    }

    /** Page in the file and line, for a person who looks it up. */
    String where(Place place) {
        return pages.floorEntry(place.start()).getValue() + ":" + source.line(index[place.start()]);
    }

    /** Its first words, so that a find can be told from its neighbours. */
    String words(Place place) {
        StringBuilder words = new StringBuilder();
        for (int at = place.start(); words.length() < Math.min(place.size(), WORDS) && at < index.length; at++) {
            if (stream[at] == place.stream() && !blank(at)) words.appendCodePoint(source.text().codePointAt(index[at]));
        }
        return words.append(place.size() > WORDS ? "…" : "").toString();
    }

    private static int[] indices(String text) {
        int[] indices = new int[text.codePointCount(0, text.length())];
        for (int at = 0, index = 0; at < indices.length; at++, index += Character.charCount(text.codePointAt(index))) indices[at] = index;
        return indices;
    }

    private void mark(Spans spans, int note) {
        for (Span span : spans.fragments()) Arrays.fill(stream, source.codePoint(span.start()), source.codePoint(span.end()), note);
    }

    private int[] before(int streams) {
        int[] counts = new int[streams];
        int[] found = new int[index.length];
        for (int at = 0; at < index.length; at++) found[at] = blank(at) ? counts[stream[at]] : counts[stream[at]]++;
        return found;
    }

    private boolean blank(int at) {
        return Chars.blank(source.text().charAt(index[at]));
    }

    /** A passage has a fragment a page, or more; it is on its first page until it is known to be on the next. */
    private void pages(Spans spans, List<Integer> on) {
        List<Span> fragments = spans.fragments();
        for (int i = 0; i < fragments.size(); i++) {
            pages.put(source.codePoint(fragments.get(i).start()), on.get(Math.min(i, on.size() - 1)));
        }
    }
}
