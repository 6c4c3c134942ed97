package org.decoupling.loader.argument;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;

/** Where an instrument is named and a word says what is done with it. */
final class Deeds {
    private static final Rule RULE = Rule.named("measure-named");
    private static final Set<String> BEGINNING = Set.of("adopted", "observed");
    private static final int NEAR = 14;

    private final Context context;
    private final Actors actors;
    private final Years years;
    private final ActsBehind acts;

    Deeds(Context context, Actors actors, Years years) {
        this.context = context;
        this.actors = actors;
        this.years = years;
        this.acts = new ActsBehind(context, actors);
    }

    Stream<Deed> in(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING || passage.words().endsWith("？")) return Stream.empty();
        Set<String> met = new HashSet<>();
        List<Deed> named = Instrument.in(passage).filter(instrument -> !isAdvised(instrument) && !supposed(instrument) && !instrument.isAside())
                .flatMap(this::done).filter(deed -> met.add(deed.instrument() + deed.status() + deed.actor())).toList();
        return named.isEmpty() ? acts.passed(passage).flatMap(this::done) : named.stream();
    }

    private Stream<Deed> done(Instrument instrument) {
        Optional<Cue> word = Statuses.of(instrument);
        boolean foreseen = claim(instrument).filter(claim -> claim.isA("Forecast")).isPresent();
        Optional<String> status = word.map(cue -> Statuses.meant(cue, instrument, foreseen));
        if (foreseen) return status.stream().flatMap(known -> done(instrument, word, known));
        return status(instrument, status).stream().flatMap(known -> done(instrument, word, known));
    }

    /** What is meant of an act that is put forward has begun with it; of anything else it is not done yet. */
    private Optional<String> status(Instrument instrument, Optional<String> said) {
        boolean intended = intended(instrument);
        boolean put = acts.behind(instrument).isPresent() && (intended || said.filter("observed"::equals).isPresent());
        return put ? Optional.of("adopted") : said.filter(status -> !intended || BEGINNING.contains(status));
    }

    private Stream<Deed> done(Instrument instrument, Optional<Cue> word, String status) {
        Passage passage = instrument.passage();
        Deed deed = new Deed(passage, instrument.from(), instrument.to(), instrument.type(), status, actors.of(instrument, word), target(instrument),
                acts.behind(instrument), date(instrument), word.filter(cue -> cue.more().contains("decision")).isPresent(), claim(instrument), RULE);
        return instrument.clause().cues("status").anyMatch(cue -> cue.more().contains("mutual")) ? mutual(deed) : Stream.of(deed);
    }

    /** 中美互征: each does it to the other. */
    private Stream<Deed> mutual(Deed deed) {
        List<Entity> pair = actors.pair(deed.clause());
        if (pair.size() < 2) return Stream.of(deed);
        return Stream.of(deed.by(pair.get(0), Optional.of(pair.get(1))), deed.by(pair.get(1), Optional.of(pair.get(0))));
    }

    private boolean isAdvised(Instrument instrument) {
        return claim(instrument).filter(claim -> claim.isA("Recommendation")).isPresent();
    }

    /** 如果…, 一旦…, 只有…: what is only supposed. */
    private static boolean supposed(Instrument instrument) {
        int from = instrument.clause().from();
        return instrument.passage().cues("connective").anyMatch(cue -> cue.value().equals("condition") && cue.start() == from && !cue.form().equals("除了"));
    }

    /** 拟, 计划: a measure that is put forward has begun, but what is meant to become of it is not done yet, unless a forecast says so. */
    private static boolean intended(Instrument instrument) {
        return instrument.clause().cues("intent").anyMatch(cue -> cue.end() <= instrument.from());
    }

    private Optional<Entity> target(Instrument instrument) {
        return Measures.is(instrument.type(), "own") ? actors.aim(instrument.passage()) : actors.target(instrument.passage());
    }

    private Optional<Claim> claim(Instrument instrument) {
        List<Claim> claims = context.claimsIn(instrument.passage());
        return claims.stream().filter(claim -> claim.from() <= instrument.from() && instrument.from() < claim.to()).findFirst()
                .or(() -> claims.stream().min(Comparator.comparingInt(claim -> Math.abs(claim.from() - instrument.from()))));
    }

    /** The date nearest before the instrument in its sentence, else the nearest after. */
    private String date(Instrument instrument) {
        List<Time> times = years.of(instrument.passage()).stream().filter(time -> !time.edtf().startsWith("XXXX")).toList();
        return times.stream().filter(time -> time.start() <= instrument.from()).reduce((one, next) -> next)
                .or(() -> times.stream().filter(time -> time.start() - instrument.to() < NEAR).findFirst()).map(Time::edtf).orElse("");
    }
}
