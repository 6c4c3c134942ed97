package org.decoupling.loader.article;

import java.util.List;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Line;

/**
 * Lines on the author and on funding at the foot of the first page, which interrupt the running text. They open with
 * a star that the title or the author's name bears, or with a label such as 作者简介.
 */
final class Asides {
    private static final int FIRST_PAGES = 2;
    private static final int LONGEST = 14;

    private Asides() {}

    /** Where they begin, so that all from there to {@code end} is aside; {@code end} if there are none. */
    static int from(List<Line> lines, int end, int page) {
        if (page > FIRST_PAGES) return end;
        int body = bodyBegin(lines, end);
        int from = end;
        for (int at = end - 1; at >= Math.max(body, end - LONGEST) && !opensSection(lines.get(at).words()); at--) {
            if (opens(lines.get(at).words())) from = at;
        }
        return from;
    }

    /** The article goes on below: what stands above a heading is in its place. */
    private static boolean opensSection(String words) {
        return Headings.named(words) || Headings.ofSection(words);
    }

    private static boolean opens(String words) {
        return words.startsWith("*") || words.startsWith("＊")
                || Labels.opening(words).filter(label -> label.part().equals("meta")).isPresent();
    }

    /** Behind the keywords and behind some running text: what stands above is front matter, not aside. */
    private static int bodyBegin(List<Line> lines, int end) {
        int begin = 1;
        for (int at = 0; at < end; at++) {
            boolean label = Labels.opening(lines.get(at).words()).filter(found -> !found.part().equals("meta")).isPresent();
            if (label) begin = at + 2;
        }
        while (begin < end && !Chars.ends(lastChar(lines.get(begin))) && lines.get(begin).words().length() < 25) begin++;
        return Math.min(begin + 1, end);
    }

    private static char lastChar(Line line) {
        return line.words().charAt(line.words().length() - 1);
    }
}
