package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decoupling.loader.text.Chars;

/** How near the wording of claims is: by the pairs of characters that they share, rare ones weighing more. An index leads to those that share any. */
final class Likeness {
    /** A pair of characters in more claims than this tells nothing and is not looked up, which keeps the work linear. */
    private static final int COMMON = 24;
    private static final int FEWEST = 7;

    private final List<Set<String>> pairs;
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, List<Integer>> index = new HashMap<>();
    private final double[] weights;

    Likeness(List<Claim> claims) {
        this.pairs = claims.stream().map(claim -> pairs(claim.clause().words())).toList();
        pairs.forEach(set -> set.forEach(pair -> holders.merge(pair, 1, Integer::sum)));
        this.weights = pairs.stream().mapToDouble(this::weight).toArray();
    }

    static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, words.length() - 1).filter(i -> Chars.han(words.charAt(i)) && Chars.han(words.charAt(i + 1)))
                .forEach(i -> pairs.add(words.substring(i, i + 2)));
        return pairs;
    }

    Set<String> pairs(int claim) {
        return pairs.get(claim);
    }

    void add(int claim) {
        for (String pair : pairs.get(claim)) {
            List<Integer> before = index.computeIfAbsent(pair, none -> new ArrayList<>());
            if (before.size() < COMMON) before.add(claim);
        }
    }

    /** The claims added before that share enough to be compared. */
    Stream<Integer> near(int claim) {
        Map<Integer, Integer> shared = new HashMap<>();
        pairs.get(claim).forEach(pair -> index.getOrDefault(pair, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum)));
        return shared.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST).map(Map.Entry::getKey).sorted();
    }

    /** The weight of what the two share against the weight of the lighter one. */
    double of(int one, int other) {
        double shared = pairs.get(one).stream().filter(pairs.get(other)::contains).mapToDouble(this::weight).sum();
        return shared / Math.min(weights[one], weights[other]);
    }

    private double weight(Set<String> claim) {
        return claim.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String pair) {
        return Math.log((double) pairs.size() / holders.get(pair));
    }
}
