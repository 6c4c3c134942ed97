package org.decoupling.loader.claim;

import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Zones;

/** Tells advice from what is: by lexicon/cues/advice.tsv, in the parts that give advice. */
final class Advice {
    private final Zones zones;

    Advice(Zones zones) {
        this.zones = zones;
    }

    boolean isAdvice(Clause clause) {
        boolean advising = zones.is(clause.passage(), Zones.Zone.ADVICE);
        return advising && (clause.cues("advice").anyMatch(Advice::says) || calls(clause))
                || clause.passage().section().equals("abstract") && clause.has("advice", "strong");
    }

    private static boolean says(Cue cue) {
        return !cue.value().equals("bare");
    }

    /** 第一，积极… : a numbered sentence that begins with what to do. */
    private static boolean calls(Clause clause) {
        int at = clause.from() + clause.passage().opener().length() + 1;
        return !clause.passage().opener().isEmpty() && clause.cues("advice").anyMatch(cue -> cue.start() == at || cue.start() == at - 1);
    }
}
