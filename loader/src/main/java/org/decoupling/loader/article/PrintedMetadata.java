package org.decoupling.loader.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;

/** What the article prints of itself: title, authors, journal, year, issue, DOI. */
final class PrintedMetadata {
    private static final Pattern ISSUE = Pattern.compile("[《]?([\\p{IsHan}·]{2,20})[》]?[\\s\u3000,，（(]{0,3}([0-9]{4})\\s?年?.{0,6}?第\\s?([0-9]{1,3})\\s?期");
    /** The issue stands before the journal as often: 2023年第2期（总第88期） 某某学刊. */
    private static final Pattern ISSUE_FIRST = Pattern.compile("(?<year>[0-9]{4})\\s?年.{0,6}?第\\s?(?<issue>[0-9]{1,3})\\s?期(?:\\s?[（(].{1,12}[)）])?[\\s\u3000·]{0,60}《?(?<journal>[\\p{IsHan}·]{2,20})》?(?=[\\s\u3000]|$)");
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
        return new Metadata(printed.title(), printed.authors(), or(group(ISSUE, front, 1), group(ISSUE_FIRST, front, 3)),
                or(group(ISSUE, front, 2), group(ISSUE_FIRST, front, 1)), group(VOLUME, front, 1),
                or(group(ISSUE, front, 3), group(ISSUE_FIRST, front, 2)), "", group(DOI, front + "\n" + printed.text("back", "\n"), 1));
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }

    private String title() {
        return text("title", "").replaceAll("[*＊†①-⑳\\s\u3000]+(?=$|[—：:])", "").strip();
    }

    /** Below the title; a line above it may be the journal's name and look like an author's. */
    private List<String> authors() {
        int title = (int) blocks.stream().takeWhile(block -> !isPart(block, "title")).count();
        List<Block> below = blocks.subList(Math.min(title, blocks.size()), blocks.size());
        return Stream.of(below, blocks).flatMap(part -> names(part).stream().limit(1)).findFirst().orElse(List.of());
    }

    private List<List<String>> names(List<Block> part) {
        return part.stream().filter(block -> isPart(block, "front")).map(this::words).map(Authors::in)
                .filter(names -> !names.isEmpty()).toList();
    }

    private static boolean isPart(Block block, String part) {
        return block instanceof Block.Text text && text.part().equals(part);
    }

    private String words(Block block) {
        return Folded.of(source.text(), BodyLine.spans(block.lines())).text();
    }

    private Stream<String> lines(String part) {
        return blocks.stream().filter(block -> isPart(block, part)).map(this::words);
    }

    private String text(String part, String joint) {
        return lines(part).reduce((one, other) -> one + joint + other).orElse("");
    }
}
