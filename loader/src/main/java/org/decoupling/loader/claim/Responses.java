package org.decoupling.loader.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decoupling.loader.claim.Relation.Kind;
import org.decoupling.loader.cue.Rule;

/** Which forecast a piece of advice answers: the one before it that speaks most nearly of the same things. */
public final class Responses {
    private static final Rule RULE = Rule.named("advice-answers-forecast");
    private static final double NEAR = 0.13;

    private Responses() {}

    /** By the index of the advice. */
    public static Map<Integer, Claim> in(List<Claim> claims) {
        Likeness likeness = new Likeness(claims);
        Map<Integer, Claim> answered = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.isA("Forecast")) likeness.add(claim.index());
            if (claim.isA("Recommendation")) answer(claim, likeness).ifPresent(forecast -> answered.put(claim.index(), claims.get(forecast)));
        }
        return answered;
    }

    private static Optional<Integer> answer(Claim advice, Likeness likeness) {
        return likeness.near(advice.index()).filter(forecast -> likeness.of(advice.index(), forecast) >= NEAR)
                .max(Comparator.comparingDouble(forecast -> likeness.of(advice.index(), forecast)));
    }

    /** What is foreseen is a reason for what is advised. */
    static void relate(List<Claim> claims, Map<Integer, Claim> answered, SupportTree tree) {
        answered.forEach((advice, forecast) -> tree.add(Kind.SUPPORT, List.of(forecast), claims.get(advice), "", RULE));
    }
}
