package org.decoupling.loader.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Side;

/**
 * Which side acts. Most of an article's measures are of one side; what another side does with the same instrument is another measure.
 */
final class Sides {
    private final String main;
    private final Map<String, List<Deed>> told;

    private Sides(List<Deed> deeds) {
        told = deeds.stream().filter(deed -> !deed.isAdvised() && ofActor(deed).isPresent()).collect(Collectors.groupingBy(Sides::topic));
        main = told.values().stream().flatMap(List::stream).flatMap(deed -> ofActor(deed).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse("");
    }

    static Sides of(List<Deed> deeds) {
        return new Sides(deeds);
    }

    /** Slug of the state that acts most; empty where none does. */
    String main() {
        return main;
    }

    /** Its own actor's; else that of the nearest deed with the same instrument in its section; else the main one. */
    String of(Deed deed) {
        return ofActor(deed).or(() -> near(deed)).orElse(main);
    }

    private Optional<String> near(Deed deed) {
        return told.getOrDefault(topic(deed), List.of()).stream().min(Comparator.comparingInt(other -> Math.abs(other.passage().index() - deed.passage().index())))
                .flatMap(Sides::ofActor);
    }

    private static String topic(Deed deed) {
        return deed.instrument() + " " + deed.passage().section();
    }

    private static Optional<String> ofActor(Deed deed) {
        return deed.actor().flatMap(Side::of);
    }

    /** The state itself, for what nobody else is said to do. */
    Optional<Entity> mainActor() {
        return Gazetteer.of(main).map(Entity::known);
    }
}
