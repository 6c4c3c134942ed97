package org.decoupling.loader.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.figure.Data;
import org.decoupling.loader.figure.Figure;
import org.decoupling.loader.passage.Clause;

/** The rates and sums of money that stand in the clauses that speak of a measure. */
final class MeasureAmounts {
    private static final Set<String> RATES = Set.of("percent", "percentage-points");
    private static final Set<String> MONEY = Set.of("us-dollars", "yuan", "euros", "yen", "pounds");

    private final Map<Integer, List<Figure>> figures;

    MeasureAmounts(Data data) {
        this.figures = data.figures().stream().filter(figure -> RATES.contains(figure.amount().unit()) || MONEY.contains(figure.amount().unit()))
                .collect(Collectors.groupingBy(figure -> figure.passage().index()));
    }

    List<Figure> of(List<Deed> deeds) {
        return deeds.stream().filter(deed -> !deed.isAdvised()).flatMap(this::of).distinct().toList();
    }

    private Stream<Figure> of(Deed deed) {
        Clause clause = deed.clause();
        return figures.getOrDefault(deed.passage().index(), List.of()).stream()
                .filter(figure -> figure.amount().start() >= clause.from() && figure.amount().end() <= clause.to());
    }
}
