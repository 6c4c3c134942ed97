package org.decoupling.loader.argument;

/** Tells what is foreseen from what is, by lexicon/cues/future.tsv. */
final class Outlook {
    private Outlook() {}

    /** What always happens is no forecast, and in a part that looks ahead less is needed to make one. */
    static boolean foresees(Clause clause, boolean ahead) {
        if (clause.has("future", "habit") || argues(clause)) return false;
        return clause.has("future", "future") || ahead && clause.has("future", "open");
    }

    /** A reason for something, or what something shows, is given as it is. */
    private static boolean argues(Clause clause) {
        return clause.connective().filter(cue -> cue.is("connective", "reason") || cue.form().startsWith("反映")).isPresent();
    }
}
