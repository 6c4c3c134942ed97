package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Rules;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of the model, asked of the shipped reading, against what a reader of the article knows. Each fact is a row
 * that the answer must hold; codes and numbers, not wording, so that a gloss can be put better without a test to mend.
 */
class ReadingFactsTest {
    private static final Queries QUERIES = Queries.fromClasspath();
    private static final Optional<Path> ARTICLE = article();
    private static RDFLink link;

    /** @param cells column=value or column~part, all of one row @param text whether it takes the article's own text */
    record Fact(String question, Map<String, List<String>> call, List<String> cells, boolean text, String line) {
        static Fact of(String line) {
            String[] fields = line.split("\t");
            Map<String, List<String>> call = Arrays.stream(fields[2].split("&")).filter(pair -> pair.contains("="))
                    .map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
            return new Fact(fields[1], call, List.of(fields[3].split("; ")), fields[0].endsWith("+text"), line);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    @BeforeAll
    static void store() throws IOException {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().setTrue(TDB2.symUnionDefaultGraph);
        List<Reading> readings = Reading.shipped();
        Txn.executeWrite(data, () -> {
            Ontology.graphs().forEach(data::addGraph);
            readings.forEach(reading -> data.addGraph(reading.graph(), reading.triples()));
            ARTICLE.ifPresent(file ->
                    Extraction.of(new TextReader().read(file), Metadata.NONE, false).graphs().stream().forEach(data::add));
        });
        link = RDFLink.connect(data);
        Graph derived = Rules.fromClasspath().derive(link::queryConstruct);
        Txn.executeWrite(data, () -> data.addGraph(Rules.GRAPH, derived));
    }

    @ParameterizedTest
    @MethodSource
    void facts(Fact fact) {
        assumeTrue(!fact.text() || ARTICLE.isPresent(), "takes the article's text: set DECOUPLING_ARTICLE or put it in ../shared/article");
        NamedQuery query = QUERIES.get(fact.question()).orElseThrow();
        List<Map<String, String>> rows = query.bind(fact.call()).run(link, answer -> answer.stream().map(row ->
                query.columns().stream().filter(c -> row.get(c.name()) != null).collect(Collectors.toMap(NamedQuery.Column::name,
                        c -> row.get(c.name()).isURI() ? row.get(c.name()).getURI() : row.get(c.name()).getLiteralLexicalForm())))
                .toList());
        assertThat(rows).anySatisfy(row -> fact.cells().forEach(cell -> holds(row, cell)));
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

    private static Optional<Path> article() {
        String set = System.getenv("DECOUPLING_ARTICLE");
        Stream<Path> folders = set != null ? Stream.of(Path.of(set))
                : Stream.iterate(Path.of(System.getProperty("user.dir")), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/article")).filter(Files::isDirectory);
        return folders.findFirst().map(ReadingFactsTest::text);
    }

    private static Path text(Path path) {
        if (Files.isRegularFile(path)) return path;
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
