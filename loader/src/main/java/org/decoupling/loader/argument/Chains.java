package org.decoupling.loader.argument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.force.Root;
import org.decoupling.loader.passage.Side;
import org.decoupling.loader.policy.AdvisedDeeds;
import org.decoupling.loader.policy.Instrument;
import org.decoupling.loader.policy.Measure;

/** From each tenet that speaks of a type of instrument to the article's measures of that type, and on to what it foresees and advises of them. */
public final class Chains {
    private static final Rule RULE = Rule.named("chain-by-instrument");

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
            return new Chain(root, doctrine, measure, forecast, forecast.flatMap(this::answer).or(() -> faced(measure, foreseen)), RULE);
        });
    }

    /** The measures, advice left out, whose type of instrument the tenet's sentences speak of, or a type that is one of its kind. */
    public static Stream<Measure> explained(Root.Doctrine doctrine, List<Measure> measures) {
        return measures.stream().filter(measure -> !measure.isAdvised() && isOf(doctrine, measure, measures))
                .filter(measure -> doctrine.explains().stream().anyMatch(type -> akin(type.name(), measure.instrument().name())));
    }

    /** Of the side that most measures are of, or, where the tenet's sentences do not speak of that, of one that they speak of. */
    private static boolean isOf(Root.Doctrine doctrine, Measure measure, List<Measure> measures) {
        Set<String> named = doctrine.links().stream().flatMap(claim -> claim.about().stream()).flatMap(entity -> Side.of(entity).stream()).collect(Collectors.toSet());
        String main = measures.stream().filter(one -> !one.isAdvised()).map(Measure::side).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse("");
        return measure.side().equals(main) || !named.contains(main) && named.contains(measure.side());
    }

    /** The advice that names, as what is faced, the measure's type of instrument or one that is foreseen with it. */
    private Optional<Claim> faced(Measure measure, List<Claim> foreseen) {
        Set<String> types = Stream.concat(Stream.of(measure.instrument().name()), foreseen.stream().flatMap(claim -> Instrument.in(claim.clause())).map(Instrument::type))
                .collect(Collectors.toSet());
        return claims.stream().filter(claim -> claim.isA("Recommendation")).filter(claim -> Instrument.in(claim.clause())
                .anyMatch(instrument -> types.contains(instrument.type()) && AdvisedDeeds.faces(instrument))).findFirst();
    }

    private static boolean akin(String type, String other) {
        return type.equals(other) || Thesaurus.isNarrower(other, type) || Thesaurus.isNarrower(type, other);
    }

    private Optional<Claim> answer(Claim forecast) {
        return answered.entrySet().stream().filter(entry -> entry.getValue() == forecast).map(Map.Entry::getKey).findFirst().map(claims::get);
    }
}
