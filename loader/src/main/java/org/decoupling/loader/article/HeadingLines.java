package org.decoupling.loader.article;

import java.util.List;
import java.util.Optional;

/** Which lines are headings: not by their enumerator alone, but by standing alone as well. */
final class HeadingLines {
    private static final int LONGEST = 70;
    private static final int LONGEST_LINE = 60;
    private static final String MEASURES = "年月日世个%％万亿多余倍";

    private final List<BodyLine> lines;
    private final Layout layout;

    HeadingLines(List<BodyLine> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    /** How many lines the heading that begins at {@code at} takes; 0 where none begins. */
    int length(int at, boolean afterOtherPart) {
        String words = lines.get(at).words();
        if (!afterOtherPart && !fresh(at)) return 0;
        if (Headings.named(words)) return alone(at, at + 1) ? 1 : 0;
        Optional<Headings.Heading> heading = Headings.enumerated(words);
        if (heading.isEmpty() || measures(words, heading.get()) || !alone(at, at + 1) && continued(at) == 0) return 0;
        return 1 + continued(at);
    }

    Headings.Heading heading(int at) {
        return Headings.enumerated(lines.get(at).words()).filter(found -> !Headings.named(lines.get(at).words()))
                .orElse(new Headings.Heading("named", 0, "", 0));
    }

    /** Begins anew and stands alone, whatever its words are. */
    boolean apart(int at) {
        return fresh(at) && alone(at, at + 1);
    }

    private boolean fresh(int at) {
        if (at == 0) return true;
        BodyLine before = lines.get(at - 1);
        BodyLine line = lines.get(at);
        return before.endsSentence() || before.words().endsWith("：") || before.page() == line.page() && layout.gap(line)
                || layout.wrapped() && layout.isShort(before) || line.line().indented() && layout.indented()
                || !layout.wrapped() && before.page() == line.page();
    }

    /** 20 世纪 and 1.5 亿 begin with a number that counts something. */
    private static boolean measures(String words, Headings.Heading heading) {
        return Character.isDigit(heading.label().charAt(0)) && MEASURES.indexOf(words.charAt(heading.end())) >= 0;
    }

    /** Nothing of a sentence: no full stop in it, no comma at its end, and not a line that runs on to the margin. */
    private boolean alone(int at, int end) {
        BodyLine last = lines.get(end - 1);
        if (closesSentence(last.words()) || Words.endsOpen(last.words()) || last.words().indexOf('。') >= 0) return false;
        if (!layout.wrapped()) return last.words().length() <= LONGEST_LINE;
        if (last.words().length() > LONGEST) return false;
        return !layout.isFull(last) || end < lines.size() && gapAfter(end);
    }

    private boolean gapAfter(int end) {
        return lines.get(end - 1).page() == lines.get(end).page() && layout.gap(lines.get(end));
    }

    /** A question is a heading, too. */
    private static boolean closesSentence(String words) {
        return Words.endsSentence(words) && !(words.endsWith("？") && words.length() <= 40);
    }

    /** A long heading goes on in a second, shorter line that neither opens nor ends anything. */
    private int continued(int at) {
        if (!layout.wrapped() || at + 1 >= lines.size()) return 0;
        BodyLine line = lines.get(at);
        BodyLine next = lines.get(at + 1);
        boolean long_ = line.line().width() * 10 >= layout.full() * 7 || unclosed(line.words());
        boolean plain = Headings.enumerated(next.words()).isEmpty() && !Headings.named(next.words())
                && Enumerators.opening(next.words()).isEmpty() && Labels.opening(next.words()).isEmpty();
        boolean close = line.page() == next.page() && !layout.gap(next) && !(layout.indented() && next.line().indented());
        return long_ && plain && close && !line.endsSentence() && layout.isShort(next) && alone(at, at + 2) ? 1 : 0;
    }

    private static boolean unclosed(String words) {
        return words.lastIndexOf('《') > words.lastIndexOf('》') || words.lastIndexOf('“') > words.lastIndexOf('”')
                || words.lastIndexOf('（') > words.lastIndexOf('）');
    }
}
