package org.decoupling.loader.text;

import java.util.List;

/** Where something stands: its fragments in reading order. A page foot or a note can stand between two of them. */
public record Spans(List<Span> fragments) {
    public Spans {
        if (fragments.isEmpty()) throw new IllegalArgumentException("a place needs a fragment");
        fragments = List.copyOf(fragments);
    }

    public static Spans of(int start, int end) {
        return new Spans(List.of(new Span(start, end)));
    }

    public int start() {
        return fragments.getFirst().start();
    }

    public int end() {
        return fragments.getLast().end();
    }
}
