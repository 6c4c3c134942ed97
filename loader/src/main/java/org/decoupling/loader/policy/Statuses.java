package org.decoupling.loader.policy;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;

/** The word that says what is done with an instrument: in its own clause the nearest, a weak one only where there is no other. */
final class Statuses {
    private static final String TOPIC = "这";
    private static final String EXEMPTION = "tariff-exclusion";
    private static final String REPLACED = "replaced";
    private static final Set<String> UNDOING = Set.of("revoked", "eased");
    private static final Map<String, String> FORESEEN = Map.of("adopted", "forecast-adopted", "observed", "forecast-expanded", "retained", "forecast-retained",
            "expanded", "forecast-expanded", "eased", "forecast-eased", "revoked", "forecast-revoked");

    private Statuses() {}

    /** @return the word; nothing where the clause only wishes, asks or supposes, or says that it was not done */
    static Optional<Cue> of(Instrument instrument) {
        Clause clause = clause(instrument);
        if (clause.cues("wish").findAny().isPresent() || ought(clause, instrument)) return Optional.empty();
        return clause.cues("status").filter(cue -> !instrument.holds(cue) || cue.start() == instrument.from() || cue.end() == instrument.to() && cue.value().equals("adopted") && cue.more().contains("weak"))
                .filter(cue -> !denied(cue, clause) && !parted(cue, instrument) && !ahead(cue, clause))
                .min(Comparator.<Cue>comparingInt(cue -> cue.more().contains("weak") || instrument.holds(cue) ? 1 : 0).thenComparingInt(cue -> distance(cue, instrument)));
    }

    /** What the word means for the instrument: what is not undone is kept, and an exemption that is granted has begun. */
    static String meant(Cue status, Instrument instrument, boolean foreseen) {
        String plain = plain(status, instrument);
        if (!foreseen) return plain;
        boolean still = plain.equals("observed") && clause(instrument).cues("still").findAny().isPresent();
        return FORESEEN.get(still ? "retained" : plain);
    }

    /** 以甲取代乙: the one is taken, the other given up in part; 停止进口 is what is done, and an exemption is granted. */
    private static String plain(Cue status, Instrument instrument) {
        if (status.value().equals(REPLACED)) return instrument.to() <= status.start() ? "adopted" : "eased";
        boolean granted = instrument.type().equals(EXEMPTION) && status.value().equals("eased");
        return granted || instrument.holds(status) && status.value().equals("revoked") ? "adopted" : turned(status, instrument);
    }

    private static Clause clause(Instrument instrument) {
        Clause clause = instrument.clause();
        return instrument.passage().words().startsWith(TOPIC, instrument.to()) ? new Clause(clause.passage(), clause.from(), instrument.to()) : clause;
    }

    /** 应当…扶持: what ought to be, outside of advice, is not said to be done. */
    private static boolean ought(Clause clause, Instrument instrument) {
        return clause.cues("advice").anyMatch(cue -> cue.value().equals("strong") && cue.end() <= instrument.from());
    }

    /** 不提供, 没有…实施: it was not done. */
    private static boolean denied(Cue status, Clause clause) {
        return !UNDOING.contains(status.value()) && nots(clause).anyMatch(cue -> cue.end() == status.start() || cue.value().equals("far") && cue.end() < status.start());
    }

    /** One of the two stands in quotation marks that do not hold the other, as the name of something else does. */
    private static boolean parted(Cue status, Instrument instrument) {
        if (status.end() <= instrument.from()) return leans(instrument.passage().words().substring(status.end(), instrument.from())) < 0;
        return status.start() >= instrument.to() && leans(instrument.passage().words().substring(instrument.to(), status.start())) > 0;
    }

    private static long leans(String words) {
        return words.chars().map(c -> c == '“' ? 1 : c == '”' ? -1 : 0).sum();
    }

    /** 签订前: it has not come to that yet. */
    private static boolean ahead(Cue status, Clause clause) {
        String words = clause.passage().words();
        return words.startsWith("前", status.end()) || words.startsWith("之前", status.end());
    }

    private static String turned(Cue status, Instrument instrument) {
        boolean not = nots(clause(instrument)).anyMatch(cue -> cue.end() <= status.start() && status.start() - cue.end() < 3);
        return not && UNDOING.contains(status.value()) ? "retained" : status.value();
    }

    private static Stream<Cue> nots(Clause clause) {
        return clause.cues("undoing-not");
    }

    /** Its object follows a verb, so a word before the instrument is nearer than one as far behind it. */
    private static int distance(Cue status, Instrument instrument) {
        return status.start() <= instrument.from() ? instrument.from() - status.end() : 2 * (status.start() - instrument.to()) + 1;
    }
}
