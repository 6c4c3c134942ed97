package org.decoupling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.decoupling.loader.ArticleFile;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.Validation;
import org.decoupling.loader.reading.AnchorCheck;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.text.InputFault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How much of each reading the rules find. The floors stand in {@code evaluation/floors.tsv}, a little below what was measured;
 * who lowers one says why in that file. What a sample gave that was run blind stands in DECISIONS.md.
 */
class EvaluationTest {
    private static final Path SAMPLES = Path.of("../loader/src/test/resources/samples");
    private static final Path REAL_READING = Path.of("../ontology/src/main/resources/readings/decoupling-recoupling-2022.yaml");
    private static final Map<String, Evaluation> KEPT = new ConcurrentHashMap<>();

    private record Floor(String sample, String kind, double f1) {}

    @TestFactory
    Stream<DynamicTest> noKindFallsBelowItsFloor() throws IOException {
        List<Floor> floors = floors();
        return floors.stream().map(Floor::sample).distinct().map(sample -> dynamicTest(sample, () -> {
            Map<String, Score> scores = evaluation(sample).scores();
            SoftAssertions.assertSoftly(all -> floors.stream().filter(floor -> floor.sample().equals(sample)).forEach(floor ->
                    all.assertThat(scores.get(floor.kind()).f1()).as(floor.kind()).isGreaterThanOrEqualTo(floor.f1())));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyReadingStandsInItsArticleAndIsValid() throws IOException {
        return samples().map(sample -> dynamicTest(sample.getFileName().toString(), () -> {
            Reading reading = Reading.read(sample.resolve("reading.yaml"));
            AnchorCheck check = AnchorCheck.of(reading, new ArticleFile.OnDisk(sample.resolve("article.txt")).text());
            assertThat(check.moved()).isEmpty();
            assertThat(check.sameText()).isTrue();
            assertThat(Validation.of(reading.triples()).violations()).isEmpty();
        }));
    }

    @Test
    void aReadingIsNotOfAnotherArticle() {
        Reading reading = Reading.read(SAMPLES.resolve("energy-tether/reading.yaml"));
        Extraction other = extraction(SAMPLES.resolve("local-currency/article.txt"));
        assertThatThrownBy(() -> Evaluation.of(other, reading)).isInstanceOf(InputFault.class)
                .hasMessageContaining("reading-of-another").hasMessageContaining("energy-tether");
    }

    @Test
    void whatIsPrintedNamesMissesExtrasAndDifferences() throws IOException {
        StringWriter out = new StringWriter();
        EvaluationTable.write(List.of(evaluation("energy-tether")), new PrintWriter(out));
        assertThat(out.toString()).contains("precision", "claims: type", "missed", "beyond the reading", "not the same");
        assertThat(evaluation("energy-tether").scores().keySet()).containsExactlyElementsOf(Evaluation.kinds().keySet());
    }

    private static Evaluation evaluation(String sample) throws IOException {
        Path article = sample.equals("real") ? real() : SAMPLES.resolve(sample).resolve("article.txt");
        Path reading = sample.equals("real") ? REAL_READING : SAMPLES.resolve(sample).resolve("reading.yaml");
        return KEPT.computeIfAbsent(sample, name -> Evaluation.of(extraction(article), Reading.read(reading)));
    }

    private static Extraction extraction(Path file) {
        ArticleFile article = new ArticleFile.OnDisk(file);
        return Extraction.of(article.text(), article.sidecar(), false);
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    /** The real article's text is not ours to keep; its tests are skipped by name where it is absent. */
    private static Path real() throws IOException {
        Optional<Path> found = Optional.ofNullable(System.getenv("DECOUPLING_ARTICLE")).map(Path::of).or(EvaluationTest::beside).flatMap(EvaluationTest::text);
        assumeTrue(found.isPresent(), "the real article is not here: set DECOUPLING_ARTICLE or put it in ../shared/article");
        return found.get();
    }

    private static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/article")).filter(Files::isDirectory).findFirst();
    }

    private static Optional<Path> text(Path path) {
        if (Files.isRegularFile(path)) return Optional.of(path);
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Floor> floors() throws IOException {
        try (InputStream in = EvaluationTest.class.getResourceAsStream("/evaluation/floors.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t")).map(cells -> new Floor(cells[0], cells[1], Double.parseDouble(cells[2]))).toList();
        }
    }
}
