package org.decoupling.loader.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Named;
import org.decoupling.loader.text.Digests;

/** The terms that an article explains: a word of lexicon/cues/defining.tsv, and beside it a concept or a term in quotes. */
public final class Definitions {
    private static final Rule RULE = Rule.named("definition");
    private static final int BESIDE = 30;
    private static final int LONGEST = 12;

    private final Named named;

    private Definitions(Named named) {
        this.named = named;
    }

    public static List<Definition> in(List<Claim> claims, List<Mention> mentions) {
        Definitions definitions = new Definitions(new Named(mentions));
        return claims.stream().flatMap(definitions::of).toList();
    }

    private Stream<Definition> of(Claim claim) {
        Clause clause = claim.clause();
        return clause.own("defining").findFirst().flatMap(cue -> term(clause, cue)).map(term -> new Definition(term, sense(clause), claim, RULE)).stream();
    }

    private Optional<Entity> term(Clause clause, Cue cue) {
        return switch (cue.value()) {
            case "before" -> term(clause, Math.max(clause.from(), cue.start() - BESIDE), cue.start(), true);
            case "after" -> term(clause, cue.end(), Math.min(clause.to(), cue.end() + LONGEST), false);
            default -> quoted(clause, cue.end(), Math.min(clause.to(), cue.end() + LONGEST), false);
        };
    }

    /** The nearest term: in quotes, else a concept that is named there. */
    private Optional<Entity> term(Clause clause, int from, int to, boolean last) {
        return concepts(clause, from, to).reduce((one, other) -> last ? other : one).or(() -> quoted(clause, from, to, last)).or(() -> plain(clause, from, to, last));
    }

    private Stream<Entity> concepts(Clause clause, int from, int to) {
        return named.in(clause.passage(), from, to).stream().map(Mention::entity).filter(entity -> entity.path().startsWith("concept/"));
    }

    private static Optional<Entity> quoted(Clause clause, int from, int to, boolean last) {
        String words = clause.passage().words().substring(from, to);
        int open = last ? words.lastIndexOf('“') : words.indexOf('“');
        int close = words.indexOf('”', Math.max(open, 0));
        return open >= 0 && close > open + 1 && close - open <= LONGEST ? Optional.of(own(words.substring(open + 1, close))) : Optional.empty();
    }

    /** 所谓绑力，是指…: a term without quotes ends at the comma. */
    private static Optional<Entity> plain(Clause clause, int from, int to, boolean last) {
        int comma = clause.passage().words().indexOf('，', from);
        return !last && comma > from + 1 && comma < to ? Optional.of(own(clause.passage().words().substring(from, comma))) : Optional.empty();
    }

    private static Entity own(String term) {
        return new Entity("article:concept/" + Digests.ofName(term), "skos:Concept", term, "");
    }

    private static Optional<String> sense(Clause clause) {
        return clause.cues("sense").map(Cue::value).findFirst();
    }
}
