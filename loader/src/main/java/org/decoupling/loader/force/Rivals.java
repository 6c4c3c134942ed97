package org.decoupling.loader.force;

import java.util.List;
import java.util.function.Predicate;

/** Which forces work against which: those of the other way on one level in one domain; where none share a domain, all of the other way. */
final class Rivals {
    private Rivals() {}

    static List<Force> among(List<Force> forces) {
        return forces.stream().map(force -> force.against(rivals(force, forces).stream().map(Force::place).toList())).toList();
    }

    private static List<Force> rivals(Force force, List<Force> forces) {
        List<Force> opposite = forces.stream().filter(other -> !other.direction().equals(force.direction()) && other.level().equals(force.level())).toList();
        Predicate<Force> near = other -> other.domains().stream().anyMatch(force.domains()::contains);
        return opposite.stream().anyMatch(near) ? opposite.stream().filter(near).toList() : opposite;
    }
}
