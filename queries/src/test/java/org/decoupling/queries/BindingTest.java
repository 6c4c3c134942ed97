package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller sends becomes a term or a {@link BadParameter}, and never syntax. */
class BindingTest {
    private static final Queries QUERIES = Queries.fromClasspath();

    @ParameterizedTest
    @MethodSource("injections")
    void anInjectionStaysAValue(String text) {
        QUERIES.all().forEach(query -> query.parameters().forEach(p -> staysAValue(query, p, text)));
    }

    @Property(tries = 300)
    void randomTextStaysAValue(@ForAll("parameters") Target target, @ForAll("texts") String text) {
        staysAValue(target.query(), target.parameter(), text);
    }

    @ParameterizedTest
    @CsvSource({"from,abc", "from,1.5", "from,' 1'", "from,１", "from,''", "article,''", "article,a b", "article,a>b"})
    void anIllTypedValueIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> bind("passage", with(QUERIES.get("passage").orElseThrow(), name, value)))
                .isInstanceOfSatisfying(BadParameter.class, e -> {
                    assertThat(e.name()).isEqualTo(name);
                    assertThat(e.reason("zh")).isNotEqualTo(e.reason("en"));
                });
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> bind("notes", Map.of("arcticle", List.of("x"))))
                .isInstanceOfSatisfying(BadParameter.class, e -> assertThat(e.allowed()).containsExactly("article", "kind"));
    }

    @Test
    void aValueOutsideTheListIsRefusedWithTheList() {
        assertThatThrownBy(() -> bind("notes", Map.of("kind", List.of("poem"))))
                .isInstanceOfSatisfying(BadParameter.class, e -> assertThat(e.allowed()).contains("data-source"));
    }

    @Test
    void aRepeatedParameterIsRefused() {
        assertThatThrownBy(() -> bind("notes", Map.of("article", List.of("a", "b")))).isInstanceOf(BadParameter.class);
    }

    @Test
    void aMissingParameterIsRefused() {
        assertThatThrownBy(() -> bind("co-cited", Map.of())).isInstanceOf(BadParameter.class).hasMessageContaining("work");
    }

    private static Bound bind(String query, Map<String, List<String>> values) {
        return QUERIES.get(query).orElseThrow().bind(values);
    }

    /** Same shape as with a tame value, and the same query again after its way through text, as over HTTP. */
    private static void staysAValue(NamedQuery query, Parameter p, String text) {
        var tame = query.bind(with(query, p.name(), tame(p))).query();
        try {
            var bound = query.bind(with(query, p.name(), text)).query();
            assertThat(shape(bound)).isEqualTo(shape(tame));
            assertThat(QueryFactory.create(bound.toString())).isEqualTo(bound);
        } catch (BadParameter e) {
            assertThat(e.name()).isEqualTo(p.name());
        }
    }

    private static String tame(Parameter p) {
        return p.allowed().stream().findFirst().orElse(p.example());
    }

    /** The other required parameters by their examples. */
    private static Map<String, List<String>> with(NamedQuery query, String name, String value) {
        var values = new HashMap<String, List<String>>();
        query.parameters().stream().filter(Parameter::required).forEach(p -> values.put(p.name(), List.of(p.example())));
        values.put(name, List.of(value));
        return values;
    }

    /** The algebra with every constant made the same. */
    private static String shape(Query query) {
        var constant = NodeFactory.createURI("urn:x");
        return NodeTransformLib.transform(n -> n.isConcrete() ? constant : n, Algebra.compile(query)).toString();
    }

    record Target(NamedQuery query, Parameter parameter) {
        @Override
        public String toString() {
            return query.name() + " " + parameter.name();
        }
    }

    @Provide
    Arbitrary<Target> parameters() {
        return Arbitraries.of(QUERIES.all().stream()
                .flatMap(q -> q.parameters().stream().map(p -> new Target(q, p))).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().all(), Arbitraries.strings().withChars("<>\"'{}?\\#.;\n\r\t 中0aE:/-^@`|")
                .ofMaxLength(40), Arbitraries.integers().map(String::valueOf));
    }

    static Stream<String> injections() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/injections.txt")).stream()
                .map(String::translateEscapes);
    }
}
