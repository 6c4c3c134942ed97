package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that can't be served is refused at the start, with its name and line. */
class BadQueryTest {
    @TempDir
    private Path folder;

    private static final String GOOD = """
            #+ summary: Things
            #+ summary_zh: 事物
            #+ description: All of them.
            #+ description_zh: 全部。
            #+ method: GET
            #+ endpoint_in_url: False
            #+ pagination: 10
            #+ tags:
            #+   - test
            #+ defaults:
            #+   - kind: https://example.org/b
            #+ enumerate:
            #+   - kind:
            #+     - https://example.org/a
            #+     - https://example.org/b
            #+ parameters:
            #+   kind: {en: Kind, zh: 类别, prefix: "https://example.org/", example: a}
            #+ columns:
            #+   thing: {en: Thing, zh: 事物}
            #+ examples:
            #+   - kind: a
            SELECT ?thing
            WHERE { ?thing a ?__kind_iri }
            ORDER BY ?thing
            """;

    @Test
    void aDroppedInFileIsAQuestionAtOnce() throws IOException {
        var query = read(GOOD).get("things").orElseThrow();
        var kind = query.parameter("kind").orElseThrow();
        assertThat(query.summary("zh-Hans")).isEqualTo("事物");
        assertThat(query.pageSize()).isEqualTo(10);
        assertThat(kind.required()).isFalse();
        assertThat(kind.type()).isEqualTo(Type.IRI);
        assertThat(kind.defaultValue()).contains("b");
        assertThat(kind.allowed()).containsExactly("a", "b");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("#+ summary_zh: 事物", "#+ summary_zh: ''", 21),
                arguments("#+ pagination: 10", "#+ pagination: many", 7),
                arguments("#+ pagination: 10", "#+ pagination: 0", 7),
                arguments("#+ method: GET", "#+ method: [", 5),
                arguments("#+ method: GET", "#+ metod: GET", 21),
                arguments("#+ endpoint_in_url: False", "#+ endpoint_in_url: True", 6),
                arguments("thing: {en: Thing, zh: 事物}", "thing: {en: Thing}", 19),
                arguments("thing: {en", "think: {en", 19),
                arguments("#+   kind: {en: Kind", "#+   kid: {en: Kind", 23),
                arguments("#+   - kind: a", "#+   - kind: z", 20),
                arguments("#+   - kind: a", "#+   - king: a", 20),
                arguments("WHERE {", "WHERE", 23),
                arguments("SELECT ?thing", "SELECT *", 22),
                arguments("ORDER BY ?thing", "LIMIT 3", 1),
                arguments("?__kind_iri", "?__kind_colour", 23));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBadFileIsRefusedWithItsLine(String good, String bad, int line) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).isInstanceOf(BadQuery.class)
                .hasMessageStartingWith("things.rq:" + line + ":");
    }

    private Queries read(String source) throws IOException {
        Files.writeString(folder.resolve("things.rq"), source);
        return Queries.from(folder);
    }
}
