package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Side;

/**
 * 司法部, 国会 and the like without their state: the body of the state that acts in the sentence or acted before it in its section, else of the
 * one whose governments and bodies the article names most. Passages come in reading order.
 */
final class BareBodies {
    private static final String TOWARDS = "对向与同和";
    private static final Set<String> BODIES = Set.of("dec:Administration", "org:Organization");

    private final Map<String, Integer> counts = new HashMap<>();
    private String section = "";
    private String last = "";

    /** The names of the passage, each bare body as that of its state; one whose state nothing tells keeps its printed name. */
    List<Mention> in(Passage passage, List<Mention> names) {
        if (!passage.section().equals(section)) last = "";
        section = passage.section();
        List<Mention> told = new ArrayList<>();
        for (Mention name : names) {
            Optional<String> own = state(passage, name);
            told.add(isBare(passage, name) ? name(name, state(names, name)) : name);
            own.ifPresent(state -> counts.merge(state, 1, Integer::sum));
            own.ifPresent(state -> last = state);
        }
        return told;
    }

    private static boolean isBare(Passage passage, Mention name) {
        return passage.cues("organisation-ending").anyMatch(cue -> cue.start() == name.from() && cue.end() == name.to() && cue.value().equals("bare"));
    }

    private Optional<String> state(List<Mention> names, Mention bare) {
        List<Mention> before = names.stream().filter(name -> name.to() <= bare.from()).toList();
        Optional<String> acting = before.stream().filter(name -> BODIES.contains(name.entity().type())).flatMap(name -> state(bare.passage(), name).stream()).reduce((one, next) -> next);
        return acting.or(() -> before.stream().flatMap(name -> state(bare.passage(), name).stream()).findFirst()).or(() -> Optional.of(last).filter(state -> !state.isEmpty()))
                .or(() -> counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey));
    }

    /** Of the state that acts, or whose government or body does; whom something is aimed at does not count. */
    private static Optional<String> state(Passage passage, Mention name) {
        Entity entity = name.entity();
        if (entity.type().equals("dec:State")) return Optional.of(entity.name()).filter(state -> name.from() == 0 || TOWARDS.indexOf(passage.words().charAt(name.from() - 1)) < 0);
        return BODIES.contains(entity.type()) ? Side.of(entity).filter(BareBodies::hasBodies) : Optional.empty();
    }

    /** A group of states has no ministries. */
    private static boolean hasBodies(String side) {
        return Gazetteer.of(side).filter(name -> name.type().equals("dec:State")).isPresent();
    }

    private static Mention name(Mention bare, Optional<String> state) {
        String printed = bare.passage().words().substring(bare.from(), bare.to());
        Optional<String> whole = state.flatMap(Gazetteer::of).map(name -> name.zh() + printed);
        Entity entity = whole.map(zh -> Gazetteer.printed(zh).map(Entity::known).orElseGet(() -> Entity.agent("org:Organization", zh, ""))).orElse(bare.entity());
        return new Mention(entity, bare.passage(), bare.from(), bare.to(), bare.rule());
    }
}
