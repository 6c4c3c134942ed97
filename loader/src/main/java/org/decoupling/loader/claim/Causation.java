package org.decoupling.loader.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Named;

/**
 * What a causal clause names as cause and as effect: what stands before and after its heaviest word, the other way round for words such
 * as 源于, and parted at the next comma for words such as 由于.
 */
record Causation(List<Entity> causes, List<Entity> effects) {
    static final Causation NONE = new Causation(List.of(), List.of());

    static Causation of(Clause clause, Named named) {
        Optional<Cue> word = clause.own("claim-type").filter(cue -> cue.is("claim-type", "causal"))
                .max(Comparator.comparingInt(cue -> Integer.parseInt(cue.more())));
        return word.map(cue -> parted(clause, cue, named)).filter(Causation::isWhole).orElse(NONE);
    }

    private static Causation parted(Clause clause, Cue word, Named named) {
        boolean turned = clause.cues("backward").anyMatch(cue -> cue.start() == word.start());
        boolean leading = clause.cues("connective").anyMatch(cue -> cue.value().equals("reason") && cue.start() == word.start());
        int comma = clause.passage().words().indexOf('，', word.end());
        int hinge = leading && comma > 0 && comma < clause.to() ? comma : word.start();
        List<Entity> before = entities(named, clause, clause.from(), hinge);
        List<Entity> after = entities(named, clause, hinge, clause.to()).stream().filter(entity -> !before.contains(entity)).toList();
        return turned ? new Causation(after, before) : new Causation(before, after);
    }

    private static List<Entity> entities(Named named, Clause clause, int from, int to) {
        return named.in(clause.passage(), from, to).stream().map(Mention::entity).distinct().toList();
    }

    private boolean isWhole() {
        return !causes.isEmpty() && !effects.isEmpty();
    }
}
