package org.decoupling.loader.policy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.figure.Data;
import org.decoupling.loader.naming.Act;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Years;
import org.decoupling.loader.text.Lexicon;

/** Measures: what is done with one type of instrument by one side, gathered from all places that say so. */
public final class Measures {
    private static final Map<String, String[]> DOMAINS = Lexicon.table("instrument-domains.tsv");
    private static final String EXEMPTION = "tariff-exclusion";

    private final Sides sides;
    private final MeasureMaker maker;
    private final Map<Deed, String> keys = new IdentityHashMap<>();
    private final Map<String, List<Deed>> groups = new LinkedHashMap<>();
    private final Episodes episodes = new Episodes();

    private Measures(Sides sides, MeasureMaker maker) {
        this.sides = sides;
        this.maker = maker;
    }

    public static List<Measure> in(Context context, Years years, Data data, List<Act> acts) {
        Actors actors = new Actors(context);
        Deeds named = new Deeds(context, actors, years, acts);
        List<Deed> deeds = narrowed(context.passages().stream().filter(passage -> !passage.tooLong())
                .flatMap(passage -> Stream.concat(advised(context, passage), named.in(passage))).toList());
        Sides sides = Sides.of(deeds);
        return new Measures(sides, new MeasureMaker(context, actors, sides, data)).gather(deeds);
    }

    private static Stream<Deed> advised(Context context, Passage passage) {
        return context.claimsIn(passage).stream().filter(claim -> claim.isA("Recommendation")).flatMap(AdvisedDeeds::of);
    }

    /** 关税 is the punitive tariff where the article tells of no other, or of others far less. */
    private static List<Deed> narrowed(List<Deed> deeds) {
        Map<String, Long> types = deeds.stream().collect(Collectors.groupingBy(Deed::instrument, LinkedHashMap::new, Collectors.counting()));
        return deeds.stream().map(deed -> deed.of(narrower(deed.instrument(), types))).toList();
    }

    private static String narrower(String type, Map<String, Long> types) {
        if (!is(type, "general")) return type;
        Map<String, Long> within = types.entrySet().stream().filter(other -> !other.getKey().equals(EXEMPTION) && Thesaurus.isNarrower(other.getKey(), type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
        long all = within.values().stream().mapToLong(Long::longValue).sum();
        return within.entrySet().stream().filter(one -> one.getValue() * 3 > all * 2).map(Map.Entry::getKey).findFirst().orElse(type);
    }

    /** Whether lexicon/instrument-domains.tsv says so of a type. */
    static boolean is(String type, String how) {
        String[] row = DOMAINS.getOrDefault(type, new String[0]);
        return row.length > 2 && row[2].equals(how);
    }

    /** The domain that a type of instrument touches. */
    static Stream<String> domain(String type) {
        return Stream.ofNullable(DOMAINS.get(type)).map(row -> row[1]);
    }

    private List<Measure> gather(List<Deed> deeds) {
        told(deeds).forEach(this::put);
        Undoings undoings = new Undoings(deeds, keys, sides);
        List<Measure> measures = new ArrayList<>();
        groups.forEach((key, group) -> {
            Measure measure = maker.make(key, group, undoings.exempted(group));
            measures.add(measure);
            measures.addAll(undoings.of(measure, group, maker));
        });
        return measures;
    }

    /** What the abstract says is said again, unless it is the only place. */
    private List<Deed> told(List<Deed> deeds) {
        Set<String> body = deeds.stream().filter(deed -> !inAbstract(deed)).map(this::usual).collect(Collectors.toSet());
        return deeds.stream().filter(deed -> !inAbstract(deed) || !body.contains(usual(deed))).toList();
    }

    private static boolean inAbstract(Deed deed) {
        return deed.passage().section().equals("abstract");
    }

    private void put(Deed deed) {
        String key = key(deed);
        keys.put(deed, key);
        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(deed);
    }

    /** Each piece of advice is a measure of its own, and so is what is begun anew with one instrument. */
    private String key(Deed deed) {
        if (deed.isAdvised()) return deed.instrument() + "-" + deed.passage().spans(deed.from(), deed.to()).start();
        String usual = usual(deed);
        if (deed.another()) return usual + "-" + deed.passage().spans(deed.from(), deed.to()).start();
        return episodes.of(deed, usual);
    }

    /** What another side does with the same instrument is another measure. */
    private String usual(Deed deed) {
        String side = sides.of(deed);
        return side.equals(sides.main()) ? deed.instrument() : deed.instrument() + "-by-" + side;
    }
}
