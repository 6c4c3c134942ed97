package org.decoupling.loader.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Strings of twelve note styles with the records they were printed from (from zotero-chinese/styles, CC BY-SA 3.0). The
 * data stays outside the repository; where it is absent the test says so. Some records pair with another edition's
 * string, so that no reader can reach 1.
 */
class NoteCitationsTest {
    private static final String FILE = "shared/data/note-citations/dev.jsonl";
    private static final Set<String> TYPES =
            Set.of("article-journal", "book", "chapter", "thesis", "article-newspaper", "webpage", "report");
    private static final List<String> FIELDS = List.of("title", "authors", "container", "publisher", "volume", "issue", "year", "url");
    private static final double FLOOR = 0.965;

    private int right;
    private int found;
    private int wanted;

    @Test
    void fieldsAreReadAsTheirRecordsSay() throws IOException {
        Optional<Path> file = file();
        assumeTrue(file.isPresent(), "no " + FILE + " beside a folder above, and no DECOUPLING_NOTE_CITATIONS that names it");
        try (Stream<String> lines = Files.lines(file.get())) {
            for (String line : lines.toList()) compare(new ObjectMapper().readTree(line));
        }
        assertThat(2.0 * right / (found + wanted)).as("F1 over %d fields", wanted).isGreaterThan(FLOOR);
    }

    private static Optional<Path> file() {
        String given = System.getenv("DECOUPLING_NOTE_CITATIONS");
        if (given != null) return Optional.of(Path.of(given)).filter(Files::exists);
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE)).filter(Files::exists).findFirst();
    }

    private void compare(JsonNode pair) {
        JsonNode record = pair.get("record");
        if (!TYPES.contains(record.get("type").asText())) return;
        List<Reference> references = References.in(List.of(pair.get("string").asText())).getFirst().references();
        for (String field : FIELDS) compare(expected(record, field), references.isEmpty() ? "" : actual(references.getFirst(), field));
    }

    private void compare(String expected, String actual) {
        if (!expected.isEmpty()) wanted++;
        if (!actual.isEmpty()) found++;
        if (!expected.isEmpty() && fold(expected).equals(fold(actual))) right++;
    }

    private static String expected(JsonNode record, String field) {
        if (!record.has(field)) return "";
        if (!field.equals("authors")) return record.get(field).asText();
        StringBuilder names = new StringBuilder();
        record.get(field).forEach(name -> names.append(name.asText().replaceFirst("^\\[.]", "")).append('|'));
        return names.toString();
    }

    private static String actual(Reference reference, String field) {
        return switch (field) {
            case "title" -> reference.title();
            case "authors" -> reference.authors().isEmpty() ? "" : String.join("|", reference.authors()) + "|";
            case "container" -> reference.container();
            case "publisher" -> reference.publisher();
            case "volume" -> reference.volume();
            case "issue" -> reference.issue();
            case "year" -> reference.years().stream().findFirst().orElse("");
            default -> reference.url();
        };
    }

    /** Widths, dashes, blanks and outer marks are printing. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[–—―－～]", "-").replaceAll("[\\s“”\"‘’《》〈〉]", "");
    }
}
