package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Spans;

/** Measures: what is done with one type of instrument by one side, gathered from all places that say so. */
final class Measures {
    private static final Map<String, String[]> DOMAINS = Lexicon.table("instrument-domains.tsv");
    private static final Set<String> OF_OLD = Set.of("retained", "eased", "revoked", "expanded");
    private static final Set<String> BEGUN = Set.of("adopted", "observed");
    private static final Map<String, String> BEFORE = Map.of("retained", "observed", "revoked", "adopted");
    private static final Rule INFERRED = Rule.named("measure-before");
    private static final String EXEMPTION = "tariff-exclusion";

    private final Context context;
    private final Actors actors;
    private final MeasureAmounts amounts;
    private final Map<Passage, Part> parts;

    private Measures(Context context, Data data) {
        this.context = context;
        this.amounts = new MeasureAmounts(data);
        this.actors = new Actors(context);
        this.parts = context.everyPart().flatMap(part -> part.own().stream().map(passage -> Map.entry(passage, part)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.IdentityHashMap::new));
    }

    static List<Measure> in(Context context, Years years, Data data) {
        Deeds deeds = new Deeds(context, years);
        List<Deed> all = context.passages().stream().flatMap(deeds::in).toList();
        return new Measures(context, data).gather(narrowed(all));
    }

    /** 关税 is the punitive tariff where the article tells of no other, or of others far less. */
    private static List<Deed> narrowed(List<Deed> deeds) {
        Map<String, Long> types = deeds.stream().collect(Collectors.groupingBy(Deed::instrument, LinkedHashMap::new, Collectors.counting()));
        return deeds.stream().map(deed -> deed.of(narrower(deed.instrument(), types))).toList();
    }

    static boolean is(String type, String how) {
        String[] row = DOMAINS.getOrDefault(type, new String[0]);
        return row.length > 2 && row[2].equals(how);
    }

