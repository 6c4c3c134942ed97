package org.decoupling.loader.claim;

import org.decoupling.loader.passage.Clause;

/** Tells what is foreseen from what is, by lexicon/cues/future.tsv. */
final class Outlook {
    private Outlook() {}

    /** What always happens is no forecast, and in a part that looks ahead less is needed to make one. */
    static boolean foresees(Clause whole, boolean ahead) {
        Clause clause = main(whole, ahead);
        if (clause.has("future", "habit") || argues(clause)) return false;
        return clause.has("future", "future") || ahead && clause.has("future", "open");
    }

    /** 由于 …，… 将 …: where an article looks ahead, what is foreseen stands behind the reason. */
    private static Clause main(Clause clause, boolean ahead) {
        int comma = clause.words().indexOf('，');
        boolean reason = ahead && clause.connective().filter(cue -> cue.is("connective", "reason")).isPresent();
        return reason && comma > 0 ? new Clause(clause.passage(), clause.from() + comma + 1, clause.to()) : clause;
    }

    /** A reason for something, or what something shows, is given as it is. */
    private static boolean argues(Clause clause) {
        return clause.connective().filter(cue -> cue.is("connective", "reason") || cue.form().startsWith("反映")).isPresent();
    }
}
