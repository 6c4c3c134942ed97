package org.decoupling.loader.argument;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read before: the parts of the article, who and what its passages name, and what they claim. */
record Context(List<Part> parts, List<Passage> passages, Map<Integer, List<Mention>> mentions, Map<Integer, List<Claim>> claims) {

    static Context of(List<Passage> passages, List<Mention> mentions, List<Claim> claims) {
        return new Context(Parts.of(passages), passages,
                mentions.stream().collect(Collectors.groupingBy(mention -> mention.passage().index())),
                claims.stream().collect(Collectors.groupingBy(claim -> claim.passage().index())));
    }

    Stream<Part> everyPart() {
        return parts.stream().flatMap(Part::tree);
    }

    List<Mention> mentionsIn(Passage passage) {
        return mentions.getOrDefault(passage.index(), List.of());
    }

    List<Claim> claimsIn(Passage passage) {
        return claims.getOrDefault(passage.index(), List.of());
    }

    List<Claim> claimsIn(List<Passage> passages) {
        return passages.stream().flatMap(passage -> claimsIn(passage).stream()).toList();
    }
}
