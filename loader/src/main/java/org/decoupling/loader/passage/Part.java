package org.decoupling.loader.passage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headed part of the article: its heading, the passages that stand right under it, and the parts within it.
 *
 * @param path    of the section, or the part that it is: front, abstract …
 * @param heading empty for what has none
 * @param above   the headings over it, the nearest first
 */
public record Part(String path, Optional<Passage> heading, List<Passage> own, List<Part> parts, List<Passage> above) {

    /** Everything under the heading, in reading order. */
    public Stream<Passage> all() {
        return Stream.concat(own.stream(), parts.stream().flatMap(Part::all));
    }

    public Stream<Passage> sentences() {
        return all().filter(passage -> passage.kind() == Passage.Kind.SENTENCE);
    }

    /** It and all parts within it. */
    public Stream<Part> tree() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::tree));
    }

    /** Its own heading and those over it, the nearest first. */
    public Stream<Passage> headings() {
        return Stream.concat(heading.stream(), above.stream());
    }
}
