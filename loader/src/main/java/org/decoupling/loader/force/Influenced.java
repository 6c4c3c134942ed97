package org.decoupling.loader.force;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.force.ForceTerms.At;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Wording;

/**
 * Which orientation of policy a tradition is traced back from: one of the thesaurus that a heading names, the nearest first; else
 * the one that the heading's force pushes towards; else the policy that the heading calls by a word of its own, in quotation marks.
 */
record Influenced(ForceTerms terms) {

    List<Entity> of(Function<String, Stream<Cue>> near, List<Passage> headings, List<Passage> lead) {
        return listed(near.apply("orientations")).or(() -> listed(cues(headings))).or(() -> pushed(headings)).or(() -> ownWord(headings))
                .or(() -> listed(cues(lead))).stream().toList();
    }

    private static Stream<Cue> cues(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.cues("orientations"));
    }

    private static Optional<Entity> listed(Stream<Cue> cues) {
        return cues.map(Cue::value).findFirst().map(Wording::concept);
    }

    private Optional<Entity> pushed(List<Passage> headings) {
        return headings.stream().limit(1).flatMap(heading -> terms.in(heading.words())).map(At::direction).findFirst()
                .map(direction -> Wording.concept(direction.equals(ForceTerms.PARTS) ? "decoupling" : "recoupling"));
    }

    private static Optional<Entity> ownWord(List<Passage> headings) {
        return headings.stream().flatMap(heading -> Wording.quoted(heading).stream()).findFirst()
                .map(word -> Wording.own("orientation", "dec:PolicyOrientation", word));
    }
}
