package org.decoupling.loader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decoupling.loader.text.Vocabulary;
import org.decoupling.ontology.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of references/*.yaml is a note and what it must be read as: every field that the row gives, and no other.
 * A new row is a new test.
 */
class ReferencesTest {
    /**
     * @param after   notes that stand before this one in the article
     * @param printed what each reference takes from the note, where the row says so
     */
    record Row(String note, List<String> after, String kind, List<String> printed, List<Map<String, Object>> references) {
        @Override
        public String toString() {
            return note;
        }
    }

    static Stream<Row> rows() {
        return Resources.under("references", ".yaml").stream()
                .map(file -> file.substring(file.indexOf("references/")))
                .flatMap(file -> rows(file).stream());
    }

    private static List<Row> rows(String file) {
        try {
            return Vocabulary.YAML.readValue(Resources.text(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noteIsReadAsItsRowSays(Row row) {
        List<String> notes = new ArrayList<>(row.after() == null ? List.of() : row.after());
        notes.add(row.note());
        NoteReading reading = References.in(notes).getLast();
        assertThat(reading.references().stream().map(reference -> fields(reference, row.note())))
                .containsExactlyElementsOf(expected(row));
        if (row.printed() != null) assertThat(reading.references()).extracting(one -> printed(one, row.note())).isEqualTo(row.printed());
        assertThat(reading.kind().concept()).isEqualTo(row.kind() == null ? "reference" : row.kind());
    }

    private static List<Map<String, Object>> expected(Row row) {
        if (row.references() == null) return List.of();
        return row.references().stream().<Map<String, Object>>map(TreeMap::new).toList();
    }

    /** The fields that were found, by name. No reference takes the cue before it or the full stop behind it. */
    private static Map<String, Object> fields(Reference reference, String note) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("type", reference.type());
        list(fields, "authors", reference.authors());
        list(fields, "translators", reference.translators());
        list(fields, "editors", reference.editors());
        list(fields, "years", reference.years());
        if (reference.moreAuthors()) fields.put("more", true);
        text(fields, "title", reference.title());
        text(fields, "container", reference.container());
        text(fields, "series", reference.series());
        text(fields, "number", reference.number());
        text(fields, "edition", reference.edition());
        text(fields, "volume", reference.volume());
        text(fields, "issue", reference.issue());
        text(fields, "month", reference.month());
        text(fields, "day", reference.day());
        text(fields, "pages", reference.pages());
        text(fields, "publisher", reference.publisher());
        text(fields, "place", reference.place());
        text(fields, "url", reference.url());
        text(fields, "doi", reference.doi());
        text(fields, "locator", reference.locator());
        reference.antecedent().ifPresent(full -> fields.put("antecedent", full.title()));
        assertThat(printed(reference, note)).doesNotStartWith("参见").doesNotEndWith("。");
        return fields;
    }

    private static String printed(Reference reference, String note) {
        return note.substring(reference.start(), reference.end());
    }

    private static void list(Map<String, Object> fields, String name, List<String> values) {
        if (!values.isEmpty()) fields.put(name, values);
    }

    private static void text(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) fields.put(name, value);
    }
}
