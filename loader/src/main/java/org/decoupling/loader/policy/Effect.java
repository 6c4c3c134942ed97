package org.decoupling.loader.policy;

/** What a measure does to another one. */
public record Effect(Kind kind, String on) {

    /** What the ontology calls it. */
    public enum Kind { EXEMPTS, REVOKES, MODIFIES }
}
