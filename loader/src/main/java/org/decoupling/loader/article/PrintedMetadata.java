package org.decoupling.loader.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;

/** What the article prints of itself: title, authors, journal, year, issue, DOI. */
final class PrintedMetadata {
    private static final Pattern ISSUE = Pattern.compile("[《]?([\\p{IsHan}·]{2,20})[》]?[\\s\u3000,，（(]{0,3}([0-9]{4})\\s?年?.{0,6}?第\\s?([0-9]{1,3})\\s?期");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})\\s?年");
    private static final Pattern NUMBER = Pattern.compile("第\\s?([0-9]{1,3})\\s?期");
    private static final Pattern VOLUME = Pattern.compile("第\\s?([0-9]{1,3})\\s?卷");
    private static final Pattern DOI = Pattern.compile("(?i)doi\\s?[】\\]〕］]?\\s?[:：]?\\s?(?:https?://(?:dx\\.)?doi\\.org/)?(10\\.[0-9]{4,9}/[\\x21-\\x7e]{1,200})");

    private final SourceText source;
    private final List<Block> blocks;

    private PrintedMetadata(SourceText source, List<Block> blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    static Metadata of(SourceText source, List<Block> blocks) {
        PrintedMetadata printed = new PrintedMetadata(source, blocks);
        String front = printed.text("front", "\n");
        return new Metadata(printed.title(), printed.authors(), group(ISSUE, front, 1), or(group(ISSUE, front, 2), ""),
                group(VOLUME, front, 1), group(ISSUE, front, 3), "", group(DOI, front + "\n" + printed.text("back", "\n"), 1));
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }

    private String title() {
        return text("title", "").replaceAll("[*＊†①-⑳\\s\u3000]+$", "").strip();
    }

    private List<String> authors() {
        return lines("front").map(Authors::in).filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    private java.util.stream.Stream<String> lines(String part) {
        return blocks.stream().filter(block -> block instanceof Block.Text text && text.part().equals(part))
                .map(block -> Folded.of(source.text(), BodyLine.spans(block.lines())).text());
    }

    private String text(String part, String joint) {
        return lines(part).reduce((one, other) -> one + joint + other).orElse("");
    }
}
