package org.decoupling.loader.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Word lists and tables that come with the loader: one entry a line, # begins a comment, columns part at tabs. */
public final class Lexicon {
    private Lexicon() {}

    public static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + file)) {
            if (in == null) throw new IllegalStateException("lexicon/" + file + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows by their first column, in file order; a key stands once, or one row would silently take the place of another. */
    public static Map<String, String[]> table(String file) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] columns = line.split("\t");
            if (rows.put(columns[0], columns) != null) throw new IllegalStateException("lexicon/" + file + " has two rows for " + columns[0]);
        }
        return rows;
    }
}
