package org.decoupling.loader;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep in brackets each char stands; a bracket without its partner counts for nothing. */
final class Brackets {
    private static final String OPEN = "（(〔［[【";
    private static final String CLOSE = "）)〕］]】";

    private Brackets() {}

    static int[] depths(String text) {
        int[] steps = steps(text);
        int[] depths = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < depths.length; i++) {
            if (steps[i] > 0) depth++;
            depths[i] = depth;
            if (steps[i] < 0) depth--;
        }
        return depths;
    }

    /** +1 at each opening bracket that closes, -1 at the one that closes it; （ and ) are partners too. */
    private static int[] steps(String text) {
        int[] steps = new int[text.length()];
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < steps.length; i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                opened.push(i);
            } else if (CLOSE.indexOf(text.charAt(i)) >= 0 && !opened.isEmpty()) {
                steps[opened.pop()] = 1;
                steps[i] = -1;
            }
        }
        return steps;
    }
}
