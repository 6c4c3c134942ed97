package org.decoupling.loader.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decoupling.loader.text.Line;

/** Running heads and page numbers: what stands at a page's edge again and again, but for the digits in it. */
final class Furniture {
    /** Lines at the top and at the foot of a page that may be furniture. */
    private static final int DEPTH = 2;
    private static final int LONGEST_HEAD = 60;
    private static final int SHORTEST_HEAD = 4;
    /** Lines of the first page that may hold the title. */
    private static final int FRONT = 8;

    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private final int pages;
    private final String firstPage;

    Furniture(List<List<Line>> pages) {
        this.pages = pages.size();
        this.firstPage = pages.getFirst().stream().limit(FRONT).map(Furniture::key).reduce("", String::concat);
        for (int page = 0; page < pages.size(); page++) count(page, pages.get(page));
    }

    private void count(int page, List<Line> lines) {
        Set<String> keys = new HashSet<>();
        for (Line line : edges(lines)) {
            keys.add(key(line));
            PageNumbers.of(line).ifPresent(number -> offsets.merge(number - page, 1, Integer::sum));
        }
        keys.forEach(key -> heads.merge(key, 1, Integer::sum));
    }

    private static List<Line> edges(List<Line> lines) {
        if (lines.size() <= 2 * DEPTH) return lines;
        Set<Line> edges = new HashSet<>(lines.subList(0, DEPTH));
        edges.addAll(lines.subList(lines.size() - DEPTH, lines.size()));
        return List.copyOf(edges);
    }

    /** How many lines at the page's top are furniture. */
    int top(int page, List<Line> lines) {
        int top = 0;
        while (top < DEPTH && top < lines.size() && is(page, lines.get(top))) top++;
        return top;
    }

    int foot(int page, List<Line> lines, int top) {
        int foot = 0;
        while (foot < DEPTH && lines.size() - foot > top && is(page, lines.get(lines.size() - 1 - foot))) foot++;
        return foot;
    }

    private boolean is(int page, Line line) {
        if (PageNumbers.of(line).isPresent()) {
            return !PageNumbers.bare(line) || offsets.get(PageNumbers.of(line).getAsInt() - page) > 1;
        }
        return repeats(page, line);
    }

    /** The title, or its beginning, stands on the first page in its own right, and over other pages as a running head. */
    private boolean repeats(int page, Line line) {
        if (page == 0 || key(line).length() < SHORTEST_HEAD || line.words().length() > LONGEST_HEAD) return false;
        Optional<Headings.Heading> heading = Headings.enumerated(line.words());
        if (line.opening().isPresent() || heading.filter(found -> !opensWithPage(found)).isPresent()) return false;
        int often = heads.getOrDefault(key(line), 0);
        boolean title = heading.isEmpty() && firstPage.contains(key(line)) && !Words.endsSentence(line.words());
        return often >= Math.max(2, pages / 6) || title;
    }

    /** 46 某某学刊 looks like a section's number and heading, but a heading does not come again. */
    private static boolean opensWithPage(Headings.Heading heading) {
        return heading.kind().equals("spaced-arabic");
    }

    private static String key(Line line) {
        StringBuilder key = new StringBuilder();
        line.words().chars().filter(Character::isLetter).forEach(key::appendCodePoint);
        return key.toString();
    }
}
