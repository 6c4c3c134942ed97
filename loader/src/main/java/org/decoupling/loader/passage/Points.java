package org.decoupling.loader.passage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The counted points of a part as a tree. A paragraph without a number belongs to the point before it as long as the count
 * goes on after it; a sentence that sums up ends the points of its own paragraph.
 */
public final class Points {
    private record Open(String series, Point point) {}

    private final List<Point> top = new ArrayList<>();
    private final List<Passage> rest = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, NavigableMap<Integer, Opener>> series = new HashMap<>();

    private Points(List<Passage> passages) {
        passages.forEach(passage -> {
            if (!passage.opener().isEmpty()) count(passage.index(), Opener.of(passage.opener()));
        });
        passages.forEach(this::take);
    }

    /** @param passages sentences and notes of one part, without headings */
    public static Points in(List<Passage> passages) {
        return new Points(passages);
    }

    public List<Point> points() {
        return top;
    }

    /** What stands outside all points. */
    public List<Passage> rest() {
        return rest;
    }

    private void count(int place, Opener opener) {
        series.computeIfAbsent(opener.series(), key -> new TreeMap<>()).put(place, opener);
    }

    private void take(Passage passage) {
        if (passage.kind() == Passage.Kind.NOTE) put(passage);
        else if (!passage.opener().isEmpty()) begin(passage, Opener.of(passage.opener()));
        else {
            if (passage.sentence() == 1 || sumsUp(passage)) endThose(passage);
            put(passage);
        }
    }

    private void put(Passage passage) {
        if (open.isEmpty()) rest.add(passage);
        else open.peek().point.own().add(passage);
    }

    private void begin(Passage passage, Opener opener) {
        if (open.stream().anyMatch(one -> one.series.equals(opener.series()))) {
            while (!open.pop().series.equals(opener.series())) continue;
        }
        Point point = new Point(passage.opener());
        point.own().add(passage);
        (open.isEmpty() ? top : open.peek().point.points()).add(point);
        open.push(new Open(opener.series(), point));
    }

    public static boolean sumsUp(Passage passage) {
        return passage.cues("summing-up").anyMatch(cue -> cue.start() == 0);
    }

    /** Ends what does not go on after this passage; within a paragraph, only the points that began in it. */
    private void endThose(Passage passage) {
        while (!open.isEmpty() && !goesOn(open.peek().series, passage) && mayEnd(open.peek().point, passage)) open.pop();
    }

    private boolean goesOn(String name, Passage passage) {
        Map.Entry<Integer, Opener> next = series.get(name).higherEntry(passage.index());
        return next != null && !next.getValue().first();
    }

    private static boolean mayEnd(Point point, Passage passage) {
        return passage.sentence() == 1 || point.lead().sentence() > 1;
    }
}
