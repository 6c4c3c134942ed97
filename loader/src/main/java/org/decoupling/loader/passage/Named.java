package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who and what is named where. */
public final class Named {
    private final Map<Integer, List<Mention>> byPassage = new HashMap<>();

    public Named(List<Mention> mentions) {
        mentions.forEach(mention -> byPassage.computeIfAbsent(mention.passage().index(), none -> new ArrayList<>()).add(mention));
    }

    /** The mentions in a stretch of a passage, by place; of two at one place the longer. */
    public List<Mention> in(Passage passage, int from, int to) {
        List<Mention> here = byPassage.getOrDefault(passage.index(), List.of());
        return here.stream().filter(mention -> mention.from() >= from && mention.to() <= to && here.stream().noneMatch(other -> holds(other, mention)))
                .toList();
    }

    public Stream<Entity> entities(Clause clause) {
        return in(clause.passage(), clause.from(), clause.to()).stream().map(Mention::entity).distinct();
    }

    private static boolean holds(Mention other, Mention mention) {
        return other.from() <= mention.from() && other.to() >= mention.to() && other.to() - other.from() > mention.to() - mention.from();
    }
}
