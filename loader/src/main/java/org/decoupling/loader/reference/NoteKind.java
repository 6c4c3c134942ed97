package org.decoupling.loader.reference;

/** The kinds of notes; {@link #concept} is the local name of the concept in the thesaurus. */
public enum NoteKind {
    REFERENCE("reference"), DATA_SOURCE("data-source"), EXPLANATION("explanation"), MIXED("mixed");

    private final String concept;

    NoteKind(String concept) {
        this.concept = concept;
    }

    public String concept() {
        return concept;
    }
}
