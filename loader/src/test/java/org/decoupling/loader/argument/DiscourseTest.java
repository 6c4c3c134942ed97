package org.decoupling.loader.argument;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.claim.Relation;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented sentences, each in a small article of its own, with what is to be read in them. */
class DiscourseTest {

    @ParameterizedTest
    @MethodSource("claims")
    void claims_are_read_with_kind_hedge_voice_and_stance(String heading, String sentence, String claims) {
        assertThat(read(heading, sentence).claims().stream().map(DiscourseTest::told).collect(joining(" | "))).isEqualTo(claims);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void relations_are_read_by_word_and_by_layout(String text, String relations) {
        Argument argument = read("贸易的现状", text);
        assertThat(argument.relations().stream().map(DiscourseTest::told).collect(joining(" | "))).isEqualTo(relations);
    }

    @Test
    void a_thesis_that_returns_is_one_claim_and_its_opposite_is_not() {
        Argument argument = read("贸易的现状", """
                闭港令更多只是一种对邻邦施压的阶段性、局部性手段。

                三、余波

                　　总之，闭港令也只是一种对邻邦施压的阶段性手段。

                四、离岸的船

                　　北线的船主看重向心力带来的安稳，这种向心力来自三代人的往来。

                五、靠岸的船

                　　南线的船主看重离心力带来的安稳，这种离心力来自三代人的往来。
                """);
        assertThat(Set.copyOf(argument.theses())).hasSize(argument.claims().size() - 1);
        assertThat(argument.thesis(argument.claims().get(1))).isSameAs(argument.claims().getFirst());
    }

    @Test
    void no_claim_supports_itself() {
        Argument argument = read("贸易的现状", "北港已经空了大半。因此，商人们都搬到了南岸。所以，北港已经空了大半。由此可见，商人们都搬到了南岸。");
        Set<List<Integer>> supports = new HashSet<>();
        argument.relations().stream().filter(relation -> relation.kind() == Relation.Kind.SUPPORT).forEach(relation ->
                relation.from().forEach(from -> supports.add(List.of(argument.thesis(from).index(), argument.thesis(relation.to()).index()))));
        assertThat(supports).isNotEmpty().noneMatch(pair -> supports.contains(pair.reversed()) || pair.getFirst().equals(pair.getLast()));
    }

    private static String told(Claim claim) {
        String stance = claim.stance().equals("endorses") ? "" : claim.stance();
        return Stream.of(claim.type().substring(4), claim.modality(), claim.horizon(), claim.voices().stream().map(Entity::zh).collect(joining("、")), stance)
                .filter(word -> !word.isEmpty()).collect(joining(" "));
    }

    private static String told(Relation relation) {
        String kind = relation.kind().name().charAt(0) + relation.kind().name().substring(1).toLowerCase();
        String from = relation.from().stream().map(claim -> claim.index() + 1 + "").collect(joining("+"));
        return (kind + " " + from + ">" + (relation.to().index() + 1) + " " + relation.cue()).strip();
    }

    private static Argument read(String heading, String sentences) {
        String text = "港口的春天与冬天\n\n一、问题\n\n　　闭港令为什么总是在夏天出台？\n\n二、" + heading + "\n\n　　" + sentences + "\n";
        Article article = ArticleParser.parse(new TextReader().read(stream(text), "small.txt"), Metadata.NONE);
        return Argument.of(article, List.of());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Object[]> claims() throws IOException {
        return rows("claims");
    }

    private static Stream<Object[]> relations() throws IOException {
        return rows("relations");
    }

    private static Stream<Object[]> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiscourseTest.class.getResourceAsStream("/discourse/" + table + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> (Object[]) line.split("\t", -1)).toList().stream();
        }
    }
}
