package org.decoupling.loader.force;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Wording;

/** What a force is called: its level, domains and direction, and the concepts that its words speak of. */
record ForceLabel(String direction, String level, List<Entity> domains, List<Entity> about) {

    String zh() {
        String where = (level.isEmpty() ? "" : Wording.concept(level).zh()) + Wording.zh(domains);
        return where + (where.isEmpty() ? "" : "的") + Wording.concept(direction).zh() + (about.isEmpty() ? "" : "：" + Wording.zh(about));
    }

    String en() {
        String where = Stream.of(level.isEmpty() ? "" : Wording.concept(level).en(), Wording.en(domains))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return Wording.concept(direction).en() + " force" + (where.isEmpty() ? "" : ", " + where) + (about.isEmpty() ? "" : ": " + Wording.en(about));
    }
}
