package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of several counted points: 第一 … or, within it, 首先 ….
 *
 * @param own    the passages of the point itself, not of the points within it
 * @param points the points within it
 */
public record Point(String opener, List<Passage> own, List<Point> points) {

    Point(String opener) {
        this(opener, new ArrayList<>(), new ArrayList<>());
    }

    public Stream<Passage> all() {
        return Stream.concat(own.stream(), points.stream().flatMap(Point::all));
    }

    public List<Passage> sentences() {
        return all().filter(passage -> passage.kind() == Passage.Kind.SENTENCE).toList();
    }

    public Passage lead() {
        return own.getFirst();
    }

    /** The points at the bottom: those within it, or itself where there are none. */
    public Stream<Point> leaves() {
        return points.isEmpty() ? Stream.of(this) : points.stream().flatMap(Point::leaves);
    }
}
