package org.decoupling.loader.claim;

import java.util.List;
import org.decoupling.loader.cue.Rule;

/**
 * How claims bear on another one.
 *
 * @param from premises, or what grants, contrasts, spells out, exemplifies
 * @param to   the conclusion, or what that is said of
 * @param cue  the word that marks it; empty where it is inferred from the layout
 */
public record Relation(Kind kind, List<Claim> from, Claim to, String cue, Rule rule) {

    /** @param from and {@code to}: the properties that lead to both ends */
    public enum Kind {
        SUPPORT("dec:SupportRelation", "dec:premise", "dec:conclusion"),
        CONCESSION("dec:ConcessionRelation", "dec:satellite", "dec:nucleus"),
        CONTRAST("dec:ContrastRelation", "dec:satellite", "dec:nucleus"),
        ELABORATION("dec:ElaborationRelation", "dec:satellite", "dec:nucleus"),
        EXAMPLE("dec:ExampleRelation", "dec:satellite", "dec:nucleus"),
        REBUTTAL("dec:RebutRelation", "dec:premise", "dec:attacks");

        private final String type;
        private final String from;
        private final String to;

        Kind(String type, String from, String to) {
            this.type = type;
            this.from = from;
            this.to = to;
        }

        public String type() {
            return type;
        }

        public String from() {
            return from;
        }

        public String to() {
            return to;
        }
    }

    public boolean isExplicit() {
        return !cue.isEmpty();
    }

    /** Whether its target rests on it: all but what contrasts or rebuts. */
    public boolean grounds() {
        return kind == Kind.SUPPORT || kind == Kind.ELABORATION || kind == Kind.EXAMPLE;
    }
}
