package org.decoupling.loader.article;

import java.util.List;

/** Lines that belong together: a heading, or a paragraph of the running text or of some other part. */
sealed interface Block {
    List<BodyLine> lines();

    record Head(Headings.Heading heading, List<BodyLine> lines) implements Block {}

    /** @param part empty for running text, else front, title, abstract, keywords, english, captioned, back or meta */
    record Text(String part, List<BodyLine> lines) implements Block {}
}
