package org.decoupling.loader.claim;

import java.util.List;
import java.util.function.Predicate;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Named;
import org.decoupling.loader.text.Digests;
import org.decoupling.loader.text.Lexicon;

/**
 * Whose view a clause reports, by the verbs of lexicon/cues/reporting.tsv and by who stands before them: persons, holders whom the article
 * does not name, schools of thought, and bodies that stand right beside the verb.
 */
final class Reporting {
    private static final int BESIDE = 4;
    private static final int NEAR = 24;
    private static final int CONTENT = 6;
    private static final List<String> TAKING = List.of("把", "将");

    private final Named named;
    private List<Entity> before = List.of();
    private int paragraph;

    Reporting(Named named) {
        this.named = named;
    }

    /** Called in reading order: 同一研究 takes up the last voice of its paragraph. */
    List<Entity> voices(Clause clause) {
        if (clause.passage().paragraph() != paragraph) before = List.of();
        paragraph = clause.passage().paragraph();
        List<Entity> voices = clause.own("reporting").map(verb -> voices(clause, verb)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        if (!voices.isEmpty()) before = voices;
        return voices;
    }

    private List<Entity> voices(Clause clause, Cue verb) {
        if (speaksOfItself(clause, verb)) return List.of();
        return switch (verb.value()) {
            case "clausal" -> says(clause, verb) ? speakers(clause, verb.start(), true) : List.of();
            case "quoting" -> quotes(clause, verb) ? speakers(clause, verb.start(), true) : List.of();
            case "weak" -> quotes(clause, verb) ? speakers(clause, verb.start(), true) : near(clause, verb);
            case "reading" -> taking(clause, verb) > 0 ? holders(clause, taking(clause, verb)) : List.of();
            case "phrase" -> persons(clause, verb.start() - NEAR, verb.start());
            default -> List.of();
        };
    }

    private static boolean speaksOfItself(Clause clause, Cue verb) {
        return clause.cues("roadmap").anyMatch(cue -> cue.value().equals("self") && cue.start() < verb.start());
    }

    /** A clause follows the verb, and no 的 that would make it a phrase. */
    private static boolean says(Clause clause, Cue verb) {
        return clause.to() - verb.end() >= CONTENT && "的之了".indexOf(clause.passage().words().charAt(verb.end())) < 0;
    }

    private static boolean quotes(Clause clause, Cue verb) {
        return verb.end() + 1 < clause.to() && (clause.passage().words().charAt(verb.end()) == '“'
                || "，：".indexOf(clause.passage().words().charAt(verb.end())) >= 0);
    }

    private List<Entity> near(Clause clause, Cue verb) {
        if (!says(clause, verb)) return List.of();
        List<Entity> persons = persons(clause, verb.start() - NEAR, verb.start());
        return persons.isEmpty() ? unnamed(clause, verb.start() - BESIDE - BESIDE, verb.start()) : persons;
    }

    private static int taking(Clause clause, Cue verb) {
        String words = clause.passage().words();
        return TAKING.stream().mapToInt(word -> words.lastIndexOf(word, verb.start())).filter(at -> at > clause.from()).max().orElse(0);
    }

    private List<Entity> holders(Clause clause, int at) {
        return speakers(clause, at, false);
    }

    /** Persons anywhere before the verb; else holders without a name; else a school, or a body, right beside it. */
    private List<Entity> speakers(Clause clause, int at, boolean bodies) {
        List<Entity> persons = persons(clause, clause.from(), at);
        if (!persons.isEmpty()) return persons;
        List<Entity> unnamed = unnamed(clause, clause.from(), at);
        if (!unnamed.isEmpty()) return unnamed;
        if (at - clause.from() < 2) return before;
        return beside(clause, at, mention -> isSchool(mention) || bodies && mention.entity().isActor());
    }

    private List<Entity> persons(Clause clause, int from, int to) {
        if (from >= to) return List.of();
        return named.in(clause.passage(), Math.max(from, clause.from()), to).stream().map(Mention::entity)
                .filter(entity -> entity.type().equals("foaf:Person")).distinct().toList();
    }

    private List<Entity> unnamed(Clause clause, int from, int to) {
        return clause.own("unnamed-voice").filter(cue -> cue.start() >= from && cue.end() <= to).findFirst()
                .map(cue -> cue.value().equals("before") ? before : List.of(holder(cue))).orElse(List.of());
    }

    /** They bear in Chinese the words by which the article calls them. */
    private static Entity holder(Cue cue) {
        return new Entity("article:voice/" + Digests.ofName(cue.form()), "prov:Agent", cue.form(), Lexicon.table("gloss.tsv").get(cue.value())[2]);
    }

    private List<Entity> beside(Clause clause, int at, Predicate<Mention> kind) {
        return named.in(clause.passage(), clause.from(), at).stream().filter(mention -> at - mention.to() <= BESIDE)
                .filter(kind).map(Mention::entity).reduce((one, other) -> other).map(List::of).orElse(List.of());
    }

    private static boolean isSchool(Mention mention) {
        return mention.passage().cues("traditions").anyMatch(cue -> cue.start() == mention.from());
    }
}
