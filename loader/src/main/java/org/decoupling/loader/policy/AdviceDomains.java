package org.decoupling.loader.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Wording;

/** What advice is about: the domains that it names; else those that its words show most; else those of the measure that it asks for. */
public final class AdviceDomains {
    private static final int MOST = 2;

    private AdviceDomains() {}

    public static List<Entity> of(Claim advice, List<Measure> measures) {
        return Stream.of(most(advice, "domains"), most(advice, "domain-word"), asked(advice, measures)).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
    }

    private static List<Entity> most(Claim advice, String kind) {
        return advice.clause().cues(kind).collect(Collectors.groupingBy(Cue::value, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).map(Map.Entry::getKey).map(Wording::concept).toList();
    }

    private static List<Entity> asked(Claim advice, List<Measure> measures) {
        return measures.stream().filter(measure -> measure.statuses().stream().map(Measure.Status::claim).flatMap(Optional::stream)
                .anyMatch(claim -> claim == advice)).findFirst().map(Measure::domains).orElse(List.of());
    }
}
