package org.decoupling.loader.argument;

import java.util.List;
import org.decoupling.loader.cue.Cue;

/** Who is foreseen to act, and who is told to: who stands before the word that foresees or advises. */
final class Subjects {
    private final Named named;
    private List<Entity> told = List.of();

    Subjects(Named named) {
        this.named = named;
    }

    List<Entity> of(Clause clause, ClaimType type) {
        return switch (type) {
            case FORECAST -> acting(clause);
            case RECOMMENDATION -> addressees(clause);
            default -> List.of();
        };
    }

    private List<Entity> acting(Clause clause) {
        int word = clause.own("future").filter(cue -> !cue.value().equals("habit")).mapToInt(Cue::start).findFirst().orElse(clause.to());
        return last(clause, clause.from(), word);
    }

    /** Advice that names nobody is given to whom the advice before it was. */
    private List<Entity> addressees(Clause clause) {
        int word = clause.own("advice").filter(cue -> !cue.value().equals("bare")).mapToInt(Cue::start).findFirst().orElse(clause.from());
        int comma = clause.passage().words().lastIndexOf('，', word);
        List<Entity> here = last(clause, Math.max(clause.from(), comma), word);
        if (!here.isEmpty()) told = here;
        return told;
    }

    private List<Entity> last(Clause clause, int from, int to) {
        return named.in(clause.passage(), from, Math.max(from, to)).stream().map(Mention::entity).filter(Entity::isActor)
                .reduce((one, other) -> other).map(List::of).orElse(List.of());
    }
}
