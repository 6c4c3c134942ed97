package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines above the abstract or the first paragraph: journal, title, authors. A file that begins in mid-text has none. */
final class FrontMatter {
    private static final int MOST_LINES = 14;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern ISSUE = Pattern.compile("[0-9]{4}\\s?年.{0,8}第\\s?[0-9]{1,3}\\s?期|第\\s?[0-9]{1,3}\\s?[卷期]");
    private static final Pattern COLUMN = Pattern.compile("[·•■□◆▲●【\\[].{1,16}[·•■□◆▲●】\\]]|[■□◆▲●·•].{1,12}");

    private static final Pattern AFFILIATION = Pattern.compile("^[（(]|[0-9]{6}|@");

    private final List<BodyLine> lines;
    private final Layout layout;

    private FrontMatter(List<BodyLine> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    static List<Block> of(List<BodyLine> lines, Layout layout) {
        FrontMatter front = new FrontMatter(lines, layout);
        int end = front.end();
        return end == lines.size() ? List.of() : front.blocks(end);
    }

    private int end() {
        int end = 0;
        while (end < Math.min(lines.size(), MOST_LINES) && titular(end)) end++;
        return end == MOST_LINES ? 0 : end;
    }

    private boolean titular(int at) {
        BodyLine line = lines.get(at);
        String words = line.words();
        if (line.page() > 1 || words.length() > LONGEST_TITLE || Headings.named(words)) return false;
        if (at > 0 && Headings.enumerated(words).isPresent() || Headings.ofSection(words)) return false;
        String part = Labels.opening(words).map(Labels.Label::part).orElse("");
        if (!part.isEmpty()) return part.equals("meta");
        boolean prose = line.endsSentence() && !words.endsWith("？") || words.indexOf('。') >= 0;
        return !prose && !runsOn(at) && !opensProse(line) && (!Words.endsOpen(words) || opensSubtitle(at));
    }

    /** A long indented line with a comma is the first of a paragraph, though no stop stands in it. */
    private boolean opensProse(BodyLine line) {
        return layout.wrapped() && !layout.isShort(line) && line.line().indented() && line.words().indexOf('，') >= 0;
    }

    /** A full line begins a paragraph where it is the first of all, or comes after the authors. */
    private boolean runsOn(int at) {
        BodyLine line = lines.get(at);
        if (!layout.wrapped() || !layout.isFull(line) || underTitle(at + 1)) return false;
        return at == 0 ? !gapAfter(at) : authored(at) && line.words().indexOf('，') > 0 && !AFFILIATION.matcher(line.words()).find();
    }

    private boolean authored(int at) {
        return lines.subList(0, at).stream().anyMatch(line -> Authors.line(line.words()));
    }

    private boolean opensSubtitle(int at) {
        return at + 1 < lines.size() && "：:—".indexOf(words(at).charAt(words(at).length() - 1)) >= 0 && titular(at + 1) && underTitle(at + 2);
    }

    /** Names or a label such as 摘要 below it make the line above a title, however wide. */
    private boolean underTitle(int at) {
        return at < lines.size() && (Authors.line(lines.get(at).words()) || Labels.opening(lines.get(at).words()).isPresent());
    }

    private boolean gapAfter(int at) {
        return at + 1 < lines.size() && layout.gap(lines.get(at + 1));
    }

    private List<Block> blocks(int end) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        boolean titled = false;
        while (at < end) {
            String part = part(at, titled);
            int to = at + 1;
            while (part.equals("title") && to < end && part(to, false).equals("title") && !Authors.line(words(to))) to++;
            titled |= part.equals("title");
            blocks.add(new Block.Text(part, lines.subList(at, to)));
            at = to;
        }
        return blocks;
    }

    private String words(int at) {
        return lines.get(at).words();
    }

    private String part(int at, boolean titled) {
        String words = words(at);
        if (Labels.opening(words).isPresent()) return "meta";
        if (ISSUE.matcher(words).find() || COLUMN.matcher(words).matches() || words.startsWith("http")) return "front";
        if (titled) return "front";
        boolean byline = Authors.line(words) && at + 1 < lines.size() && words(at + 1).length() > words.length();
        return byline ? "front" : "title";
    }
}
