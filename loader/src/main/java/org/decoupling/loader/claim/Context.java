package org.decoupling.loader.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Parts;
import org.decoupling.loader.passage.Passage;

/** What was read before: the parts of the article, who and what its passages name, and what they claim. */
public record Context(List<Part> parts, List<Passage> passages, Map<Integer, List<Mention>> mentions, Map<Integer, List<Claim>> claims) {

    public static Context of(List<Passage> passages, List<Mention> mentions, List<Claim> claims) {
        return new Context(Parts.of(passages), passages,
                mentions.stream().collect(Collectors.groupingBy(mention -> mention.passage().index())),
                claims.stream().collect(Collectors.groupingBy(claim -> claim.passage().index())));
    }

    public Stream<Part> everyPart() {
        return parts.stream().flatMap(Part::tree);
    }

    public List<Mention> mentionsIn(Passage passage) {
        return mentions.getOrDefault(passage.index(), List.of());
    }

    public List<Claim> claimsIn(Passage passage) {
        return claims.getOrDefault(passage.index(), List.of());
    }

    public List<Claim> claimsIn(List<Passage> passages) {
        return passages.stream().flatMap(passage -> claimsIn(passage).stream()).toList();
    }

    /** The two states or unions that the article names most: 双方, 两国. */
    public List<Entity> pair() {
        Map<Entity, Long> named = mentions.values().stream().flatMap(List::stream).map(Mention::entity).filter(Entity::isState)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return named.entrySet().stream().sorted(Map.Entry.<Entity, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(entry -> entry.getKey().path()))
                .limit(2).map(Map.Entry::getKey).toList();
    }
}
