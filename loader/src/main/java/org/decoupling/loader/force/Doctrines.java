package org.decoupling.loader.force;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Point;
import org.decoupling.loader.passage.Points;
import org.decoupling.loader.passage.Wording;
import org.decoupling.loader.policy.Instrument;

/** The tenets of one tradition: each counted point of its part holds one; where nothing is counted, each paragraph may. */
final class Doctrines {
    private static final Rule POINT = Rule.named("doctrine-point");
    private static final Rule PARAGRAPH = Rule.named("doctrine-paragraph");
    private static final Rule LEAD = Rule.named("doctrine-lead");

    private final Context context;
    private final Entity tradition;

    Doctrines(Context context, Entity tradition) {
        this.context = context;
        this.tradition = tradition;
    }

    List<Root.Doctrine> of(Points points) {
        if (!points.points().isEmpty()) return of(points.points().stream().map(Point::all).map(Stream::toList).toList(), POINT);
        List<List<Passage>> paragraphs = paragraphs(points.rest());
        List<List<Passage>> stating = paragraphs.stream().filter(paragraph -> paragraph.stream().anyMatch(this::states)).toList();
        return stating.isEmpty() ? of(paragraphs.subList(0, 1), LEAD) : of(stating, PARAGRAPH);
    }

    /** Parts within the tradition's part are its points. */
    List<Root.Doctrine> of(List<Part> parts) {
        return of(parts.stream().map(part -> Stream.concat(part.heading().stream(), part.all()).toList()).toList(), POINT);
    }

    List<Root.Doctrine> of(Point point) {
        return of(point.points().isEmpty() ? List.of(point.all().toList()) : point.points().stream().map(Point::all).map(Stream::toList).toList(), POINT);
    }

    /** Passages by the paragraph that they stand in. */
    static List<List<Passage>> paragraphs(List<Passage> passages) {
        return passages.stream().map(Passage::paragraph).distinct()
                .map(ordinal -> passages.stream().filter(passage -> passage.paragraph() == ordinal).toList()).toList();
    }

    private List<Root.Doctrine> of(List<List<Passage>> groups, Rule rule) {
        return IntStream.range(0, groups.size()).mapToObj(order -> doctrine(groups.get(order), order + 1, rule)).toList();
    }

    private Root.Doctrine doctrine(List<Passage> passages, int order, Rule rule) {
        Passage place = stated(passages);
        List<Passage> links = passages.stream().filter(passage -> passage.has("policy-link")).toList();
        List<Entity> instruments = passages.stream().filter(this::linksPolicy).flatMap(Instrument::in).map(Instrument::type).distinct().map(Wording::concept).toList();
        return new Root.Doctrine(place, zh(passages, order), en(passages, order), context.claimsIn(place), context.claimsIn(links), instruments,
                passages.stream().flatMap(passage -> passage.marks().stream()).flatMap(mark -> mark.mark().note().stream()).distinct().toList(), rule);
    }

    /** The sentence that says most plainly what is held; a sentence on present policy says rather what follows from it. */
    private Passage stated(List<Passage> passages) {
        List<Passage> sentences = passages.stream().filter(passage -> passage.kind() != Passage.Kind.NOTE).toList();
        Optional<Passage> best = sentences.stream().max(Comparator.comparingInt(this::plainness).thenComparing(Passage::index, Comparator.reverseOrder()));
        return best.orElse(passages.getFirst());
    }

    private int plainness(Passage passage) {
        return (names(passage) ? 2 : 0) + (passage.has("holding") ? 2 : 0) - (passage.has("orientations") ? 1 : 0)
                - (passage.has("policy-link") ? 2 : 0);
    }

    /** What another scholar holds is no tenet of the tradition. */
    private boolean states(Passage passage) {
        boolean reported = context.claimsIn(passage).stream().anyMatch(claim -> !claim.voices().isEmpty());
        return passage.kind() == Passage.Kind.SENTENCE
                && (passage.has("holding") && names(passage) || passage.cues("holding").anyMatch(cue -> cue.value().equals("strong")) && !reported);
    }

    private boolean names(Passage passage) {
        return Eras.names(passage, tradition);
    }

    private boolean linksPolicy(Passage passage) {
        return passage.has("policy-link") || passage.has("orientations");
    }

    private String zh(List<Passage> passages, int order) {
        List<Entity> concepts = concepts(passages);
        List<String> terms = passages.stream().flatMap(passage -> Wording.quoted(passage).stream()).distinct().limit(2).toList();
        String what = concepts.isEmpty() ? String.join("、", terms) : Wording.zh(concepts);
        return tradition.zh() + "：" + (what.isEmpty() ? "要点" + order : what);
    }

    private String en(List<Passage> passages, int order) {
        List<Entity> concepts = concepts(passages);
        String name = tradition.en().isEmpty() ? tradition.zh() : tradition.en();
        return name + ": " + (concepts.isEmpty() ? "point " + order : Wording.en(concepts));
    }

    private static List<Entity> concepts(List<Passage> passages) {
        return passages.stream().flatMap(passage -> Wording.concepts(passage, "topics")).distinct().limit(3).toList();
    }
}
