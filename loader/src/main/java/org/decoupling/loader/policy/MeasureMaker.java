package org.decoupling.loader.policy;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.figure.Data;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Domains;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Side;
import org.decoupling.loader.passage.Wording;
import org.decoupling.loader.passage.Zones;
import org.decoupling.loader.text.Spans;

/** One measure from the places that speak of it. */
final class MeasureMaker {
    private static final Rule INFERRED = Rule.named("measure-before");
    private static final Set<String> OF_OLD = Set.of("retained", "eased", "revoked", "expanded");
    private static final Set<String> BEGUN = Set.of("adopted", "observed");
    private static final int MOST = 2;
    private static final Map<String, String> BEFORE = Map.of("retained", "observed", "revoked", "adopted");

    private final Actors actors;
    private final Sides sides;
    private final MeasureAmounts amounts;
    private final Map<Passage, Part> parts;

    MeasureMaker(Context context, Actors actors, Sides sides, Data data) {
        this.actors = actors;
        this.sides = sides;
        this.amounts = new MeasureAmounts(data);
        this.parts = context.everyPart().flatMap(part -> part.own().stream().map(passage -> Map.entry(passage, part)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, IdentityHashMap::new));
    }

    Measure make(String key, List<Deed> deeds, List<Effect> effects) {
        Entity instrument = Wording.concept(deeds.getFirst().instrument());
        List<Entity> by = actors(deeds);
        List<Entity> at = targets(deeds, by);
        return new Measure(key, sides.of(deeds.getFirst()), instrument, zh(instrument, at, deeds), en(instrument, at, deeds), domains(deeds), by, at,
                realises(deeds), acts(deeds), amounts.of(deeds), effects, places(deeds), notes(deeds),
                Stream.concat(deeds.stream().map(MeasureMaker::status), before(deeds).stream()).toList(), deeds.getFirst().rule());
    }

    /** The decision that does something to a measure, as a measure of its own. */
    Measure change(Measure base, Deed deed, Effect.Kind kind) {
        Entity done = Wording.concept(deed.status());
        Measure.Status adopted = new Measure.Status("adopted", deed.actor(), deed.date(), deed.claim(), place(deed), deed.rule());
        return new Measure(base.key() + "/" + deed.status() + "-" + deed.passage().spans(deed.from(), deed.to()).start(), base.side(), base.instrument(),
                done.zh() + "：" + base.zh(), done.en() + ": " + base.en(), base.domains(), deed.actor().stream().toList(), base.targets(), List.of(),
                deed.act().stream().toList(), List.of(), List.of(new Effect(kind, base.key())), List.of(place(deed)), notes(List.of(deed)), List.of(adopted), deed.rule());
    }

    /** What is kept, changed or withdrawn was there before, under the administration before; what nobody is said to do, the main side does. */
    private List<Entity> actors(List<Deed> deeds) {
        Stream<Entity> before = deeds.stream().filter(deed -> OF_OLD.contains(deed.status())).flatMap(deed -> deed.actor().stream())
                .flatMap(actor -> actors.other(actor).stream());
        Stream<Entity> users = deeds.stream().filter(deed -> !deed.status().equals("revoked") || deed.actor().flatMap(actors::other).isEmpty())
                .flatMap(deed -> deed.actor().stream());
        List<Entity> told = Stream.concat(users, before).distinct().toList();
        boolean main = !deeds.getFirst().isAdvised() && sides.of(deeds.getFirst()).equals(sides.main());
        return told.isEmpty() && main ? sides.mainActor().stream().toList() : told;
    }

    /** Nobody aims at himself. */
    private List<Entity> targets(List<Deed> deeds, List<Entity> by) {
        if (deeds.getFirst().isAdvised()) return List.of();
        Set<String> own = by.stream().flatMap(actor -> Side.of(actor).stream()).collect(Collectors.toSet());
        return deeds.stream().flatMap(deed -> deed.target().stream()).filter(target -> !own.contains(target.name())).distinct().limit(1).toList();
    }

    /** One act may be printed with its Latin name here and without there. */
    private static List<Entity> acts(List<Deed> deeds) {
        Map<String, Entity> acts = new LinkedHashMap<>();
        deeds.stream().flatMap(deed -> deed.act().stream()).forEach(act -> acts.putIfAbsent(act.path(), act));
        return List.copyOf(acts.values());
    }

