package org.decoupling.loader.text;

/**
 * A half-open run of the source text.
 * Inside the JVM positions are Java's UTF-16 indices, so that a span is a substring;
 * {@link SourceText#codePoint} turns them into the code points that are published.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a span: " + start + "-" + end);
    }
}
