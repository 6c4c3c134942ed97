package org.decoupling.loader.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Spans;

/**
 * Finds a passage in an article for a curator: its place, written as a reading writes places, and where that is.
 * Blanks and line breaks are of no account on either side; page feet and notes inside the passage are stepped over.
 */
public final class Anchors {
    /** Between the first and the last words of a passage too long to type. */
    private static final String ELLIPSIS = "…";
    /** A passage given by its ends is at most this long, so that a common word doesn't stretch it over a page. */
    private static final int LONGEST = 1500;

    private final Article article;
    private final List<Unit> units = new ArrayList<>();

    public Anchors(Article article) {
        this.article = article;
        for (Article.Paragraph p : article.paragraphs()) add("paragraph " + p.ordinal(), p.pages(), p.spans());
        for (Article.Note n : article.notes()) add("note " + n.page() + "-" + n.ordinal(), n.pages(), n.spans());
        for (Article.Section s : article.sections()) add("heading " + s.path(), List.of(), s.spans());
    }

    /**
     * @param at    fragments and digest, ready to be pasted into a reading
     * @param where such as {@code paragraph 12}, {@code note 5-2} or {@code heading 2.1}
     * @param pages in the file, from 1; empty for a heading
     * @param words the passage itself, on one line
     */
    public record Place(String at, String where, List<Integer> pages, String words) {
        @Override
        public String toString() {
            String on = pages.isEmpty() ? "" : ", p. " + String.join("-", pages.stream().map(String::valueOf).toList());
            return at + "  # " + where + on + ": " + words;
        }
    }

    private record Unit(String where, List<Integer> pages, Folded text) {}

    private void add(String where, List<Integer> pages, Spans spans) {
        units.add(new Unit(where, pages, squeezed(spans)));
    }

    /** Every place where the passage stands, in the order of the text; {@code "first words…last words"} gives it by its ends. */
    public List<Place> find(String passage) {
        String[] ends = squeezed(passage).split(ELLIPSIS, 2);
        if (ends[0].isEmpty()) return List.of();
        List<Place> found = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.where.startsWith("heading") && !found.isEmpty()) break;
            find(unit, ends, found);
        }
        return found;
    }

    private void find(Unit unit, String[] ends, List<Place> found) {
        String text = unit.text.text();
        for (int from = text.indexOf(ends[0]); from >= 0; from = text.indexOf(ends[0], from + 1)) {
            int to = end(text, from + ends[0].length(), ends);
            if (to > 0) found.add(place(unit, from, to));
        }
    }

    private static int end(String text, int from, String[] ends) {
        if (ends.length == 1) return from;
        int last = text.indexOf(ends[1], from);
        return last < 0 || last - from > LONGEST ? -1 : last + ends[1].length();
    }

    private Place place(Unit unit, int from, int to) {
        Spans spans = unit.text.spans(from, to);
        return new Place(at(article.source(), spans), unit.where, unit.pages, unit.text.text().substring(from, to));
    }

    /** A place as readings write it: fragments in code points, and the digest of their words. */
    static String at(SourceText source, Spans spans) {
        List<String> fragments = spans.fragments().stream()
                .map(span -> source.codePoint(span.start()) + "-" + source.codePoint(span.end())).toList();
        return String.join("_", fragments) + " " + Names.digest(source, spans.fragments());
    }

    private Folded squeezed(Spans spans) {
        String source = article.source().text();
        int[] origin = spans.fragments().stream().flatMapToInt(span -> IntStream.range(span.start(), span.end()))
                .filter(i -> !Chars.blank(source.charAt(i))).toArray();
        StringBuilder text = new StringBuilder(origin.length);
        for (int i : origin) text.append(source.charAt(i));
        return new Folded(text.toString(), origin, spans);
    }

    private static String squeezed(String passage) {
        return passage.chars().filter(c -> !Chars.blank((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
