package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns, rows and order as a caller wants them; whatever is left out is as it was. */
class RefinementTest {
    private static final Queries QUERIES = Queries.fromClasspath();

    @TestFactory
    Stream<DynamicTest> everyThirdColumnIsTheSameAsAmongTheOthers() {
        return QUERIES.all().stream().map(query -> dynamicTest(query.name(), () -> {
            var whole = rows(query, Refinement.NONE);
            for (int first = 0; first < Math.min(3, query.columns().size()); first++)
                alone(query, whole, everyThird(query, first));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsFoundByWhatStandsInItAndRowsSortEitherWay() {
        return QUERIES.all().stream().map(query -> dynamicTest(query.name(), () -> {
            var whole = rows(query, Refinement.NONE);
            query.columns().stream().map(NamedQuery.Column::name).limit(1).forEach(column -> sortedEitherWay(query, column, whole));
        }));
    }

    @ParameterizedTest
    @CsvSource({"type:Forecast,1", "type:Fore*,1", "'type:Forecast\\,x',0", "assertions:2,1", "assertions:2.0,1", "assertions:02,1", "assertions:many,0",
        "'modality:flat,stance:endorses',4", "modality:strong,1", "claim:c3,1", "layer:extracted,1", "notes:1-1,1", "en:*,9", "notes:,0"})
    void rowsAreChosenByValuesMembersOfAListEndsOfIrisAndBeginnings(String filter, int count) {
        var refinement = Refinement.of(claims(), Optional.empty(), Optional.of(filter), Optional.empty());
        try (var link = Fixture.link()) {
            var answer = claims().bind(Map.of()).refined(refinement).page(link, 1, 3);
            assertThat(answer.count()).isEqualTo(count);
            assertThat(answer.rows()).hasSize(Math.min(3, count));
        }
    }

    @Test
    void chineseSortsByPinyinAndNumbersByTheirWorth() {
        assertThat(sorted("x", "重商主义", "孤立主义", "例外论", "tariff", "2.10", "2.9"))
                .containsExactly("2.9", "2.10", "孤立主义", "例外论", "重商主义", "tariff");
        assertThat(sorted("-x", "孤立主义", "重商主义")).containsExactly("重商主义", "孤立主义");
    }

    @Test
    void theOrderOfSeveralColumnsIsKept() {
        var rows = rows(claims(), Refinement.of(claims(), Optional.of("stance,claim"), Optional.empty(), Optional.of("stance,-claim")));
        assertThat(rows.getFirst().get("stance").getLiteralLexicalForm()).isEqualTo("concedes");
        assertThat(rows.stream().filter(row -> row.get("stance").getLiteralLexicalForm().equals("endorses")).map(row -> row.get("claim").getURI()).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSizeGreaterThan(3);
    }

    @Test
    void aPageOfSortedRowsHoldsTheirColumnsInThatOrder() {
        var refinement = Refinement.of(claims(), Optional.empty(), Optional.empty(), Optional.of("-label"));
        var paged = new ArrayList<Binding>();
        try (var link = Fixture.link()) {
            for (int page = 1; page < 6; page++)
                paged.addAll(claims().bind(Map.of()).refined(refinement).page(link, page, 2).rows());
        }
        assertThat(paged).isEqualTo(rows(claims(), refinement)).hasSize(10);
    }

    @Test
    void whatNobodyAsksForIsNotComputed() {
        var bound = claims().bind(Map.of()).query();
        var narrow = Details.of(bound).orElseThrow().only(List.of("claim", "label"));
        assertThat(narrow.toString()).doesNotContain("exactDigest").doesNotContain("inNote").contains("gloss");
        assertThat(QueryFactory.create(narrow.toString())).isEqualTo(narrow);
    }

    @ParameterizedTest
    @CsvSource({"select,nothing", "select,''", "filter,nothing:1", "filter,type", "filter,:x", "sort,nothing", "sort,--type", "sort,'type,'"})
    void whatTheAnswerHasNoColumnForIsRefusedWithTheColumnsThereAre(String parameter, String value) {
        assertThatThrownBy(() -> Refinement.of(claims(), given(parameter, "select", value), given(parameter, "filter", value), given(parameter, "sort", value)))
                .isInstanceOfSatisfying(BadParameter.class, e -> {
                    assertThat(e.name()).isEqualTo(parameter);
                    assertThat(e.allowed()).contains("claim", "label");
                });
    }

    @Test
    void oneRowIsHadByItsRoute() {
        var route = claims().routes().getFirst();
        assertThat(route.match("/claims/grain-a/c3")).contains("grain-a/c3");
        assertThat(route.match("/claims/")).isEmpty();
        try (var link = Fixture.link()) {
            for (var id : List.of("grain-a/c3", "id/reading/grain-a/c3", "https://w3id.org/decoupling/id/reading/grain-a/c3"))
                assertThat(claims().bind(route, id, Map.of()).page(link, 1, 5).rows()).hasSize(1).first()
                        .satisfies(row -> assertThat(row.get("claim").getURI()).endsWith("grain-a/c3"));
            assertThat(claims().bind(route, "grain-a/nothing", Map.of()).page(link, 1, 5).count()).isZero();
        }
    }

    private static List<String> everyThird(NamedQuery query, int first) {
        return IntStream.iterate(first, i -> i < query.columns().size(), i -> i + 3).mapToObj(i -> query.columns().get(i).name()).toList();
    }

    private static void alone(NamedQuery query, List<Binding> whole, List<String> columns) {
        var alone = rows(query, Refinement.of(query, Optional.of(String.join(",", columns)), Optional.empty(), Optional.empty()));
        for (var column : columns)
            assertThat(alone.stream().map(row -> Optional.ofNullable(row.get(column))).toList()).as(column)
                    .isEqualTo(whole.stream().map(row -> Optional.ofNullable(row.get(column))).toList());
    }

    private static void sortedEitherWay(NamedQuery query, String column, List<Binding> whole) {
        var up = rows(query, Refinement.of(query, Optional.empty(), Optional.empty(), Optional.of(column)));
        assertThat(up).as(column).containsExactlyInAnyOrderElementsOf(whole);
        var given = up.stream().map(row -> row.get(column)).filter(java.util.Objects::nonNull).map(Condition::text).distinct().toList();
        var down = rows(query, Refinement.of(query, Optional.of(column), Optional.empty(), Optional.of("-" + column))).stream()
                .map(row -> row.get(column)).filter(java.util.Objects::nonNull).map(Condition::text).distinct().collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(down);
        assertThat(down).as(column).isEqualTo(given);
    }

    private static List<String> sorted(String key, String... values) {
        var sort = new Refinement(List.of(), List.of(), List.of(new SortKey("x", key.startsWith("-"))));
        var rows = Stream.of(values).map(value -> BindingFactory.binding(Var.alloc("x"), NodeFactory.createLiteralString(value))).toList();
        return sort.sorted(rows).stream().map(row -> row.get("x").getLiteralLexicalForm()).toList();
    }

    private static List<Binding> rows(NamedQuery query, Refinement refinement) {
        try (var link = Fixture.link()) {
            return bound(query, link).refined(refinement).run(link, rows -> rows.stream().map(Binding::detach).toList());
        }
    }

    /** By the first example call that the fixture answers. */
    private static Bound bound(NamedQuery query, RDFLink link) {
        return query.examples().stream().map(call -> query.bind(call.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())))))
                .filter(bound -> bound.page(link, 1, 1).count() > 0).findFirst().orElseThrow();
    }

    private static Optional<String> given(String parameter, String name, String value) {
        return parameter.equals(name) ? Optional.of(value) : Optional.empty();
    }

    private static NamedQuery claims() {
        return QUERIES.get("claims").orElseThrow();
    }
}
