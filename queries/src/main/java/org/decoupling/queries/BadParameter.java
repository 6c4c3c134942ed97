package org.decoupling.queries;

import java.util.List;

/** A request that a query can't take: which parameter, why, and what would do. Safe to show to the one who asked. */
public final class BadParameter extends RuntimeException {
    private final String name;
    private final Bilingual reason;
    private final List<String> allowed;

    public BadParameter(String name, String en, String zh, List<String> allowed) {
        super(name + ": " + en);
        this.name = name;
        this.reason = new Bilingual(en, zh);
        this.allowed = List.copyOf(allowed);
    }

    public String name() {
        return name;
    }

    public String reason(String lang) {
        return reason.in(lang);
    }

    /** The values that would do, or the names where the name itself was wrong; empty where any of the type does. */
    public List<String> allowed() {
        return allowed;
    }
}
