package org.decoupling.loader.argument;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.cue.Gazetteer;

/**
 * Which state or union acts: the one that an administration or a body belongs to, or whose name a body's begins with. Most of an
 * article's measures are of one side; what another side does with the same instrument is another measure.
 */
record Sides(String main) {

    static Sides of(List<Deed> deeds) {
        return new Sides(deeds.stream().filter(deed -> !deed.status().equals("recommended")).flatMap(deed -> deed.actor().flatMap(Sides::side).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(""));
    }

    Optional<String> other(Deed deed) {
        return deed.actor().flatMap(Sides::side).filter(side -> !side.equals(main));
    }

    private static Optional<String> side(Entity actor) {
        Optional<Gazetteer.Name> known = Gazetteer.of(actor.name());
        if (known.isPresent()) return known.map(name -> name.of().isEmpty() ? name.slug() : name.of());
        return Cues.in(actor.zh()).stream().filter(cue -> cue.is(Gazetteer.KIND) && cue.start() == 0 && !cue.value().isEmpty()).findFirst()
                .flatMap(cue -> Gazetteer.of(cue.value())).map(name -> name.of().isEmpty() ? name.slug() : name.of());
    }
}
