package org.decoupling.loader.argument;

/** What a measure does to another one. */
public record Effect(Kind kind, String on) {

    /** What the ontology calls it. */
    public enum Kind { EXEMPTS, REVOKES, MODIFIES }
}
