package org.decoupling.loader.article;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the first page holds only what a cut left of it. */
final class FirstPage {
    private FirstPage() {}

    static int end(List<BodyLine> lines) {
        int end = 0;
        while (end < lines.size() && lines.get(end).page() == 1) end++;
        return end;
    }

    /** Fewer than half the lines of other pages, and nothing that goes on over the seam. */
    static boolean fragment(List<BodyLine> lines, Layout layout) {
        int end = end(lines);
        if (end == 0 || end == lines.size() || end * 2 > usual(lines)) return false;
        BodyLine last = lines.get(end - 1);
        BodyLine next = lines.get(end);
        return last.endsSentence() || layout.isShort(last) || next.line().indented() || layout.lostIndent(next)
                || Headings.enumerated(next.words()).isPresent() || Enumerators.opening(next.words()).isPresent();
    }

    private static int usual(List<BodyLine> lines) {
        Map<Integer, Integer> counts = new TreeMap<>();
        lines.stream().filter(line -> line.page() > 1).forEach(line -> counts.merge(line.page(), 1, Integer::sum));
        List<Integer> sorted = counts.values().stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
