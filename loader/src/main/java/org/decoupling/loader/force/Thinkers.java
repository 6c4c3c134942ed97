package org.decoupling.loader.force;

import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/** Who stands for a tradition: those named beside a word that says so, and foreign thinkers whom the body names in full without citing them. */
record Thinkers(Context context) {
    private static final int REACH = 60;

    List<Entity> of(List<Passage> passages) {
        return passages.stream().flatMap(this::in).distinct().toList();
    }

    private Stream<Entity> in(Passage passage) {
        return context.mentionsIn(passage).stream().filter(mention -> mention.entity().type().equals("foaf:Person"))
                .filter(mention -> called(passage, mention) || known(passage, mention)).map(Mention::entity);
    }

    private static boolean called(Passage passage, Mention mention) {
        return passage.cues("thinker").anyMatch(cue -> cue.value().equals("before")
                ? mention.to() <= cue.start() && cue.start() - mention.to() < REACH / 2
                : mention.from() >= cue.end() && mention.from() - cue.end() < 2 * REACH);
    }

    private static boolean known(Passage passage, Mention mention) {
        return passage.kind() == Passage.Kind.SENTENCE && passage.marks().isEmpty() && !mention.entity().en().isEmpty()
                && passage.words().startsWith("（", mention.to()) | passage.words().substring(mention.from(), mention.to()).contains("（");
    }
}
