package org.decoupling.loader.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Spans;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** Roots, doctrines, forces and what became of measures, in an invented article. The file beside it says what is to be found. */
class GroundsTest {
    private static final SourceText SOURCE = new TextReader().read(GroundsTest.class.getResourceAsStream("/argument/article.txt"), "article.txt");
    private static final Argument ARGUMENT = Extraction.of(SOURCE, Metadata.NONE, false).argument();

    @Test
    void findsWhatTheTableSays() throws Exception {
        List<String> expected = new String(GroundsTest.class.getResourceAsStream("/argument/expected.tsv").readAllBytes(), StandardCharsets.UTF_8)
                .lines().filter(line -> !line.startsWith("#")).toList();
        List<String> found = Stream.of(roots(), doctrines(), forces(), statuses()).flatMap(line -> line).toList();
        assertThat(found.stream().filter(line -> expected.stream().noneMatch(wanted -> meets(line, wanted)))).as("found beyond the table").isEmpty();
        assertThat(expected.stream().filter(wanted -> found.stream().noneMatch(line -> meets(line, wanted)))).as("not found: %s", found).isEmpty();
    }

    /** Forces on one level and in one domain work against each other, and only against those of the other way. */
    @Test
    void forcesOfTheOtherWayAreRivals() {
        assertThat(ARGUMENT.forces()).filteredOn(force -> !force.rivals().isEmpty()).hasSizeGreaterThan(3).allSatisfy(force ->
                assertThat(ARGUMENT.forces().stream().filter(other -> force.rivals().contains(other.place())))
                        .isNotEmpty().noneMatch(other -> other.direction().equals(force.direction())));
    }

    /** The words of the table may be a part of the place that was found. */
    private static boolean meets(String line, String wanted) {
        int words = wanted.lastIndexOf('\t') + 1;
        return line.startsWith(wanted.substring(0, words)) && line.substring(words).contains(wanted.substring(words));
    }

    private static Stream<String> roots() {
        return ARGUMENT.roots().stream().map(root -> String.join("\t", "root", name(root.tradition()), root.function(), root.sphere(),
                "towards: " + root.towards().stream().map(Entity::zh).collect(Collectors.joining()),
                "thinkers: " + root.thinkers().stream().map(Entity::zh).collect(Collectors.joining("; "))));
    }

    private static Stream<String> doctrines() {
        return ARGUMENT.roots().stream().flatMap(root -> root.doctrines().stream()
                .map(doctrine -> String.join("\t", "doctrine", name(root.tradition()), doctrine.place().words())));
    }

    private static Stream<String> forces() {
        return ARGUMENT.forces().stream().map(force ->
                String.join("\t", "force", force.direction(), force.level(), force.named() ? "named" : "inferred", words(force.place())));
    }

    private static Stream<String> statuses() {
        return ARGUMENT.measures().stream().flatMap(measure -> measure.statuses().stream()
                .map(status -> String.join("\t", "status", measure.instrument().name(), status.status(), status.date())));
    }

    private static String name(Entity entity) {
        return entity.path().startsWith("concept/") ? entity.name() : entity.zh();
    }

    private static String words(Spans spans) {
        return spans.fragments().stream().map(span -> SOURCE.text().substring(span.start(), span.end())).collect(Collectors.joining());
    }
}
