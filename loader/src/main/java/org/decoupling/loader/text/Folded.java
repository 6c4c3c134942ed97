package org.decoupling.loader.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with its line breaks folded away, and the way back to the source.
 *
 * @param text   the words on one line
 * @param origin for each char of {@code text} its index in the source; a blank that folding put in has the index
 *               of the char before it
 * @param runs   the fragments of the source it was folded from; line breaks inside one do not part it
 */
public record Folded(String text, int[] origin, Spans runs) {

    /** The words of some fragments of the source, joined as one reads them. */
    public static Folded of(String source, Spans runs) {
        Folding folding = new Folding(source);
        runs.fragments().forEach(folding::add);
        return folding.folded(runs);
    }

    /** The source fragments that {@code from}..{@code to} of the folded text came from. */
    public Spans spans(int from, int to) {
        List<Span> found = new ArrayList<>();
        int start = origin[from];
        int end = origin[to - 1] + 1;
        for (Span run : runs.fragments()) {
            if (run.end() > start && run.start() < end) {
                found.add(new Span(Math.max(start, run.start()), Math.min(end, run.end())));
            }
        }
        return new Spans(found);
    }
}
