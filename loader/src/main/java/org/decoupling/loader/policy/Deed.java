package org.decoupling.loader.policy;

import java.util.Optional;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;

/**
 * One place where something is done with an instrument: what, by whom, to whom, when, and which claim says so.
 *
 * @param instrument local name of its type
 * @param from       in the passage, of the words that speak of the instrument
 * @param aim        whom its clause says that it is aimed at, where that is not the state at which most is aimed
 * @param act        legal act by which it is done
 * @param decided    whether it is a decision on an instrument that is there, such as to suspend or to extend it
 * @param another    whether its sentence has told of a deed of the same kind, done to something else
 */
record Deed(Passage passage, int from, int to, String instrument, String status, Optional<Entity> actor, Optional<Entity> target,
            Optional<Entity> aim, Optional<Entity> act, String date, boolean decided, boolean another, Optional<Claim> claim, Rule rule) {

    Deed of(String instrument) {
        return new Deed(passage, from, to, instrument, status, actor, target, aim, act, date, decided, another, claim, rule);
    }

    /** The same by another, as where two states do it to each other. */
    Deed by(Entity other, Optional<Entity> at) {
        return new Deed(passage, from, to, instrument, status, Optional.of(other), at, Optional.empty(), act, date, decided, another, claim, rule);
    }

    Deed asAnother() {
        return new Deed(passage, from, to, instrument, status, actor, target, aim, act, date, decided, true, claim, rule);
    }

    Clause clause() {
        return Clause.around(passage, from, to);
    }

    boolean begins() {
        return status.equals("adopted") || status.equals("observed");
    }

    boolean isAdvised() {
        return status.equals("recommended");
    }

    /** A piece of advice stands as a whole; else the clause that speaks of it, or, where that lists several instruments, the name of each. */
    Clause place() {
        Clause clause = clause();
        boolean listed = clause.words().contains("、") && Instrument.in(clause).map(Instrument::type).distinct().count() > 1;
        return listed || isAdvised() ? new Clause(passage, from, to) : clause;
    }
}
