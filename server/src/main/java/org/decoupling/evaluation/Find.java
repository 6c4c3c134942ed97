package org.decoupling.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.text.PrintedKey;

/**
 * One row of an answer.
 *
 * @param row   what the question says of it, column to value
 * @param place where it stands
 * @param to    where the claim stands that it leads to; nothing where it leads to none
 */
record Find(Map<String, String> row, Ground.Place place, Optional<Ground.Place> to) {
    private static final String JOINT = "; ";

    /** A cell may hold several values. */
    List<String> values(String column) {
        return Stream.of(row.getOrDefault(column, "").split(JOINT)).filter(value -> !value.isEmpty()).toList();
    }

    boolean agrees(Find other, List<String> columns) {
        return columns.stream().allMatch(column -> agrees(keys(column), other.keys(column)));
    }

    /** Of several values one in common is enough: names of many are listed by one side and not by the other. */
    private static boolean agrees(Set<String> mine, Set<String> others) {
        return mine.isEmpty() ? others.isEmpty() : mine.stream().anyMatch(others::contains);
    }

    private Set<String> keys(String column) {
        return values(column).stream().map(Find::key).collect(Collectors.toSet());
    }

    /** One name is printed with this dot or that; one number with more noughts or fewer. */
    private static String key(String value) {
        if (value.matches("-?\\d+(\\.\\d+)?")) return new BigDecimal(value).stripTrailingZeros().toPlainString();
        return Character.isLetter(value.codePointAt(0)) ? PrintedKey.of(value) : value;
    }

    String cells(List<String> columns) {
        return columns.stream().map(column -> row.getOrDefault(column, "–")).collect(Collectors.joining(", "));
    }

    String label() {
        String label = row.getOrDefault("from_label", row.getOrDefault("label", ""));
        return row.containsKey("to_label") ? label + " → " + row.get("to_label") : label;
    }
}
