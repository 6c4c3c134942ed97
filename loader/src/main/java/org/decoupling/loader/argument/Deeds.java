package org.decoupling.loader.argument;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;

/** Where an instrument is named and a word says what is done with it; in advice, where words call for one. */
final class Deeds {
    private static final Rule NAMED = Rule.named("measure-named");
    private static final Rule ADVISED = Rule.named("measure-advised");
    private static final Map<String, String> FORESEEN = Map.of("adopted", "forecast-adopted", "observed", "forecast-expanded", "retained", "forecast-retained",
            "expanded", "forecast-expanded", "eased", "forecast-eased", "revoked", "forecast-revoked");
    private static final String PAUSES = "，；：。";
    private static final String TOPIC = "这";
    private static final String EXEMPTION = "tariff-exclusion";
    private static final Set<String> BEGINNING = Set.of("adopted", "observed");
    private static final Set<String> UNDOING = Set.of("revoked", "eased");
    private static final int NEAR = 14;

    private final Context context;
    private final Actors actors;
    private final Years years;

    Deeds(Context context, Years years) {
        this.context = context;
        this.years = years;
        this.actors = new Actors(context);
    }

    Stream<Deed> in(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING || passage.words().endsWith("？")) return Stream.empty();
        Stream<Deed> advised = context.claimsIn(passage).stream().filter(claim -> claim.isA("Recommendation")).flatMap(this::advised);
        return Stream.concat(advised, named(passage));
    }

    private Stream<Deed> advised(Claim claim) {
        Passage passage = claim.passage();
        Optional<Cue> called = Stream.of("advised-instrument", "instrument-types").flatMap(passage::cues)
                .filter(cue -> cue.start() >= claim.from() && cue.end() <= claim.to()).min(Comparator.comparing(cue -> cue.more().equals("weak")));
        return called.stream().map(cue -> new Deed(passage, claim.from(), claim.to(), cue.value(), "recommended",
                claim.subjects().stream().findFirst(), Optional.empty(), "", Optional.of(claim), ADVISED));
    }

    private Stream<Deed> named(Passage passage) {
        Set<String> met = new HashSet<>();
        return Stream.of("instrument", "instrument-types").flatMap(passage::cues).sorted(Comparator.comparingInt(Cue::start))
                .filter(cue -> claim(passage, cue).filter(claim -> claim.isA("Recommendation")).isEmpty()).filter(cue -> !supposed(passage, cue))
                .flatMap(cue -> done(passage, cue).stream()).filter(deed -> met.add(deed.instrument() + deed.status()));
    }

    /** 如果…, 一旦…: what is only supposed. */
    private static boolean supposed(Passage passage, Cue instrument) {
        int from = clauseStart(passage.words(), instrument.start());
        return passage.cues("connective").anyMatch(cue -> cue.value().equals("condition") && cue.start() == from);
    }

    /** 加征…关税 is a punitive tariff, however far apart the words stand. */
    private static String narrowed(Passage passage, Cue instrument) {
        int from = clauseStart(passage.words(), instrument.start());
        return passage.cues("narrowing").filter(cue -> cue.value().equals(instrument.value()) && cue.start() >= from && cue.end() <= instrument.start())
                .map(Cue::more).findFirst().orElse(instrument.value());
    }

    private Optional<Deed> done(Passage passage, Cue instrument) {
        return status(passage, instrument).filter(status -> BEGINNING.contains(status) || !intended(passage, instrument)).map(status -> {
            Optional<Claim> claim = claim(passage, instrument);
            boolean foreseen = claim.filter(said -> said.isA("Forecast")).isPresent();
            return new Deed(passage, instrument.start(), instrument.end(), narrowed(passage, instrument), foreseen ? FORESEEN.get(status) : status,
                    actors.before(passage, instrument.start()), target(passage, instrument), date(passage, instrument), claim, NAMED);
        });
    }

    /** The word in the instrument's own clause that is nearest to it, a weak one only where there is no other. */
    private static Optional<String> status(Passage passage, Cue instrument) {
        int from = clauseStart(passage.words(), instrument.start());
        int to = passage.words().startsWith(TOPIC, instrument.end()) ? instrument.end() : clauseEnd(passage.words(), instrument.end());
        if (passage.cues("wish").anyMatch(cue -> cue.start() >= from && cue.end() <= to)) return Optional.empty();
        return passage.cues("status").filter(cue -> !cue.value().equals("no")).filter(cue -> cue.start() >= from && cue.end() <= to)
                .filter(cue -> !itself(cue, instrument) || cue.start() == instrument.start()).filter(cue -> !denied(passage, cue))
                .min(Comparator.<Cue>comparingInt(cue -> cue.more().equals("weak") || itself(cue, instrument) ? 1 : 0).thenComparingInt(cue -> distance(cue, instrument)))
                .map(cue -> instrument.value().equals(EXEMPTION) && cue.value().equals("eased") ? "adopted" : turned(passage, cue));
    }

    /** 不提供, 没有实施: it was not done; of what is not undone turned() makes something kept. */
    private static boolean denied(Passage passage, Cue status) {
        return !UNDOING.contains(status.value()) && passage.cues("undoing-not").filter(cue -> !cue.value().equals("no")).anyMatch(cue -> cue.end() == status.start());
    }

    /** 拟, 计划: a measure that is put forward has begun, but what is meant to become of it is not done yet, unless a forecast says so. */
    private boolean intended(Passage passage, Cue instrument) {
        int from = clauseStart(passage.words(), instrument.start());
        return claim(passage, instrument).filter(claim -> claim.isA("Forecast")).isEmpty() && passage.cues("intent").anyMatch(cue -> cue.start() >= from && cue.end() <= instrument.start());
    }

    /** 豁免 is what is done and the name of the instrument at once. */
    private static boolean itself(Cue status, Cue instrument) {
        return status.start() >= instrument.start() && status.end() <= instrument.end();
    }

    /** Its object follows a verb, so a word before the instrument is nearer than one as far behind it. */
    private static int distance(Cue status, Cue instrument) {
        return status.start() <= instrument.start() ? instrument.start() - status.end() : 2 * (status.start() - instrument.end()) + 1;
    }

    /** What is not revoked is kept. */
    private static String turned(Passage passage, Cue status) {
        boolean not = passage.cues("undoing-not").filter(cue -> !cue.value().equals("no")).anyMatch(cue -> cue.end() <= status.start() && status.start() - cue.end() < 3);
        return not && UNDOING.contains(status.value()) ? "retained" : status.value();
    }

    private Optional<Entity> target(Passage passage, Cue instrument) {
        return Measures.is(instrument.value(), "own") ? actors.aim(passage) : actors.target(passage);
    }

    private Optional<Claim> claim(Passage passage, Cue cue) {
        List<Claim> claims = context.claimsIn(passage);
        return claims.stream().filter(claim -> claim.from() <= cue.start() && cue.start() < claim.to()).findFirst()
                .or(() -> claims.stream().min(Comparator.comparingInt(claim -> Math.abs(claim.from() - cue.start()))));
    }

    /** The date nearest before the instrument in its sentence, else the nearest after. */
    private String date(Passage passage, Cue instrument) {
        List<Time> times = years.of(passage).stream().filter(time -> !time.edtf().startsWith("XXXX")).toList();
        return times.stream().filter(time -> time.start() <= instrument.start()).reduce((one, next) -> next)
                .or(() -> times.stream().filter(time -> time.start() - instrument.end() < NEAR).findFirst()).map(Time::edtf).orElse("");
    }

    static int clauseStart(String words, int at) {
        int start = at;
        while (start > 0 && PAUSES.indexOf(words.charAt(start - 1)) < 0) start--;
        return start;
    }

    static int clauseEnd(String words, int at) {
        int end = at;
        while (end < words.length() && PAUSES.indexOf(words.charAt(end)) < 0) end++;
        return end;
    }
}
