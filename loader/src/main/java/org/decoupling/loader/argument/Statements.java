package org.decoupling.loader.argument;

/** Tells what asserts something from questions, and from what an article says of its own course. */
final class Statements {
    private static final int SELF_REACH = 24;

    private Statements() {}

    static boolean asserts(Clause clause) {
        return !asks(clause) && !plans(clause);
    }

    private static boolean asks(Clause clause) {
        String words = clause.passage().words();
        int end = clause.to();
        return end < words.length() && (words.charAt(end) == '？' || words.charAt(end) == '?')
                || clause.words().contains("如何") && clause.words().contains("问题");
    }

    /** 本文考察… goes about its course; 本文认为… asserts. */
    private static boolean plans(Clause clause) {
        boolean self = clause.cues("roadmap").anyMatch(cue -> cue.value().equals("self") && cue.start() - clause.from() < SELF_REACH);
        return clause.has("roadmap", "plan") || self && !clause.has("roadmap", "asserts");
    }
}
