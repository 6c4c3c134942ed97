package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.text.Line;

/**
 * Where one page ends and the next begins: at form feeds where there are any; else where a text without form feeds
 * shows it, by the one blank that begins a page's first line, by lines that count pages, or by the blocks of notes.
 */
final class Seams {
    /** Fewer lines are no page, so a stray blank among them is no seam. */
    private static final int SHORTEST_PAGE = 5;

    private Seams() {}

    static List<List<Line>> cut(List<Line> lines) {
        if (lines.stream().skip(1).anyMatch(line -> line.formFeeds() > 0)) return atFormFeeds(lines);
        List<Line> firsts = oneBlankLines(lines);
        if (!firsts.isEmpty()) return NoteSeams.cut(before(lines, firsts));
        List<List<Line>> pages = PageNumbers.cut(lines);
        return pages.size() > 1 ? pages : NoteSeams.cut(pages);
    }

    /** An empty page counts as one, so that pages keep their numbers. */
    private static List<List<Line>> atFormFeeds(List<Line> lines) {
        List<List<Line>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        for (Line line : lines) {
            for (int i = 0; i < line.formFeeds() && line.index() > 0; i++) pages.add(new ArrayList<>());
            pages.getLast().add(line);
        }
        return pages;
    }

    private static List<Line> oneBlankLines(List<Line> lines) {
        List<Line> firsts = new ArrayList<>();
        int last = -SHORTEST_PAGE;
        for (Line line : lines) {
            if (!line.indent().equals(" ") || line.blanksBefore() > 0 || line.index() == 0) continue;
            if (line.index() - last >= SHORTEST_PAGE) firsts.add(line);
            last = line.index();
        }
        return firsts.size() * 6 > lines.size() + 6 ? List.of() : firsts;
    }

    static List<List<Line>> before(List<Line> lines, List<Line> firsts) {
        List<List<Line>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        int next = 0;
        for (Line line : lines) {
            if (next < firsts.size() && firsts.get(next).index() == line.index()) {
                if (!pages.getLast().isEmpty()) pages.add(new ArrayList<>());
                next++;
            }
            pages.getLast().add(line);
        }
        return pages;
    }
}
