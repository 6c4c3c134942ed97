package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the body's lines into headings, paragraphs and labelled parts. */
final class Blocks {
    private static final String CAPTIONED = "captioned";

    private final List<BodyLine> lines;
    private final Layout layout;
    private final HeadingLines headings;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private Blocks(List<BodyLine> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
        this.headings = new HeadingLines(lines, layout);
    }

    static List<Block> of(List<BodyLine> lines, Layout layout) {
        Blocks reader = new Blocks(lines, layout);
        reader.front();
        reader.fragment();
        while (reader.at < lines.size()) reader.next();
        return reader.blocks;
    }

    private void front() {
        for (Block block : FrontMatter.of(lines, layout)) {
            blocks.add(block);
            at += block.lines().size();
        }
    }

    /**
     * A file can begin in mid-article. What is left of a first page is set apart, unless its last sentence plainly
     * runs on: it is the end of an abstract more often than the beginning of the first paragraph.
     */
    private void fragment() {
        if (at > 0 || !FirstPage.fragment(lines, layout)) return;
        int end = FirstPage.end(lines);
        while (at < end) {
            int to = Math.min(end, paragraphEnd(at));
            blocks.add(new Block.Text("front", lines.subList(at, to)));
            at = to;
        }
    }

    private void next() {
        int heading = headings.length(at, blocks.isEmpty() || !(blocks.getLast() instanceof Block.Text text)
                || !text.part().isEmpty());
        if (heading > 0) {
            blocks.add(new Block.Head(headings.heading(at), lines.subList(at, at + heading)));
            at += heading;
            return;
        }
        boolean captioned = captioned(at);
        int to = captioned && !Captions.below(lines.get(at).words()) ? at + 1 : paragraphEnd(at);
        blocks.add(new Block.Text(captioned ? CAPTIONED : part(lines.get(at)), lines.subList(at, to)));
        at = to;
    }

    /** A caption on a line of its own; below it a row of the table, its source or a note on it; a source may stand above, too. */
    private boolean captioned(int at) {
        String words = lines.get(at).words();
        if (Captions.opens(words)) return headings.apart(at);
        boolean under = !blocks.isEmpty() && blocks.getLast() instanceof Block.Text text && text.part().equals(CAPTIONED);
        boolean over = at + 1 < lines.size() && Captions.opens(lines.get(at + 1).words()) && headings.apart(at + 1);
        return (under || over) && Captions.below(words) || under && isRow(lines.get(at));
    }

    private boolean isRow(BodyLine line) {
        return Captions.row(line.words()) && !(layout.wrapped() && layout.isFull(line)) && !(layout.indented() && line.line().indented());
    }

    private static String part(BodyLine line) {
        return Labels.opening(line.words()).map(Labels.Label::part).orElse("");
    }

    private int paragraphEnd(int from) {
        int to = from + 1;
        String part = part(lines.get(from));
        while (to < lines.size() && !breaks(lines.get(to - 1), lines.get(to)) && !opensPart(to) && !turns(part, lines.get(to))) to++;
        return to;
    }

    /** After Chinese keywords the English title may follow, and after the English matter the article. */
    private static boolean turns(String part, BodyLine next) {
        return part.equals("keywords") && Words.latin(next.words()) || part.equals("english") && Words.chinese(next.words());
    }

    private boolean opensPart(int at) {
        return headings.length(at, false) > 0 || !part(lines.get(at)).isEmpty() && fresh(at)
                || Captions.opens(lines.get(at).words()) && headings.apart(at);
    }

    private boolean fresh(int at) {
        BodyLine before = lines.get(at - 1);
        return before.endsSentence() || !layout.isFull(before) || layout.gap(lines.get(at)) || !part(before).isEmpty();
    }

    /** Does a paragraph end between these two lines? */
    private boolean breaks(BodyLine line, BodyLine next) {
        boolean turn = line.page() != next.page();
        if (!layout.wrapped()) return line.endsSentence() || !turn && !runsOn(line);
        if (layout.indented() && next.line().indented()) return true;
        if (layout.isShort(line) && !(turn && !line.endsSentence())) return true;
        if (!line.endsSentence() && !line.words().endsWith("：")) return !turn && layout.gap(next) && !layout.isFull(line);
        return !layout.isFull(line) || endsInFullLine(line, next);
    }

    private boolean endsInFullLine(BodyLine line, BodyLine next) {
        if (line.page() == next.page() && layout.gap(next)) return true;
        if (layout.trailing() && line.line().trailing() && !Words.endsWithMark(line.words())) return true;
        return !layout.indented() && Enumerators.opening(next.words()).filter(Enumerators.Enumerator::strong).isPresent();
    }

    private static boolean runsOn(BodyLine line) {
        return Words.endsOpen(line.words()) && !line.words().endsWith("：");
    }

    static Optional<Labels.Label> label(Block block) {
        return Labels.opening(block.lines().getFirst().words());
    }
}
