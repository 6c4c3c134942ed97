package org.decoupling.loader.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Named;

/** Who is foreseen to act, and who is told to: who stands before the word that foresees or advises. */
final class Subjects {
    /** Between a group and what it is told may stand 也, 还, 同时. */
    private static final int ADVERBS = 3;
    private static final int LONGEST = 8;
    private static final String URGING = "建议";
    private static final String FOR = "对";
    private static final List<String> AS_FOR = List.of("而言", "来说", "来讲");

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
        int from = Math.max(clause.from(), comma + 1);
        List<Entity> here = Stream.of(told(clause, from, word), urged(clause, word), asFor(clause, word)).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
        if (!here.isEmpty()) told = here;
        return told;
    }

    private List<Entity> told(Clause clause, int from, int word) {
        return group(clause, from, word).map(List::of).orElseGet(() -> last(clause, from, word));
    }

    /** 建议有关部门…: whom it urges stands behind the word. */
    private List<Entity> urged(Clause clause, int word) {
        int from = word + URGING.length();
        if (!clause.passage().words().startsWith(URGING, word)) return List.of();
        int to = Math.min(clause.to(), from + LONGEST + ADVERBS);
        return clause.own("addressee").filter(cue -> cue.start() >= from && cue.end() <= to).findFirst()
                .map(cue -> List.of(Entity.agent("dec:Constituency", name(clause, from, cue), "")))
                .orElseGet(() -> named.in(clause.passage(), from, to).stream().map(Mention::entity).filter(Entity::isActor).limit(1).toList());
    }

    /** 对中国而言，应…; 对监管部门而言，应… */
    private List<Entity> asFor(Clause clause, int word) {
        List<Entity> states = named.in(clause.passage(), clause.from(), word).stream().filter(mention -> isAsFor(clause, mention.to()))
                .map(Mention::entity).filter(Entity::isActor).limit(1).toList();
        return states.isEmpty() ? groupAsFor(clause, word).map(List::of).orElse(List.of()) : states;
    }

    private static boolean isAsFor(Clause clause, int at) {
        return AS_FOR.stream().anyMatch(end -> clause.passage().words().startsWith(end, at));
    }

    private Optional<Entity> groupAsFor(Clause clause, int word) {
        return clause.own("addressee").filter(cue -> cue.end() <= word && isAsFor(clause, cue.end())).findFirst()
                .map(cue -> Entity.agent("dec:Constituency", name(clause, clause.passage().words().lastIndexOf(FOR, cue.start()) + 1, cue), ""));
    }

    /** 有关部门, 航运企业: those without a name of their own, by all that stands before the word for their kind. */
    private Optional<Entity> group(Clause clause, int from, int word) {
        return clause.own("addressee").filter(cue -> cue.start() >= from && cue.end() <= word && word - cue.end() <= ADVERBS).reduce((one, other) -> other)
                .filter(cue -> named.in(clause.passage(), from, word).stream().noneMatch(mention -> mention.to() >= cue.end()))
                .map(cue -> Entity.agent("dec:Constituency", name(clause, from, cue), ""));
    }

    private static String name(Clause clause, int from, Cue cue) {
        int start = cue.start() - from > LONGEST ? cue.start() : from;
        String words = clause.passage().words().substring(start, cue.end());
        return words.chars().allMatch(Character::isIdeographic) ? words : cue.form();
    }

    private List<Entity> last(Clause clause, int from, int to) {
        return named.in(clause.passage(), from, Math.max(from, to)).stream().map(Mention::entity).filter(Entity::isActor)
                .reduce((one, other) -> other).map(List::of).orElse(List.of());
    }
}
