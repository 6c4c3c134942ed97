package org.decoupling.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Something to be found, such as a person's name or a forecast: rows of one question of the catalogue.
 * {@code evaluation/kinds.tsv} lists the kinds.
 *
 * @param query  the question that gives the rows
 * @param column which rows: those whose value in this column is among the values; empty for all
 * @param values {@code *} for any value at all
 * @param same   columns in which two finds at one place must agree to be one
 * @param ends   whether the find leads from one claim to another, and both must be in their places
 */
record Kind(String name, String zh, String query, String column, Set<String> values, List<String> same, boolean ends) {
    private static final String FILE = "/evaluation/kinds.tsv";

    static List<Kind> all() {
        try (InputStream in = Kind.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1)).map(Kind::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Kind of(String[] cells) {
        String[] where = cells[3].split("=", 2);
        return new Kind(cells[0], cells[1], cells[2], where[0], where.length > 1 ? Set.of(where[1].split("\\|")) : Set.of(),
                Arrays.stream(cells[4].split(",")).filter(name -> !name.isEmpty()).toList(), "to".equals(cells[5]));
    }

    /** The same rows, wherever they stand, whatever they say. */
    Kind anyValues() {
        return new Kind(name, zh, query, column, values, List.of(), ends);
    }

    /** Whether its misses are named one by one; what is a part of another kind is named there. */
    boolean told() {
        return !name.contains(":");
    }

    boolean holds(Find find) {
        return column.isEmpty() || find.values(column).stream().anyMatch(value -> values.contains("*") || values.contains(value));
    }
}
