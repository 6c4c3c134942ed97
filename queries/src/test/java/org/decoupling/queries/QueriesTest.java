package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every query file is a test by being there; its answer stands in {@code answers/<question>.csv}. */
class QueriesTest {
    private static final Queries QUERIES = Queries.fromClasspath();

    @TestFactory
    Stream<DynamicNode> everyQuestion() {
        return QUERIES.all().stream().map(q -> dynamicContainer(q.name(), Stream.of(
                dynamicTest("answers as its file says", () -> answers(q)),
                dynamicTest("answers the same page by page", () -> pages(q)),
                dynamicTest("runs every example call", () -> examples(q)),
                dynamicTest("can be sent over HTTP", () -> text(q)),
                dynamicTest("answers for one article with its rows alone", () -> oneArticle(q)),
                dynamicTest("has no rows for what is not there", () -> nothing(q)))));
    }

    @Test
    void everyAnswerFileHasItsQuestion() throws IOException {
        try (var files = Files.list(answersFolder())) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".csv", "")))
                    .allSatisfy(name -> assertThat(QUERIES.get(name)).as(name).isPresent());
        }
    }

    @Test
    void everyColumnHasAHeadingInBothLanguages() {
        assertThat(QUERIES.all()).allSatisfy(query -> assertThat(query.columns()).as(query.name()).allSatisfy(column -> {
            assertThat(column.heading().en()).isEqualTo(column.name().replace('_', ' '));
            assertThat(column.heading().zh()).matches(".*\\p{IsHan}.*|DOI|SHA-256");
        }));
    }

    @Test
    void aPageOfSubjectsHasEveryQuestionOnce() {
        assertThat(QUERIES.byTag().values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(QUERIES.all());
        assertThat(QUERIES.byTag().keySet()).contains("argument", "citations", "quality").noneMatch(tag -> tag.startsWith("question"));
    }

    /** The forty questions that the model was drawn up for carry their number as a tag. */
    @Test
    void everyCompetencyQuestionIsAsked() {
        var asked = QUERIES.all().stream().flatMap(q -> q.tags().stream()).toList();
        assertThat(asked).containsAll(IntStream.rangeClosed(1, 40).mapToObj(n -> "question-" + n).toList());
    }

    @Test
    void anArticleIsFoundByItsShortIdAndByItsIri() {
        var shortId = articles("0123456789abcdef");
        assertThat(shortId.count()).isOne();
        assertThat(articles("https://w3id.org/decoupling/id/article/0123456789abcdef").rows()).isEqualTo(shortId.rows());
    }

    @Test
    void aPageBeyondTheLastIsEmptyButCounts() {
        var bound = QUERIES.get("sections").orElseThrow().bind(Map.of());
        var answer = bound.page(Fixture.link(), 9, 10);
        assertThat(answer.rows()).isEmpty();
        assertThat(answer.count()).isEqualTo(4);
        assertThat(answer.hasNext()).isFalse();
    }

    @Test
    void whatAnEngineStumblesOverOnceTimeIsOverMeansThatTimeIsOver() {
        assertThatThrownBy(() -> stumble(Duration.ofMillis(1))).isInstanceOf(QueryCancelledException.class);
        assertThatThrownBy(() -> stumble(Duration.ofMinutes(1))).isInstanceOf(NoSuchElementException.class);
    }

    private static void stumble(Duration limit) {
        try (var link = Fixture.link()) {
            QUERIES.get("sections").orElseThrow().bind(Map.of()).within(limit).run(link, rows -> {
                for (var began = System.nanoTime(); System.nanoTime() - began < 2_000_000; )
                    Thread.onSpinWait();
                throw new NoSuchElementException("filter.next");
            });
        }
    }

    private static Answer articles(String article) {
        return QUERIES.get("articles").orElseThrow().bind(Map.of("article", List.of(article))).page(Fixture.link(), 1, 10);
    }

    /** The first example call that the fixture answers; others are for the store that is served. */
    private static Map<String, String> answered(NamedQuery query) {
        try (var link = Fixture.link()) {
            return query.examples().stream().filter(call -> !rows(link, query, call).isEmpty()).findFirst()
                    .orElse(query.examples().getFirst());
        }
    }

    /** A new answer lands in target/answers to be read and moved. */
    private static void answers(NamedQuery query) throws IOException {
        var actual = csv(query, answered(query));
        var kept = answersFolder().resolve(query.name() + ".csv");
        var fresh = Path.of("target", "answers", query.name() + ".csv");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, actual);
        assertThat(kept).as("the answer is now in %s; read it, and keep it as", fresh).exists();
        assertThat(actual.lines()).as(query.name()).isEqualTo(Files.readAllLines(kept)).hasSizeGreaterThan(1);
    }

    /** One row a page, or sixty pages where there are more rows. */
    private static void pages(NamedQuery query) {
        try (var link = Fixture.link()) {
            var bound = bind(query, answered(query));
            var whole = rows(link, query, answered(query));
            int size = 1 + whole.size() / 60;
            var paged = new ArrayList<Binding>();
            for (int page = 1; (page - 1) * size < whole.size(); page++) {
                var answer = bound.page(link, page, size);
                assertThat(answer.count()).isEqualTo(whole.size());
                assertThat(answer.hasNext()).isEqualTo(page * size < whole.size());
                paged.addAll(answer.rows());
            }
            assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
            assertThat(bound.page(link, 1, whole.size() + 1).rows()).isEqualTo(whole);
        }
    }

    private static void examples(NamedQuery query) {
        try (var link = Fixture.link()) {
            for (var call : query.examples())
                assertThat(bind(query, call).page(link, 1, 5).columns()).hasSameSizeAs(query.columns());
        }
    }

    private static void text(NamedQuery query) {
        for (var call : query.examples()) {
            var bound = bind(query, call).query();
            for (var sent : List.of(bound, Paging.slice(bound, 5, 10), Paging.count(bound)))
                assertThat(QueryFactory.create(sent.toString()).toString()).isEqualTo(sent.toString());
        }
    }

    private static void oneArticle(NamedQuery query) {
        assumeTrue(query.parameter("article").isPresent(), "not asked by article");
        assumeTrue(query.examples().getFirst().isEmpty() && query.query().getResultVars().contains("article"), "no article in a row");
        try (var link = Fixture.link()) {
            var all = rows(link, query, Map.of());
            for (var article : List.of("0123456789abcdef", "fedcba9876543210"))
                assertThat(rows(link, query, Map.of("article", article))).isEqualTo(
                        all.stream().filter(row -> row.get("article").getURI().endsWith(article)).toList());
        }
    }

    /** Worth its own test: TDB2 6.0.0 fails where a pattern of two triples follows something that found nothing. */
    private static void nothing(NamedQuery query) {
        try (var link = Fixture.link()) {
            query.parameters().stream().filter(p -> p.type() == Type.IRI && p.allowed().isEmpty()).forEach(p -> {
                var call = new HashMap<>(answered(query));
                call.put(p.name(), "https://example.org/nothing");
                assertThat(rows(link, query, call)).as(p.name()).isEmpty();
            });
        }
    }

    private static List<Binding> rows(RDFLink link, NamedQuery query, Map<String, String> call) {
        return bind(query, call).run(link, rows -> rows.stream().toList());
    }

    private static Bound bind(NamedQuery query, Map<String, String> call) {
        return query.bind(call.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    private static String csv(NamedQuery query, Map<String, String> call) {
        try (RDFLink link = Fixture.link()) {
            return bind(query, call).run(link, QueriesTest::csv);
        }
    }

    private static String csv(RowSet rows) {
        var out = new ByteArrayOutputStream();
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV).create(ResultSetLang.RS_CSV).write(out, rows, null);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Path answersFolder() {
        return Path.of("src", "test", "resources", "answers");
    }
}
