package org.decoupling.loader.passage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;

/** Which domains some words are about: those that they name or show most; a domain's own name weighs more than a word that shows it. */
public final class Domains {
    private static final String NAMES = "domains";
    private static final String WORDS = "domain-word";
    /** 发展 in 发展型国家理论 names no domain. */
    private static final Set<String> HOLDING = Set.of("traditions", "orientations", Gazetteer.KIND);
    private static final int MOST = 2;

    private Domains() {}

    public static List<Entity> of(Stream<Passage> passages) {
        return most(passages.flatMap(Domains::cues));
    }

    public static List<Entity> of(Clause clause) {
        return most(cues(clause.passage()).filter(cue -> cue.start() >= clause.from() && cue.end() <= clause.to()));
    }

    /** The domains that a passage names itself, by place. */
    public static Stream<String> named(Passage passage) {
        return cues(passage).filter(cue -> cue.is(NAMES)).map(Cue::value);
    }

    private static Stream<Cue> cues(Passage passage) {
        return passage.cues().stream().filter(cue -> cue.is(NAMES) || cue.is(WORDS)).filter(cue -> !cue.value().equals("no") && !isWithin(passage, cue));
    }

    private static boolean isWithin(Passage passage, Cue cue) {
        return passage.cues().stream().anyMatch(other -> HOLDING.contains(other.kind()) && other.start() <= cue.start() && other.end() >= cue.end()
                && other.end() - other.start() > cue.end() - cue.start());
    }

    /** The heaviest, of equals the first; a second one where it weighs at least half as much. */
    private static List<Entity> most(Stream<Cue> cues) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        cues.forEach(cue -> weights.merge(cue.value(), cue.is(NAMES) ? 2 : 1, Integer::sum));
        List<Map.Entry<String, Integer>> heaviest = weights.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST).toList();
        return heaviest.stream().filter(one -> 2 * one.getValue() >= heaviest.getFirst().getValue()).map(Map.Entry::getKey).map(Wording::concept).toList();
    }
}
