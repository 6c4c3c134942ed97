package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decoupling.loader.text.Chars;

/**
 * Finds the claims that return: abstract, introduction and conclusion say one thing in nearly the same words. Claims are compared by the
 * pairs of characters that they share, rare ones weighing more; an index leads to the few that share any. Opposites, such as
 * 脱钩 and 挂钩, keep claims apart whatever else they share.
 */
final class Theses {
    /** A pair of characters in more claims than this tells nothing and is not looked up, which keeps the work linear. */
    private static final int COMMON = 24;
    private static final int SHORTEST = 8;
    private static final double ALIKE = 0.5;

    private final List<Claim> claims;
    private final List<Set<String>> pairs;
    private final Map<String, List<Integer>> index = new HashMap<>();

    private Theses(List<Claim> claims) {
        this.claims = claims;
        this.pairs = claims.stream().map(claim -> pairs(claim.clause().words())).toList();
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
        for (int i = 0; i + 1 < words.length(); i++) {
            if (Chars.han(words.charAt(i)) && Chars.han(words.charAt(i + 1))) pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    /** The earlier claim that says most nearly the same; -1 where none does. The claim is put into the index. */
    private int like(int claim) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String pair : pairs.get(claim)) {
            List<Integer> holders = index.computeIfAbsent(pair, none -> new ArrayList<>());
            if (holders.size() < COMMON) holders.forEach(other -> shared.merge(other, 1, Integer::sum));
            holders.add(claim);
        }
        return shared.entrySet().stream().filter(entry -> entry.getValue() >= SHORTEST && alike(claim, entry.getKey()))
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(-1);
    }

    private boolean alike(int one, int other) {
        Claim a = claims.get(one);
        Claim b = claims.get(other);
        return a.passage().paragraph() != b.passage().paragraph() && a.isA("Recommendation") == b.isA("Recommendation")
                && a.voices().equals(b.voices()) && a.modality().equals("hardly") == b.modality().equals("hardly")
                && overlap(pairs.get(one), pairs.get(other)) >= ALIKE && Opposites.agree(a.clause().words(), b.clause().words());
    }

    /** How much of the shorter one the two share. */
    private static double overlap(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / Math.min(one.size(), other.size());
    }
}
