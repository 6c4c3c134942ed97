package org.decoupling.loader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows with named columns, and how two such tables differ in words. The columns {@code keys} name a row. */
record Table(List<String> columns, List<String> keys, List<List<String>> rows) {

    static Table tsv(String text, List<String> keys) {
        List<List<String>> lines = text.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
        return new Table(lines.getFirst(), keys, lines.subList(1, lines.size()));
    }

    /** One line for each row that is missing, unexpected or otherwise than in {@code wanted}. */
    List<String> differencesFrom(Table wanted) {
        Map<String, List<String>> here = byName();
        Map<String, List<String>> there = wanted.byName();
        Set<String> names = new LinkedHashSet<>(there.keySet());
        names.addAll(here.keySet());
        return names.stream().map(name -> difference(name, there.get(name), here.get(name)))
                .filter(line -> !line.isEmpty()).toList();
    }

    private String difference(String name, List<String> wanted, List<String> found) {
        if (found == null) return name + " is missing: " + String.join(" | ", wanted);
        if (wanted == null) return name + " is not expected: " + String.join(" | ", found);
        List<String> cells = IntStream.range(0, columns.size())
                .filter(i -> !closed(wanted.get(i)).equals(closed(found.get(i))))
                .mapToObj(i -> columns.get(i) + " is \"" + found.get(i) + "\" and not \"" + wanted.get(i) + "\"").toList();
        return cells.isEmpty() ? "" : name + ": " + String.join(", ", cells);
    }

    /** Rows of one name are told apart by a count. */
    private Map<String, List<String>> byName() {
        Map<String, List<String>> rowsByName = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String name = name(row);
            int count = 1;
            while (rowsByName.containsKey(numbered(name, count))) count++;
            rowsByName.put(numbered(name, count), row);
        }
        return rowsByName;
    }

    private String name(List<String> row) {
        return String.join(", ", keys.stream().map(key -> key + " " + row.get(columns.indexOf(key))).toList());
    }

    private static String numbered(String name, int count) {
        return count == 1 ? name : name + " (" + count + ")";
    }

    /** A blank beside a Chinese character is layout. */
    private static String closed(String cell) {
        return cell.replaceAll("(?<=[^\\x00-\\xFF])\\s|\\s(?=[^\\x00-\\xFF])", "");
    }
}
