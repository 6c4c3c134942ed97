package org.decoupling.loader.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.cue.Times;
import org.decoupling.loader.naming.Act;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Years;

/** Where an instrument is named and a word says what is done with it. */
final class Deeds {
    private static final Rule RULE = Rule.named("measure-named");
    private static final Set<String> BEGINNING = Set.of("adopted", "observed");
    private static final Set<String> STRONGER = Set.of("observed", "expanded");
    private static final Pattern ADDING = Pattern.compile("(?:并|还|又|同时|也)(?:对|把|将|向)");
    private static final String EXACT = "\\d{4}-\\d{2}.*";
    private static final int NEAR = 14;

    private final Context context;
    private final Actors actors;
    private final Years years;
    private final ActsBehind acts;

    Deeds(Context context, Actors actors, Years years, List<Act> known) {
        this.context = context;
        this.actors = actors;
        this.years = years;
        this.acts = new ActsBehind(context, actors, known);
    }

    Stream<Deed> in(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING || passage.words().endsWith("？")) return Stream.empty();
        List<Deed> named = new ArrayList<>();
        Optional<Cue> before = Optional.empty();
        for (Instrument instrument : Instrument.in(passage).filter(one -> !isAdvised(one) && !supposed(one) && !one.isAside()).toList()) {
            Optional<Cue> shared = adds(instrument.clause()) ? before : Optional.empty();
            before = Statuses.of(instrument).or(() -> shared);
            done(instrument, before).forEach(deed -> tell(named, deed));
        }
        return named.isEmpty() ? acts.passed(passage).flatMap(instrument -> done(instrument, Statuses.of(instrument))) : named.stream();
    }

    /** Said twice in one sentence it is done once, unless 并对… adds what is done to something else. */
    private static void tell(List<Deed> named, Deed deed) {
        boolean again = named.stream().anyMatch(other -> other.instrument().equals(deed.instrument()) && other.status().equals(deed.status()) && other.actor().equals(deed.actor()));
        if (!again) named.add(deed);
        else if (deed.begins() && adds(deed.clause()) && !named.getLast().clause().equals(deed.clause())) named.add(deed.asAnother());
    }

    /** 并对…: a clause that goes on with the verb before it, and has an object of its own. */
    private static boolean adds(Clause clause) {
        return ADDING.matcher(clause.words()).lookingAt();
    }

    private Stream<Deed> done(Instrument instrument, Optional<Cue> word) {
        boolean foreseen = claim(instrument).filter(claim -> claim.isA("Forecast")).isPresent() && !isPast(instrument);
        Optional<String> status = word.map(cue -> Statuses.meant(cue, instrument, foreseen));
        if (foreseen) return status.stream().flatMap(known -> done(instrument, word, known));
        return status(instrument, status).stream().flatMap(known -> done(instrument, word, known));
    }

    /** A month or a day before it in its own sentence dates what was, and no forecast. */
    private boolean isPast(Instrument instrument) {
        return years.of(instrument.passage()).stream().anyMatch(time -> time.end() <= instrument.from() && time.edtf().matches(EXACT) && !Times.isGoal(instrument.passage().words(), time.start()));
    }

    /** Who does it; where no one is named, who made the act that it is done by. */
    private Optional<Entity> actor(Instrument instrument, Optional<Cue> word) {
        return actors.of(instrument, word, () -> acts.behind(instrument).flatMap(acts::maker));
    }

    /** What is meant of an act that is put forward has begun with it; of anything else it is not done yet. */
    private Optional<String> status(Instrument instrument, Optional<String> said) {
        boolean intended = intended(instrument);
        boolean put = acts.behind(instrument).isPresent() && (intended || said.filter("observed"::equals).isPresent());
        return put || said.filter(STRONGER::contains).isPresent() && ordered(instrument) ? Optional.of("adopted") : said.filter(status -> !intended || BEGINNING.contains(status));
    }

    /** 签发行政令，授权…加强审查: an order that has something done begins it. */
    private static boolean ordered(Instrument instrument) {
        int clause = instrument.clause().from();
        Optional<Cue> order = instrument.passage().cues("order").filter(cue -> cue.value().equals("noun") && cue.end() <= clause).findFirst();
        return order.filter(noun -> begun(instrument.passage(), noun)).isPresent() && instrument.passage().cues("order")
                .anyMatch(cue -> cue.value().equals("verb") && cue.start() >= order.get().end() && cue.end() <= instrument.from());
    }

    private static boolean begun(Passage passage, Cue order) {
        return Clause.around(passage, order.start(), order.end()).cues("status").anyMatch(cue -> cue.value().equals("adopted") && cue.end() <= order.start());
    }

    private Stream<Deed> done(Instrument instrument, Optional<Cue> word, String status) {
        Passage passage = instrument.passage();
        Deed deed = new Deed(passage, instrument.from(), instrument.to(), instrument.type(), status, actor(instrument, word), target(instrument),
                actors.aim(instrument), acts.behind(instrument), date(instrument), word.filter(cue -> cue.more().contains("decision")).isPresent(), false, claim(instrument), RULE);
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
