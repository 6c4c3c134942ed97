package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole answers over the shipped reading, read against the article. A file is one question: its first line says
 * `# number[+text] query call`, its header which columns count; IRIs are written without what they share.
 */
class ReadingAnswersTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "reading-answers");
    private static final String SHARED =
            "https://w3id\\.org/decoupling/(id/reading/decoupling-recoupling-2022/|id/article/e1ac63ee0b9ab503/|id/|concept/|ontology#)";
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get();

    /** @param rows the header first */
    record Expected(String name, String number, String query, Map<String, List<String>> call, String head, List<List<String>> rows) {
        static Expected of(Path file) {
            String text = read(file);
            String head = text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
            String[] first = text.lines().findFirst().orElseThrow().split(" ");
            try (CSVParser rows = CSV.parse(new StringReader(text))) {
                return new Expected(file.getFileName().toString(), first[1], first[2], ReadingFactsTest.pairs(first.length > 3 ? first[3] : ""),
                        head, rows.stream().map(CSVRecord::toList).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean text() {
            return number.endsWith("+text");
        }

        List<String> header() {
            return rows.getFirst();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void answers(Expected expected) throws IOException {
        assumeTrue(!expected.text() || ReadingStore.ARTICLE.isPresent(),
                "takes the article's text: set DECOUPLING_ARTICLE or put it in ../shared/article");
        ReadingStore store = expected.text() ? ReadingStore.WITH_ARTICLE : ReadingStore.SHIPPED;
        List<List<String>> rows = Stream.concat(Stream.of(expected.header()), store.rows(expected.query(), expected.call()).stream()
                .map(row -> expected.header().stream().map(column -> shortened(row.getOrDefault(column, ""))).toList()).distinct()).toList();
        Path fresh = keep(expected, rows);
        assertThat(rows).as("the answer is now in %s; hold it against the article before you keep it", fresh).isEqualTo(expected.rows());
    }

    @Test
    void every_question_of_the_model_has_its_whole_answer() {
        List<String> answered = answers().map(expected -> expected.number().replace("+text", "")).toList();
        assertThat(answered).containsAll(IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList());
    }

    /** What others build on: these questions keep their columns, and here their rows. */
    @Test
    void every_question_that_others_build_on_has_its_whole_answer() {
        assertThat(answers().map(Expected::query)).contains("roots", "doctrines", "forces", "instruments", "statuses", "claims", "relations",
                "chains", "forecasts", "recommendations", "figures", "attributions", "agents", "acts", "events", "mentions");
    }

    static Stream<Expected> answers() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Expected::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new answer lands in target/reading-answers to be read and moved. */
    private static Path keep(Expected expected, List<List<String>> rows) throws IOException {
        Path fresh = Files.createDirectories(Path.of("target", "reading-answers")).resolve(expected.name());
        String lines = rows.stream().map(row -> CSV.format(row.toArray())).collect(Collectors.joining("\n", expected.head() + "\n", "\n"));
        return Files.writeString(fresh, lines);
    }

    private static String shortened(String cell) {
        return Arrays.stream(cell.split("; ", -1)).map(part -> part.replaceFirst("^" + SHARED, "")).collect(Collectors.joining("; "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
