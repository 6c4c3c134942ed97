package org.decoupling.loader.claim;

import java.util.List;
import org.decoupling.loader.passage.Clause;

/** Tells what asserts something from questions, and from what an article says of its own course. */
final class Statements {
    private static final int SELF_REACH = 24;
    private static final List<String> QUESTIONS = List.of("如何", "为何", "为什么");

    private Statements() {}

    static boolean asserts(Clause clause) {
        return !asks(clause) && !plans(clause) && !isFurniture(clause);
    }

    /** A running head that was taken for a sentence has neither stop nor comma. */
    private static boolean isFurniture(Clause clause) {
        String words = clause.passage().words();
        return clause.from() == 0 && clause.to() == words.length() && words.indexOf('，') < 0;
    }

    private static boolean asks(Clause clause) {
        String words = clause.passage().words();
        int end = clause.to();
        return end < words.length() && (words.charAt(end) == '？' || words.charAt(end) == '?')
                || QUESTIONS.stream().anyMatch(clause.words()::contains) && clause.words().contains("问题");
    }

    /** 本文考察… goes about its course; 本文认为… asserts. */
    private static boolean plans(Clause clause) {
        boolean self = clause.cues("roadmap").anyMatch(cue -> cue.value().equals("self") && cue.start() - clause.from() < SELF_REACH);
        return clause.has("roadmap", "plan") || self && !clause.has("roadmap", "asserts");
    }
}
