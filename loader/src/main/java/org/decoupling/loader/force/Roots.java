package org.decoupling.loader.force;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Point;
import org.decoupling.loader.passage.Points;

/** The traditions that the parts on origins trace policy back to: one for each part within such a part, each counted point, or each paragraph. */
public final class Roots {
    private static final Rule PART = Rule.named("root-part");
    private static final Rule POINT = Rule.named("root-point");
    private static final Rule PROSE = Rule.named("root-prose");
    private static final int NAMING = 40;
    /** How many sentences of a part may say which known tradition the heading's is. */
    private static final int LEAD = 2;

    private final Context context;
    private final ForceTerms terms;

    private Roots(Context context, ForceTerms terms) {
        this.context = context;
        this.terms = terms;
    }

    public static List<Root> in(Context context, ForceTerms terms) {
        Roots roots = new Roots(context, terms);
        Map<Entity, Root> found = new LinkedHashMap<>();
        context.everyPart().filter(Roots::onOrigins).flatMap(roots::in).forEach(root -> found.putIfAbsent(root.tradition(), root));
        return List.copyOf(found.values());
    }

    /** A part on origins whose heading is not itself under one. */
    static boolean onOrigins(Part part) {
        return part.heading().filter(Roots::namesOrigins).isPresent() && part.above().stream().noneMatch(Roots::namesOrigins);
    }

    static boolean underOrigins(Part part) {
        return part.headings().anyMatch(Roots::namesOrigins);
    }

    private static boolean namesOrigins(Passage heading) {
        return heading.has("origin");
    }

    private Stream<Root> in(Part part) {
        if (!part.parts().isEmpty()) return part.parts().stream().flatMap(within -> ofPart(within).stream());
        Points points = Points.in(part.own());
        List<Root> counted = points.points().stream().flatMap(point -> ofPoint(part, point).stream()).toList();
        if (counted.size() > 1) return counted.stream();
        List<Root> told = inProse(part);
        return told.size() > 1 ? told.stream() : ofPart(part).stream();
    }

    /** Where nothing is counted, a paragraph that names a tradition in its first sentence is about it, with those after it that name no other. */
    private List<Root> inProse(Part part) {
        SequencedMap<Entity, List<Passage>> told = new LinkedHashMap<>();
        for (List<Passage> paragraph : Doctrines.paragraphs(part.own())) {
            Optional<Entity> current = TraditionNames.opening(paragraph.getFirst());
            current.or(() -> Optional.ofNullable(told.lastEntry()).map(Map.Entry::getKey)).ifPresent(tradition -> told.computeIfAbsent(tradition, none -> new ArrayList<>()).addAll(paragraph));
        }
        return told.entrySet().stream().map(entry -> root(entry.getKey(), List.of(entry.getValue().getFirst()), entry.getValue().getFirst()::cues, part.headings().toList(),
                entry.getValue(), new Doctrines(context, entry.getKey()).of(Points.in(entry.getValue())), PROSE)).toList();
    }

    private Optional<Root> ofPart(Part part) {
        if (part.sentences().findAny().isEmpty()) return Optional.empty();
        HeadingSides sides = HeadingSides.of(part.heading().orElseThrow(), terms);
        return (onOrigins(part) ? TraditionNames.named(sides.topic()) : TraditionNames.inHeading(sides.topic()))
                .map(tradition -> TraditionNames.told(tradition, part.sentences().limit(LEAD).toList()))
                .map(tradition -> root(tradition, part, Points.in(part.all().filter(passage -> passage.kind() != Passage.Kind.HEADING).toList()), sides));
    }

    private Root root(Entity tradition, Part part, Points points, HeadingSides sides) {
        List<Passage> lead = Stream.concat(part.heading().stream(), lead(part.sentences().toList(), points).stream()).toList();
        List<Root.Doctrine> doctrines = part.parts().isEmpty() ? new Doctrines(context, tradition).of(points)
                : new Doctrines(context, tradition).of(part.parts());
        return root(tradition, lead, sides::cues, part.headings().toList(), part.all().toList(), doctrines, PART);
    }

    /** A point that names a tradition near its beginning. */
    private Optional<Root> ofPoint(Part part, Point point) {
        String lead = point.lead().words();
        return TraditionNames.named(lead.substring(point.opener().length(), Math.min(NAMING, Math.max(lead.length(), point.opener().length()))))
                .map(tradition -> root(tradition, List.of(point.lead()), point.lead()::cues, part.headings().toList(), point.all().toList(),
                        new Doctrines(context, tradition).of(point), POINT));
    }

    /** The first paragraph; where it is a counted point already, its first sentence. */
    private static List<Passage> lead(List<Passage> sentences, Points points) {
        Passage first = sentences.getFirst();
        return points.rest().contains(first) ? sentences.stream().filter(passage -> passage.paragraph() == first.paragraph()).toList() : List.of(first);
    }

    private Root root(Entity tradition, List<Passage> lead, Function<String, Stream<Cue>> near, List<Passage> headings,
                      List<Passage> passages, List<Root.Doctrine> doctrines, Rule rule) {
        return new Root(tradition, ForceMaker.whole(lead), first(near, headings, "root-function").orElse("ideological-root"),
                sphere(tradition, near, passages), new Influenced(terms).of(near, headings, lead), new Thinkers(context).of(passages),
                Eras.of(passages, tradition), context.claimsIn(lead), doctrines, rule);
    }

    private static Optional<String> first(Function<String, Stream<Cue>> near, List<Passage> headings, String kind) {
        return Stream.concat(near.apply(kind), headings.stream().flatMap(heading -> heading.cues(kind))).map(Cue::value).findFirst();
    }

    /** As the heading says; else as the thesaurus does; else what the words of the part speak of most. */
    private static String sphere(Entity tradition, Function<String, Stream<Cue>> near, List<Passage> passages) {
        return near.apply("sphere").map(Cue::value).findFirst().or(() -> Thesaurus.sphere(tradition.name()))
                .or(() -> passages.stream().flatMap(passage -> passage.cues("sphere")).collect(Collectors.groupingBy(Cue::value, Collectors.counting()))
                        .entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey))
                .orElse("");
    }
}
