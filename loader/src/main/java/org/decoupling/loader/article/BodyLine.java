package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** A line of the running text, and its page. */
record BodyLine(Line line, int page) {

    String words() {
        return line.words();
    }

    boolean endsSentence() {
        return Words.endsSentence(line.words());
    }

    /** Lines that follow one another on a page are one fragment; a page's end, a note or a running head parts them. */
    static Spans spans(List<BodyLine> lines) {
        List<Span> runs = new ArrayList<>();
        BodyLine last = null;
        int start = 0;
        for (BodyLine next : lines) {
            if (last == null || last.page != next.page || last.line.index() + 1 != next.line.index()) {
                if (last != null) runs.add(new Span(start, last.line.to()));
                start = next.line.from();
            }
            last = next;
        }
        if (last != null) runs.add(new Span(start, last.line.to()));
        return new Spans(runs);
    }
}
