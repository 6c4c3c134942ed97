package org.decoupling.loader.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Digests;
import org.decoupling.loader.text.Lexicon;

/** What a figure measures: an indicator of the thesaurus by its label or by hints, else the noun that stands nearest before it or is counted. */
final class FigureIndicators {
    private static final String LABELS = "indicators";
    private static final List<Hint> HINTS = Lexicon.lines("figures/indicators.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Hint(row[0], List.of(row[1].split("\\|")), row[2], Pattern.compile(row[3]))).toList();
    private static final Map<String, String[]> HEADS = Lexicon.table("figures/heads.tsv");
    private static final Pattern HEAD = Pattern.compile("(?<before>(?:[\\p{IsHan}&&[^的和与及在由向对被是据从为把将年月日了其该这那于以至到各每已共占仅却就也并而]]){0,6}?)(?<head>"
            + HEADS.keySet().stream().sorted((one, other) -> other.length() - one.length()).collect(Collectors.joining("|")) + ")(?!\\p{IsHan}{0,1}(?:国|商|者))");
    private static final Pattern COUNTED = Pattern.compile("(?<noun>(?:[\\p{IsHan}&&[^的和与及在由向对被是据从为把将了其该这那于以至到各每已共占仅却就也并而来上下中里经]]){1,6})");
    private static final Pattern AGAIN = Pattern.compile("(?:这|该|同|上述)一?(?:数字|数据|比例|比重|指标|水平)");
    private static final List<String> SPELLS = List.of("years", "months", "weeks", "days", "hours");
    private static final int NEAR = 40;
    private static final int AFTER = 20;
    private static final int WORD = 2;

    /** @param change which figures it is for: change, level, any */
    private record Hint(String indicator, List<String> units, String change, Pattern words) {
        boolean fits(Amount amount, boolean changes, String window) {
            return units.contains(amount.unit()) && (change.equals("any") || change.equals("change") == changes) && words.matcher(window).find();
        }
    }

    private FigureIndicators() {}

    /** @param changes whether the figure says how much something changed */
    static Entity of(Passage passage, Amount amount, boolean changes, Optional<Entity> before) {
        String words = passage.words();
        String window = words.substring(Math.max(0, amount.start() - NEAR), Math.min(words.length(), amount.end() + AFTER));
        Optional<Cue> label = passage.cues(LABELS).filter(cue -> cue.end() <= amount.start()).reduce((one, other) -> other);
        Optional<Cue> near = label.filter(cue -> amount.start() - cue.end() < NEAR);
        Optional<Entity> counted = amount.unit().equals("percent") ? Optional.empty() : hint(amount, changes, window, "any");
        Optional<Entity> again = before.filter(entity -> AGAIN.matcher(window.substring(0, Math.min(NEAR, amount.start()))).find());
        return hint(amount, changes, window, "change").or(() -> counted).or(() -> near.map(cue -> concept(cue.value()))).or(() -> hint(amount, changes, window, "level"))
                .or(() -> hint(amount, changes, window, "any")).or(() -> head(words, amount)).or(() -> counted(words, amount))
                .or(() -> label.map(cue -> concept(cue.value()))).or(() -> again).orElseGet(() -> concept("unnamed-indicator"));
    }

    private static Optional<Entity> hint(Amount amount, boolean changes, String window, String kind) {
        return HINTS.stream().filter(hint -> hint.change().equals(kind) && hint.fits(amount, changes, window)).findFirst().map(hint -> concept(hint.indicator()));
    }

    private static Entity concept(String local) {
        return Entity.concept(local, Thesaurus.name(local, "zh-Hans").orElse(""), Thesaurus.name(local, "en").orElse(""));
    }

    /** The last noun of measure in the clause before the figure. */
    private static Optional<Entity> head(String words, Amount amount) {
        String clause = words.substring(Math.max(0, amount.start() - NEAR), amount.start()).replaceFirst("^.*[。；]", "");
        Matcher matcher = HEAD.matcher(clause);
        Optional<Entity> found = Optional.empty();
        while (matcher.find()) found = Optional.of(minted(matcher.group("before") + matcher.group("head"), HEADS.get(matcher.group("head"))[1]));
        return found;
    }

    private static Optional<Entity> counted(String words, Amount amount) {
        boolean share = amount.unit().equals("percent");
        int from = words.startsWith("的", amount.end()) ? amount.end() + 1 : amount.end();
        Matcher matcher = COUNTED.matcher(words).region(from, Math.min(words.length(), amount.end() + NEAR));
        if (share && from == amount.end() || SPELLS.contains(amount.unit()) || !matcher.lookingAt()) return Optional.empty();
        String unit = share ? "share" : "number: " + Thesaurus.name(amount.unit(), "en").orElse("count");
        String noun = matcher.group("noun").length() > WORD + 1 ? matcher.group("noun").substring(0, WORD) : matcher.group("noun");
        return Optional.of(minted(noun + (share ? "占比" : "数"), unit));
    }

    /** A bare number (23万) is of the unit that what it measures is counted in. */
    static Amount united(Amount amount, Entity indicator) {
        if (!amount.unit().equals("count")) return amount;
        return HEADS.values().stream().filter(row -> row.length > 2 && indicator.zh().endsWith(row[0])).findFirst().map(row -> amount.in(row[2])).orElse(amount);
    }

    /** Named after a noun of the article, and so under the article. */
    private static Entity minted(String zh, String en) {
        return new Entity("article:indicator/" + Digests.ofName(zh), "skos:Concept", zh, en);
    }
}
