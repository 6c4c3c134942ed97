package org.decoupling.loader.claim;

import java.util.List;
import java.util.Optional;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;

/**
 * How sure a clause says it is.
 *
 * @param degree flat, strong, likely, possible, hardly
 * @param hedge  the word that says so; empty where there is none
 */
record Modality(String degree, String hedge) {
    private static final Modality FLAT = new Modality("flat", "");

    /** By its first hedge; a weak one, such as 不会, counts where no other stands. */
    static Modality of(Clause clause) {
        List<Cue> hedges = clause.list("hedge");
        Optional<Cue> first = hedges.stream().filter(cue -> !cue.more().equals("weak")).findFirst().or(() -> hedges.stream().findFirst());
        return first.map(cue -> new Modality(cue.value(), cue.value().equals("flat") ? "" : cue.form())).orElse(FLAT);
    }
}
