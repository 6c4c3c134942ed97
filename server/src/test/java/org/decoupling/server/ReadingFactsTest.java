package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of the model, asked of the shipped reading, against what a reader of the article knows. Each fact is a row
 * that the answer must hold; codes and numbers, not wording, so that a gloss can be put better without a test to mend.
 */
class ReadingFactsTest {
    /** @param cells column=value or column~part, all of one row @param text whether it takes the article's own text */
    record Fact(String question, Map<String, List<String>> call, List<String> cells, boolean text, String line) {
        static Fact of(String line) {
            String[] fields = line.split("\t");
            return new Fact(fields[1], pairs(fields[2]), List.of(fields[3].split("; ")), fields[0].endsWith("+text"), line);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    @ParameterizedTest
    @MethodSource
    void facts(Fact fact) {
        assumeTrue(!fact.text() || ReadingStore.ARTICLE.isPresent(),
                "takes the article's text: set DECOUPLING_ARTICLE or put it in ../shared/article");
        ReadingStore store = fact.text() ? ReadingStore.WITH_ARTICLE : ReadingStore.SHIPPED;
        assertThat(store.rows(fact.question(), fact.call())).anySatisfy(row -> fact.cells().forEach(cell -> holds(row, cell)));
    }

    private static void holds(Map<String, String> row, String cell) {
        String[] part = cell.split("(?<=^[a-z_]{1,40})(?=[=~])", 2);
        String value = part[1].substring(1);
        if (part[1].charAt(0) == '=') assertThat(row.getOrDefault(part[0], "")).isEqualTo(value);
        else assertThat(row.getOrDefault(part[0], "")).contains(value);
    }

    static Stream<Fact> facts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/reading-facts.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).map(Fact::of);
    }

    /** name=value&name=value */
    static Map<String, List<String>> pairs(String written) {
        return Arrays.stream(written.split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    }
}
