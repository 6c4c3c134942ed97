package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.decoupling.loader.text.Chars;

/**
 * Finds the claims that return: abstract, introduction and conclusion say one thing in nearly the same words. Claims are compared by the
 * pairs of characters that they share, rare ones weighing more; an index leads to the few that share any. What two claims say last must
 * be shared too, for a common subject makes no common claim, and opposites, such as 脱钩 and 挂钩, keep claims apart.
 */
final class Theses {
    /** A pair of characters in more claims than this tells nothing and is not looked up, which keeps the work linear. */
    private static final int COMMON = 24;
    private static final int FEWEST = 7;
    private static final double ALIKE = 0.42;
    private static final int TAIL = 10;
    private static final int TAIL_SHARED = 4;

    private final List<Claim> claims;
    private final List<Set<String>> pairs;
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, List<Integer>> index = new HashMap<>();

    private Theses(List<Claim> claims) {
        this.claims = claims;
        this.pairs = claims.stream().map(claim -> pairs(claim.clause().words())).toList();
        pairs.forEach(set -> set.forEach(pair -> holders.merge(pair, 1, Integer::sum)));
    }

    static List<Integer> of(List<Claim> claims) {
        Theses theses = new Theses(claims);
        List<Integer> first = new ArrayList<>();
        for (int claim = 0; claim < claims.size(); claim++) {
            int like = theses.like(claim);
            first.add(like < 0 ? claim : first.get(like));
        }
        return first;
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, words.length() - 1).filter(i -> Chars.han(words.charAt(i)) && Chars.han(words.charAt(i + 1)))
                .forEach(i -> pairs.add(words.substring(i, i + 2)));
        return pairs;
    }

    /** The earlier claim that says most nearly the same; -1 where none does. The claim is put into the index. */
    private int like(int claim) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String pair : pairs.get(claim)) {
            List<Integer> before = index.computeIfAbsent(pair, none -> new ArrayList<>());
            if (before.size() < COMMON) {
                before.forEach(other -> shared.merge(other, 1, Integer::sum));
                before.add(claim);
            }
        }
        return shared.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST).map(Map.Entry::getKey).filter(other -> mayBeOne(claim, other))
                .filter(other -> likeness(claim, other) >= ALIKE).max(Comparator.comparingDouble(other -> likeness(claim, other))).orElse(-1);
    }

    private boolean mayBeOne(int one, int other) {
        Claim a = claims.get(one);
        Claim b = claims.get(other);
        return a.passage().paragraph() != b.passage().paragraph() && a.isA("Recommendation") == b.isA("Recommendation")
                && a.voices().equals(b.voices()) && a.modality().equals("hardly") == b.modality().equals("hardly")
                && endsIn(a, other) + endsIn(b, one) >= TAIL_SHARED && !Opposites.between(a.clause().words(), b.clause().words());
    }

    /** How much of what the claim says last the other one holds. */
    private long endsIn(Claim claim, int other) {
        String words = claim.clause().words();
        return pairs(words.substring(Math.max(0, words.length() - TAIL))).stream().filter(pairs.get(other)::contains).count();
    }

    /** The weight of what the two share against the weight of the lighter one. */
    private double likeness(int one, int other) {
        double shared = pairs.get(one).stream().filter(pairs.get(other)::contains).mapToDouble(this::weight).sum();
        return shared / Math.min(weight(one), weight(other));
    }

    private double weight(int claim) {
        return pairs.get(claim).stream().mapToDouble(this::weight).sum();
    }

    private double weight(String pair) {
        return Math.log((double) claims.size() / holders.get(pair));
    }
}