    private static List<Integer> notes(List<Deed> deeds) {
        return deeds.stream().flatMap(deed -> deed.passage().marks().stream()).flatMap(mark -> mark.mark().note().stream()).distinct().toList();
    }

    /** What is kept was there, and what is withdrawn was taken, under the administration before; unless the article says how it began. */
    private List<Measure.Status> before(List<Deed> deeds) {
        if (deeds.stream().anyMatch(deed -> BEGUN.contains(deed.status()))) return List.of();
        return deeds.stream().filter(deed -> BEFORE.containsKey(deed.status())).limit(1).flatMap(deed -> deed.actor().flatMap(actors::other).stream()
                .map(actor -> new Measure.Status(BEFORE.get(deed.status()), Optional.of(actor), "", deed.claim(), place(deed), INFERRED))).toList();
    }

    private static Measure.Status status(Deed deed) {
        return new Measure.Status(deed.status(), deed.actor(), deed.date(), deed.claim(), place(deed), deed.rule());
    }

    private static Spans place(Deed deed) {
        Clause place = deed.place();
        return place.passage().spans(place.from(), place.to());
    }

    /** What the abstract and the introduction announce is told of later; only where it is not do they stand for it. */
    private static List<Spans> places(List<Deed> deeds) {
        List<Deed> told = deeds.stream().filter(deed -> !Zones.announces(deed.passage())).toList();
        return begun(told.isEmpty() ? deeds : told).stream().map(MeasureMaker::place).distinct().toList();
    }

    /** Where the article says how it began, and best when, that is where it tells of it. */
    private static List<Deed> begun(List<Deed> deeds) {
        List<Deed> adopted = deeds.stream().filter(deed -> deed.status().equals("adopted")).toList();
        List<Deed> dated = adopted.stream().filter(deed -> !deed.date().isEmpty()).toList();
        return adopted.isEmpty() ? deeds : dated.isEmpty() ? adopted : dated;
    }

    /** Advice: what its words are about. Else what the headings name, what its type touches and what its clause is about, in this order. */
    private List<Entity> domains(List<Deed> deeds) {
        Deed first = deeds.getFirst();
        Stream<Entity> headings = deeds.stream().flatMap(deed -> headings(deed).filter(heading -> Domains.named(heading).findAny().isPresent()).limit(1)
                .flatMap(Domains::named).limit(2)).map(Wording::concept);
        Stream<Entity> usual = Measures.domain(first.instrument()).map(Wording::concept);
        Stream<Entity> said = Domains.of(first.isAdvised() ? new Clause(first.passage(), first.from(), first.to()) : first.clause()).stream();
        Stream<Entity> all = first.isAdvised() ? Stream.of(said, usual, headings).flatMap(Function.identity()) : Stream.of(headings, usual, said).flatMap(Function.identity());
        return all.distinct().limit(MOST).toList();
    }

    private Stream<Passage> headings(Deed deed) {
        return Optional.ofNullable(parts.get(deed.passage())).stream().flatMap(Part::headings);
    }

    private List<Entity> realises(List<Deed> deeds) {
        return deeds.stream().flatMap(deed -> Stream.concat(Stream.of(deed.passage()), headings(deed).limit(1)))
                .flatMap(passage -> Wording.concepts(passage, "orientations")).distinct().limit(2).toList();
    }

    private static String zh(Entity instrument, List<Entity> targets, List<Deed> deeds) {
        String about = Wording.zh(about(deeds));
        return (targets.isEmpty() ? "" : "对" + Wording.zh(targets) + "的") + instrument.zh() + (about.isEmpty() ? "" : "：" + about);
    }

    private static String en(Entity instrument, List<Entity> targets, List<Deed> deeds) {
        String about = Wording.en(about(deeds));
        return instrument.en() + (targets.isEmpty() ? "" : ", towards " + Wording.en(targets)) + (about.isEmpty() ? "" : ": " + about);
    }

    /** Advice of one type is told apart by what it is about. */
    private static List<Entity> about(List<Deed> deeds) {
        return deeds.getFirst().isAdvised() ? Wording.concepts(deeds.getFirst().passage(), "topics").toList() : List.of();
    }
}
