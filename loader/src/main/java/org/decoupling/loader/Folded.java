package org.decoupling.loader;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with its line breaks folded away, and the way back to the source.
 *
 * @param text   the words on one line
 * @param origin for each char of {@code text} its index in the source; a space that folding put in has the index
 *               of the char before it
 */
public record Folded(String text, int[] origin) {

    /** The source fragments that {@code from}..{@code to} of the folded text came from. */
    public Spans spans(int from, int to) {
        List<Span> fragments = new ArrayList<>();
        int start = origin[from];
        for (int i = from + 1; i < to; i++) {
            if (origin[i] > origin[i - 1] + 1 && crossesLines(i)) {
                fragments.add(new Span(start, origin[i - 1] + 1));
                start = origin[i];
            }
        }
        fragments.add(new Span(start, origin[to - 1] + 1));
        return new Spans(fragments);
    }

    private boolean crossesLines(int i) {
        throw new UnsupportedOperationException("the layout decides when a gap is a page seam and not a line break");
    }
}
