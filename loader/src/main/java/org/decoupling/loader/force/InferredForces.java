package org.decoupling.loader.force;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Spans;

/**
 * Forces that an article does not call so: in its outlook, what moves a policy of parting or holds it back. Only an article that
 * speaks of forces elsewhere is read so.
 */
record InferredForces(Context context) {
    private static final Rule RULE = Rule.named("force-inferred");

    List<Force> all() {
        return context.everyPart().filter(part -> part.headings().anyMatch(InferredForces::looksAhead)).flatMap(this::in).toList();
    }

    private static boolean looksAhead(Passage heading) {
        return heading.cues("zone").anyMatch(cue -> cue.value().equals("outlook"));
    }

    private Stream<Force> in(Part part) {
        ForceMaker maker = new ForceMaker(context, part);
        return Rivals.among(part.own().stream().filter(passage -> passage.kind() == Passage.Kind.SENTENCE)
                .flatMap(passage -> force(maker, passage).stream()).toList()).stream();
    }

    private Optional<Force> force(ForceMaker maker, Passage passage) {
        return passage.cues("driver").findFirst().flatMap(driver -> direction(passage, driver).map(direction -> {
            Spans place = passage.spans(driver.start(), passage.words().length());
            return maker.force(List.of(passage), place, direction, level(passage), false, RULE);
        }));
    }

    private static String level(Passage passage) {
        return passage.cues("level").map(Cue::value).findFirst().orElse("bilateral");
    }

    /** A policy of parting that goes on is moved apart, one that is held back is held together; a policy of joining the other way round. */
    private static Optional<String> direction(Passage passage, Cue driver) {
        List<String> tendencies = passage.cues("tendency").filter(cue -> cue.start() > driver.end()).map(Cue::value).distinct().toList();
        if (tendencies.isEmpty()) return Optional.empty();
        boolean goes = !tendencies.contains("held");
        return Optional.of(goes == joins(passage) ? ForceTerms.JOINS : ForceTerms.PARTS);
    }

    private static boolean joins(Passage passage) {
        List<String> orientations = passage.cues("orientations").map(Cue::value).toList();
        return !orientations.isEmpty() && orientations.stream().allMatch(one -> one.equals("recoupling"));
    }
}
