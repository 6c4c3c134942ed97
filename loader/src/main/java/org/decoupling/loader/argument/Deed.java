package org.decoupling.loader.argument;

import java.util.Optional;
import org.decoupling.loader.cue.Rule;

/**
 * One place where something is done with an instrument: what, by whom, to whom, when, and which claim says so.
 *
 * @param instrument local name of its type
 * @param from       in the passage, of the words that speak of the instrument
 */
record Deed(Passage passage, int from, int to, String instrument, String status, Optional<Entity> actor, Optional<Entity> target,
            String date, Optional<Claim> claim, Rule rule) {

    Deed of(String instrument) {
        return new Deed(passage, from, to, instrument, status, actor, target, date, claim, rule);
    }
}
