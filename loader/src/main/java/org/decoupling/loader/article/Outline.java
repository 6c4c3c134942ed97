package org.decoupling.loader.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** The tree of sections, from the ranks of the headings: what ranks below the one before it stands inside it. */
final class Outline {
    private static final class Open {
        private final Headings.Heading heading;
        private final String path;
        private final int from;
        private int children;

        Open(Headings.Heading heading, String path, int from) {
            this.heading = heading;
            this.path = path;
            this.from = from;
        }
    }

    private final SourceText source;
    private final List<Block> blocks;
    private final int topRank;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Article.Section> sections = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private int tops;
    private boolean over;

    private Outline(SourceText source, List<Block> blocks) {
        this.source = source;
        this.blocks = blocks;
        this.topRank = blocks.stream().filter(Block.Head.class::isInstance).map(block -> ((Block.Head) block).heading())
                .filter(heading -> heading.rank() > 0).mapToInt(Headings.Heading::rank).min().orElse(30);
    }

    static Outline of(SourceText source, List<Block> blocks) {
        Outline outline = new Outline(source, blocks);
        for (int at = 0; at < blocks.size(); at++) outline.block(at);
        outline.closeTo(0, blocks.size());
        return outline;
    }

    List<Article.Section> sections() {
        return sections.stream().sorted((one, other) -> one.spans().start() - other.spans().start()).toList();
    }

    /** The section of each block; of a part without a heading its name. */
    List<String> paths() {
        return paths;
    }

    private void block(int at) {
        switch (blocks.get(at)) {
            case Block.Head head -> open(head, at);
            case Block.Text text -> text(text, at);
        }
    }

    private void text(Block.Text text, int at) {
        if (text.part().isEmpty() && !over) paths.add(open.isEmpty() ? "0" : open.peek().path);
        else paths.add(text.part().isEmpty() ? "back" : text.part());
        if (text.part().isEmpty() || over || !text.part().equals("back") && !text.part().equals("english")) return;
        if (open.isEmpty()) return;
        closeTo(0, at);
        over = true;
    }

    private void open(Block.Head head, int at) {
        over = false;
        int rank = head.heading().rank() == 0 ? topRank : head.heading().rank();
        while (!open.isEmpty() && rank(open.peek()) >= rank) close(at);
        String path = open.isEmpty() ? Integer.toString(++tops) : open.peek().path + "." + ++open.peek().children;
        open.push(new Open(head.heading(), path, at));
        paths.add(path);
    }

    private int rank(Open section) {
        return section.heading.rank() == 0 ? topRank : section.heading.rank();
    }

    private void closeTo(int depth, int at) {
        while (open.size() > depth) close(at);
    }

    private void close(int to) {
        int depth = open.size();
        Open section = open.pop();
        List<BodyLine> lines = new ArrayList<>();
        blocks.subList(section.from, to).forEach(block -> lines.addAll(block.lines()));
        sections.add(new Article.Section(section.path, depth, Headings.close(section.heading.label()),
                words(section, (Block.Head) blocks.get(section.from)), BodyLine.spans(lines)));
    }

    private String words(Open section, Block.Head head) {
        Span first = BodyLine.spans(head.lines()).fragments().getFirst();
        Spans words = BodyLine.spans(head.lines());
        String folded = Folded.of(source.text(), words).text();
        String rest = Folded.of(source.text(), Spans.of(first.start() + section.heading.end(), words.end())).text();
        return Words.unmarked(section.heading.label().isEmpty() ? Headings.close(folded) : rest);
    }
}
