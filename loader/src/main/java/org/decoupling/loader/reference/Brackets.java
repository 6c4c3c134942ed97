package org.decoupling.loader.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Brackets with their partners, （ and ) being partners too; a bracket without one counts for nothing. */
final class Brackets {
    private static final String OPEN = "（(〔［[【";
    private static final String CLOSE = "）)〕］]】";

    private Brackets() {}

    record Pair(int open, int close) {}

    static Stream<Pair> pairs(String text) {
        List<Pair> pairs = new ArrayList<>();
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) opened.push(i);
            else if (CLOSE.indexOf(text.charAt(i)) >= 0 && !opened.isEmpty()) pairs.add(new Pair(opened.pop(), i));
        }
        return pairs.stream();
    }

    /** How deep in brackets each char stands, those of {@code transparent} not counted. */
    static int[] depths(String text, Collection<Pair> transparent) {
        int[] steps = new int[text.length() + 1];
        pairs(text).forEach(pair -> step(steps, pair, 1));
        transparent.forEach(pair -> step(steps, pair, -1));
        for (int i = 1; i < steps.length; i++) steps[i] += steps[i - 1];
        return steps;
    }

    private static void step(int[] steps, Pair pair, int by) {
        steps[pair.open()] += by;
        steps[pair.close() + 1] -= by;
    }
}
