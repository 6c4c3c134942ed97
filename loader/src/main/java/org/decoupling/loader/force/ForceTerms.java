package org.decoupling.loader.force;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Lexicon;

/**
 * The opposed terms that this article names forces by: pairs that are listed, where it uses both, and pairs of its own making
 * (聚力 and 散力), where it sets them side by side and its own words, or a character of theirs, tell which way they go.
 */
public final class ForceTerms {
    static final String PARTS = "centrifugal";
    static final String JOINS = "centripetal";
    private static final List<String[]> PAIRS = Lexicon.lines("force-pairs.tsv").stream().map(line -> line.split("\t")).toList();
    private static final Pattern SIDE_BY_SIDE = Pattern.compile("(?=(\\p{IsHan}{1,2}力)[”’」]?[与和、及；][“‘「]?(\\p{IsHan}{1,2}力))");
    private static final Map<String, String[]> LIKE = Lexicon.table("force-likes.tsv");
    /** How a term is read that only stands for one of the pair. */
    static final String NEAR = "near";
    private static final int OFTEN = 3;
    private static final int MOST = 4;

    /** @param how firm, framed or relative, as lexicon/force-pairs.tsv says; near for a word of lexicon/force-likes.tsv */
    record Term(String direction, String how) {}

    /** A term where it stands. */
    record At(Term term, int start, int end) {
        String direction() {
            return term.direction();
        }
    }

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Pattern pattern;
    private final ForceWays ways;

    private ForceTerms(List<Passage> passages) {
        String text = words(passages.stream());
        String headings = words(passages.stream().filter(passage -> passage.kind() == Passage.Kind.HEADING));
        ways = new ForceWays(passages);
        Moved moved = new Moved(passages);
        PAIRS.stream().filter(pair -> text.contains(pair[0]) && text.contains(pair[1])).forEach(pair -> {
            String how = headings.contains(pair[0]) && headings.contains(pair[1]) ? "firm" : pair[2];
            boolean turned = pair[2].equals("relative") && moved.parts(pair[0], pair[1]);
            add(turned ? pair[1] : pair[0], turned ? pair[0] : pair[1], how);
            if (pair[2].equals("relative")) like(pair, text);
        });
        ownPairs(text);
        pattern = Pattern.compile(terms.isEmpty() ? "(?!)" : terms.keySet().stream()
                .sorted((one, other) -> other.length() - one.length()).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    public static ForceTerms of(Collection<Passage> passages) {
        return new ForceTerms(List.copyOf(passages));
    }

    private static String words(Stream<Passage> passages) {
        return passages.map(Passage::words).collect(Collectors.joining("\n"));
    }

    private void add(String parting, String joining, String how) {
        terms.putIfAbsent(parting, new Term(PARTS, how));
        terms.putIfAbsent(joining, new Term(JOINS, how));
    }

    /** Where an article weighs what moves against what hinders, other words for the one and the other go the same ways: 推手, 掣肘. */
    private void like(String[] pair, String text) {
        LIKE.forEach((word, row) -> {
            if (text.contains(word)) terms.putIfAbsent(word, new Term(terms.get(row[1].equals("hinders") ? pair[0] : pair[1]).direction(), NEAR));
        });
    }

    private void ownPairs(String text) {
        Map<List<String>, Integer> together = new LinkedHashMap<>();
        Matcher matcher = SIDE_BY_SIDE.matcher(text);
        while (matcher.find()) together.merge(List.of(matcher.group(1), matcher.group(2)), 1, Integer::sum);
        Map<String, Integer> counts = new HashMap<>();
        together.entrySet().stream().filter(pair -> pair.getValue() > 1 || coined(pair.getKey(), text)).sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
                .limit(MOST).map(Map.Entry::getKey).forEach(pair -> ownPair(whole(pair.get(0), text, counts), whole(pair.get(1), text, counts), text, counts));
    }

    /** An article puts the words that it coins in quotation marks. */
    private static boolean coined(List<String> pair, String text) {
        return pair.stream().allMatch(term -> text.contains("“" + term + "”"));
    }

    /** 的聚力 is 聚力, while 紧缩力 is never 缩力 alone. */
    private static String whole(String term, String text, Map<String, Integer> counts) {
        String shorter = term.substring(1);
        return term.length() == 3 && count(term, text, counts) < count(shorter, text, counts) ? shorter : term;
    }

    private void ownPair(String one, String other, String text, Map<String, Integer> counts) {
        if (one.equals(other) || count(one, text, counts) < OFTEN || count(other, text, counts) < OFTEN) return;
        ways.parting(one, other).ifPresent(parting -> add(parting, parting.equals(one) ? other : one, "firm"));
    }

    private static int count(String term, String text, Map<String, Integer> counts) {
        return counts.computeIfAbsent(term, key -> {
            int count = 0;
            for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) count++;
            return count;
        });
    }

    Stream<At> in(String words) {
        List<At> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) found.add(new At(terms.get(matcher.group()), matcher.start(), matcher.end()));
        return found.stream();
    }
}
