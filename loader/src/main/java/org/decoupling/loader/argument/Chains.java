package org.decoupling.loader.argument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;

/** From each tenet that speaks of a type of instrument to the article's measures of that type, and on to what it foresees and advises of them. */
public final class Chains {
    private static final Rule RULE = Rule.named("chain-by-instrument");
    private static final String ADVISED = "recommended";

    private final List<Measure> measures;
    private final List<Claim> claims;
    private final Map<Integer, Claim> answered;

    private Chains(List<Measure> measures, List<Claim> claims, Map<Integer, Claim> answered) {
        this.measures = measures;
        this.claims = claims;
        this.answered = answered;
    }

    static List<Chain> in(List<Root> roots, List<Measure> measures, List<Claim> claims, Map<Integer, Claim> answered) {
        Chains chains = new Chains(measures, claims, answered);
        return roots.stream().flatMap(root -> root.doctrines().stream().flatMap(doctrine -> chains.of(root, doctrine))).toList();
    }

    private Stream<Chain> of(Root root, Root.Doctrine doctrine) {
        return explained(doctrine, measures).map(measure -> {
            List<Claim> foreseen = measure.statuses().stream().flatMap(status -> status.claim().stream()).filter(claim -> claim.isA("Forecast")).toList();
            Optional<Claim> forecast = foreseen.stream().filter(claim -> answer(claim).isPresent()).findFirst().or(() -> foreseen.stream().findFirst());
            return new Chain(root, doctrine, measure, forecast, forecast.flatMap(this::answer), RULE);
        });
    }

    /** The measures, advice left out, whose type of instrument the tenet's sentences speak of, or a type that is one of its kind. */
    public static Stream<Measure> explained(Root.Doctrine doctrine, List<Measure> measures) {
        return measures.stream().filter(measure -> measure.statuses().stream().noneMatch(status -> status.status().equals(ADVISED)))
                .filter(measure -> doctrine.explains().stream().anyMatch(type -> akin(type.name(), measure.instrument().name())));
    }

    private static boolean akin(String type, String other) {
        return type.equals(other) || Thesaurus.isNarrower(other, type) || Thesaurus.isNarrower(type, other);
    }

    private Optional<Claim> answer(Claim forecast) {
        return answered.entrySet().stream().filter(entry -> entry.getValue() == forecast).map(Map.Entry::getKey).findFirst().map(claims::get);
    }
}
