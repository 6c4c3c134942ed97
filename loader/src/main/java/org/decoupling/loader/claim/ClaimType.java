package org.decoupling.loader.claim;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;

/** What kind of claim a clause makes, by the words that lexicon/cues lists for it. */
enum ClaimType {
    DESCRIPTIVE("DescriptiveClaim"), CAUSAL("CausalClaim"), EVALUATIVE("EvaluativeClaim"), COMPARATIVE("ComparativeClaim"),
    DEFINITIONAL("DefinitionalClaim"), FORECAST("Forecast"), RECOMMENDATION("Recommendation");

    /** What a year or a share weighs: a date is told of what happened. */
    private static final int FACT = 2;

    private final String term;

    ClaimType(String term) {
        this.term = term;
    }

    String term() {
        return "dec:" + term;
    }

    /** The name of the rule that finds it, and of its names in lexicon/gloss.tsv. */
    String rule() {
        return name().toLowerCase(Locale.ROOT) + "-claim";
    }

    /** The heaviest kind among those that say how things are. None: it describes where a word or a number tells of a fact, else it judges. */
    static ClaimType statement(Clause clause) {
        Map<ClaimType, Integer> weights = new TreeMap<>();
        if (clause.printsFact()) weights.put(DESCRIPTIVE, FACT);
        clause.own("claim-type").filter(cue -> !lone(clause, cue)).forEach(cue -> weights.merge(kind(cue), Integer.parseInt(cue.more()), Integer::sum));
        return weights.entrySet().stream().filter(entry -> entry.getValue() > 1).max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).orElse(tellsFact(clause) ? DESCRIPTIVE : EVALUATIVE);
    }

    private static boolean tellsFact(Clause clause) {
        return clause.printsFact() || clause.own("fact").findAny().isPresent();
    }

    /** A reason that is a clause of its own says how things are; what follows from it is said in the next. */
    private static boolean lone(Clause clause, Cue cue) {
        return cue.start() - clause.from() < 2 && clause.connective().filter(word -> word.is("connective", "reason")).isPresent()
                && clause.words().indexOf('，') < 0;
    }

    private static ClaimType kind(Cue cue) {
        return valueOf(cue.value().toUpperCase(Locale.ROOT));
    }
}
