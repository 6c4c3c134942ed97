package org.decoupling.loader.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Measures on other measures: what withdraws one, what suspends or extends it, and what grants exemptions from it. */
final class Undoings {
    private static final String EXEMPTION = "tariff-exclusion";
    private static final Set<String> CHANGES = Set.of("eased", "retained", "expanded");

    private final List<Deed> deeds;
    private final Map<Deed, String> keys;
    private final Sides sides;

    Undoings(List<Deed> deeds, Map<Deed, String> keys, Sides sides) {
        this.deeds = deeds;
        this.keys = keys;
        this.sides = sides;
    }

    /** From which measure a group of exemptions frees: the one that the same side's article told of last before, a tariff first. */
    List<Effect> exempted(List<Deed> group) {
        Deed first = group.getFirst();
        if (!first.instrument().equals(EXEMPTION) || first.isAdvised()) return List.of();
        return deeds.stream().filter(deed -> !deed.isAdvised() && !deed.instrument().equals(EXEMPTION) && sides.of(deed).equals(sides.of(first)))
                .filter(deed -> deed.passage().section().equals(first.passage().section()) && deed.passage().index() <= first.passage().index())
                .max(Comparator.<Deed>comparingInt(deed -> deed.passage().index()).thenComparing(deed -> deed.instrument().endsWith("tariff")))
                .map(deed -> new Effect(Effect.Kind.EXEMPTS, keys.get(deed))).stream().toList();
    }

    /** The decision to withdraw a measure, and each to suspend or extend it, is a measure too. */
    List<Measure> of(Measure base, List<Deed> group, MeasureMaker maker) {
        Stream<Deed> revoked = group.stream().filter(deed -> deed.status().equals("revoked") && deed.actor().isPresent()).limit(1);
        Stream<Deed> changed = group.stream().filter(deed -> deed.decided() && CHANGES.contains(deed.status()) && deed.actor().isPresent());
        return Stream.concat(revoked.map(deed -> maker.change(base, deed, Effect.Kind.REVOKES)), changed.map(deed -> maker.change(base, deed, Effect.Kind.MODIFIES))).toList();
    }
}
