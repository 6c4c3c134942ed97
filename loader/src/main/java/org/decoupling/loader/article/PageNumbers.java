package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Line;

/** Lines that hold a page number and nothing else, by {@code lexicon/page-numbers.txt}. */
final class PageNumbers {
    private static final List<Pattern> PATTERNS =
            Lexicon.lines("page-numbers.txt").stream().map(Pattern::compile).toList();
    private static final int LONGEST = 24;

    private PageNumbers() {}

    static OptionalInt of(Line line) {
        if (line.words().length() > LONGEST) return OptionalInt.empty();
        return PATTERNS.stream().map(pattern -> pattern.matcher(line.words())).filter(Matcher::matches)
                .mapToInt(matcher -> value(matcher.group(1))).findFirst();
    }

    private static int value(String number) {
        return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : roman(number.toUpperCase(Locale.ROOT));
    }

    /** A letter before a greater one takes away: XIV. */
    private static int roman(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            boolean less = i + 1 < number.length() && roman(number.charAt(i)) < roman(number.charAt(i + 1));
            sum += less ? -roman(number.charAt(i)) : roman(number.charAt(i));
        }
        return sum;
    }

    private static int roman(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> Character.getNumericValue(letter);
        };
    }

    static boolean bare(Line line) {
        return line.words().chars().allMatch(Character::isLetterOrDigit);
    }

    /** Numbers that count on by one show pages; where the first stands shows whether they are heads or feet. */
    static List<List<Line>> cut(List<Line> lines) {
        List<Line> chain = chain(lines.stream().filter(line -> of(line).isPresent()).toList());
        if (chain.size() < (chain.stream().allMatch(PageNumbers::bare) ? 3 : 2)) return List.of(lines);
        boolean heads = chain.getFirst().index() < 2;
        return Seams.before(lines, heads ? chain : after(lines, chain));
    }

    private static List<Line> after(List<Line> lines, List<Line> feet) {
        return feet.stream().filter(foot -> foot.index() + 1 < lines.size()).map(foot -> lines.get(foot.index() + 1)).toList();
    }

    private static List<Line> chain(List<Line> numbered) {
        List<Line> best = List.of();
        List<Line> chain = new ArrayList<>();
        for (Line line : numbered) {
            int number = of(line).getAsInt();
            if (!chain.isEmpty() && number <= of(chain.getLast()).getAsInt()) continue;
            if (!chain.isEmpty() && number != of(chain.getLast()).getAsInt() + 1) chain = new ArrayList<>();
            chain.add(line);
            if (chain.size() > best.size()) best = chain;
        }
        return best;
    }
}
