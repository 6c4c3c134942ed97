package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the claims that return: abstract, introduction and conclusion say one thing in nearly the same words. What two claims say last
 * must be shared too, for a common subject makes no common claim, and opposites, such as 脱钩 and 挂钩, keep claims apart.
 */
public final class Theses {
    private static final double ALIKE = 0.42;
    private static final int TAIL = 10;
    private static final int TAIL_SHARED = 4;

    private final List<Claim> claims;
    private final Likeness likeness;

    private Theses(List<Claim> claims, Likeness likeness) {
        this.claims = claims;
        this.likeness = likeness;
    }

    /** For each claim the first one that says the same: itself where nothing before it does. */
    public static List<Integer> of(List<Claim> claims) {
        Theses theses = new Theses(claims, new Likeness(claims));
        List<Integer> first = new ArrayList<>();
        for (int claim = 0; claim < claims.size(); claim++) {
            int like = theses.like(claim);
            first.add(like < 0 ? claim : first.get(like));
            theses.likeness.add(claim);
        }
        return first;
    }

    private int like(int claim) {
        return likeness.near(claim).filter(other -> likeness.of(claim, other) >= ALIKE).filter(other -> mayBeOne(claim, other))
                .max(Comparator.comparingDouble(other -> likeness.of(claim, other))).orElse(-1);
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
        return Likeness.pairs(words.substring(Math.max(0, words.length() - TAIL))).stream().filter(likeness.pairs(other)::contains).count();
    }
}
