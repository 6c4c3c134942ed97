package org.decoupling.loader.claim;

import java.util.List;
import java.util.Optional;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;

/** How the article takes what a clause says, by what follows. */
final class Stance {
    private final List<Passage> passages;

    Stance(List<Passage> passages) {
        this.passages = passages;
    }

    /** @param granted whether the next clause of the sentence turns against it */
    String of(Clause clause, List<Entity> voices, boolean granted) {
        if (voices.isEmpty()) return granted ? "concedes" : "endorses";
        boolean school = voices.stream().noneMatch(voice -> voice.path().startsWith("id/") || voice.path().startsWith("article:"));
        return school ? "reports" : rest(clause).or(() -> next(clause.passage())).map(next -> taken(clause, next)).orElse(spellsOut(clause) ? "endorses" : "reports");
    }

    private static Optional<Clause> rest(Clause clause) {
        return Optional.of(new Clause(clause.passage(), clause.to(), clause.passage().words().length())).filter(rest -> rest.list("dispute").size() > 0);
    }

    private static String taken(Clause clause, Clause next) {
        if (next.has("dispute", "disputes") || opens(next, "contrast")) return "disputes";
        if (next.has("dispute", "endorses")) return "endorses";
        return spellsOut(clause) || next.connective().filter(cue -> cue.form().endsWith("可见")).isPresent() ? "endorses" : "reports";
    }

    /** A view that spells out what the author has just said is the author's too. */
    private static boolean spellsOut(Clause clause) {
        return opens(new Clause(clause.passage(), 0, clause.to()), "elaboration");
    }

    private static boolean opens(Clause clause, String relation) {
        return clause.connective().filter(cue -> cue.value().equals(relation)).isPresent();
    }

    /** The next sentence of the paragraph, notes left out. */
    private Optional<Clause> next(Passage passage) {
        return passages.subList(passage.index() + 1, Math.min(passages.size(), passage.index() + 6)).stream()
                .filter(other -> other.kind() == Passage.Kind.SENTENCE).findFirst()
                .filter(other -> other.paragraph() == passage.paragraph()).map(other -> new Clause(other, 0, other.words().length()));
    }
}
