package org.decoupling.loader.cue;

/**
 * A listed word where it stands in a passage.
 *
 * @param kind  the list it is in: the name of a file under lexicon/cues, or of a scheme of the thesaurus
 * @param value what the list says of it: the second column, or the local name of the concept
 * @param more  further columns; empty where there are none
 * @param form  the word as listed
 * @param start in the folded text of the passage
 * @param end   exclusive
 */
public record Cue(String kind, String value, String more, String form, int start, int end) {

    public boolean is(String kind) {
        return this.kind.equals(kind);
    }

    public boolean is(String kind, String value) {
        return is(kind) && this.value.equals(value);
    }
}