    private static String narrower(String type, Map<String, Long> types) {
        if (!is(type, "general")) return type;
        Map<String, Long> within = types.entrySet().stream().filter(other -> !other.getKey().equals(EXEMPTION) && Thesaurus.isNarrower(other.getKey(), type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
        long all = within.values().stream().mapToLong(Long::longValue).sum();
        return within.entrySet().stream().filter(one -> one.getValue() * 3 > all * 2).map(Map.Entry::getKey).findFirst().orElse(type);
    }

    private List<Measure> gather(List<Deed> deeds) {
        Map<String, List<Deed>> groups = new LinkedHashMap<>();
        Sides sides = Sides.of(deeds);
        deeds.forEach(deed -> groups.computeIfAbsent(key(deed, sides), key -> new ArrayList<>()).add(deed));
        return groups.entrySet().stream().map(group -> measure(group.getKey(), group.getValue(), groups.keySet())).toList();
    }

    /** Each piece of advice is a measure of its own, and so is what another side does with the same instrument. */
    private static String key(Deed deed, Sides sides) {
        if (deed.status().equals("recommended")) return deed.instrument() + "-" + deed.passage().spans(deed.from(), deed.to()).start();
        return sides.other(deed).map(side -> deed.instrument() + "-by-" + side).orElse(deed.instrument());
    }

    private Measure measure(String key, List<Deed> deeds, Set<String> keys) {
        Entity instrument = Wording.concept(deeds.getFirst().instrument());
        List<Entity> actors = actors(deeds);
        List<Entity> targets = deeds.getFirst().status().equals("recommended") ? List.of()
                : deeds.stream().flatMap(deed -> deed.target().stream()).filter(target -> !actors.contains(target)).distinct().limit(1).toList();
        return new Measure(key, instrument, zh(instrument, targets, deeds), en(instrument, targets, deeds), domains(deeds), actors, targets, realises(deeds),
                acts(deeds), amounts.of(deeds), exempts(instrument, keys), places(deeds),
                deeds.stream().flatMap(deed -> deed.passage().marks().stream()).flatMap(mark -> mark.mark().note().stream()).distinct().toList(),
                Stream.concat(deeds.stream().map(Measures::status), before(deeds).stream()).toList(), deeds.getFirst().rule());
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

    /** What the abstract and the introduction announce is told of later; only where it is not do they stand for it. */
    private static List<Spans> places(List<Deed> deeds) {
        List<Deed> told = deeds.stream().filter(deed -> !Zones.announces(deed.passage())).toList();
        return begun(told.isEmpty() ? deeds : told).stream().map(Measures::place).distinct().toList();
    }

    /** Where the article says how it began, that is where it tells of it. */
    private static List<Deed> begun(List<Deed> deeds) {
        List<Deed> adopted = deeds.stream().filter(deed -> deed.status().equals("adopted")).toList();
        return adopted.isEmpty() ? deeds : adopted;
    }

    /** The clause that speaks of it; of several instruments in one clause, the name of each. */
    private static Spans place(Deed deed) {
        String words = deed.passage().words();
        int from = Deeds.clauseStart(words, deed.from());
        int to = Deeds.clauseEnd(words, deed.to());
        boolean listed = deed.passage().cues("instrument-types").filter(cue -> cue.start() >= from && cue.end() <= to).map(Cue::value).distinct().count() > 1;
        return listed && words.substring(from, to).contains("、") && !deed.status().equals("recommended") ? deed.passage().spans(deed.from(), deed.to()) : deed.passage().spans(from, to);
    }

    /** What is kept, changed or withdrawn was there before, under the administration before. */
    private List<Entity> actors(List<Deed> deeds) {
        Stream<Entity> before = deeds.stream().filter(deed -> OF_OLD.contains(deed.status())).flatMap(deed -> deed.actor().stream())
                .flatMap(actor -> actors.other(actor).stream());
        return Stream.concat(deeds.stream().flatMap(deed -> deed.actor().stream()), before).distinct().toList();
    }

    private List<Entity> domains(List<Deed> deeds) {
        List<Entity> said = deeds.stream().flatMap(deed -> headings(deed).flatMap(heading -> heading.cues("domains").map(Cue::value)).limit(2)).distinct()
                .map(Wording::concept).toList();
        String[] usual = DOMAINS.get(deeds.getFirst().instrument());
        return Stream.concat(said.stream(), Stream.ofNullable(usual).map(row -> Wording.concept(row[1]))).distinct().limit(3).toList();
    }

    private Stream<Passage> headings(Deed deed) {
        return Optional.ofNullable(parts.get(deed.passage())).stream().flatMap(Part::headings).limit(1);
    }

    private List<Entity> realises(List<Deed> deeds) {
        return deeds.stream().flatMap(deed -> Stream.concat(Stream.of(deed.passage()), headings(deed)))
                .flatMap(passage -> Wording.concepts(passage, "orientations")).distinct().limit(2).toList();
    }

    private List<Entity> acts(List<Deed> deeds) {
        return deeds.stream().flatMap(deed -> context.mentionsIn(deed.passage()).stream()).map(Mention::entity)
                .filter(entity -> entity.type().equals("dec:LegalAct")).distinct().toList();
    }

    private static String exempts(Entity instrument, Set<String> keys) {
        if (!instrument.name().equals(EXEMPTION)) return "";
        return Stream.of("punitive-tariff", "tariff").filter(keys::contains).findFirst().orElse("");
    }

    private static String zh(Entity instrument, List<Entity> targets, List<Deed> deeds) {
        String about = about(deeds, true);
        return (targets.isEmpty() ? "" : "对" + Wording.zh(targets) + "的") + instrument.zh() + (about.isEmpty() ? "" : "：" + about);
    }

    private static String en(Entity instrument, List<Entity> targets, List<Deed> deeds) {
        String about = about(deeds, false);
        return instrument.en() + (targets.isEmpty() ? "" : ", towards " + Wording.en(targets)) + (about.isEmpty() ? "" : ": " + about);
    }

    /** Advice of one type is told apart by what it is about. */
    private static String about(List<Deed> deeds, boolean chinese) {
        if (!deeds.getFirst().status().equals("recommended")) return "";
        List<Entity> topics = Wording.concepts(deeds.getFirst().passage(), "topics").toList();
        return chinese ? Wording.zh(topics) : Wording.en(topics);
    }
}
