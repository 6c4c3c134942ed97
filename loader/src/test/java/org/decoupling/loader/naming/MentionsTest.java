package org.decoupling.loader.naming;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.decoupling.loader.Cases;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Sentence;
import org.decoupling.loader.passage.Years;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionsTest {
    static List<String[]> sentences() {
        return Cases.of("mentions.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void namesWhatASentenceNames(String sentence, String wanted) {
        assertThat(names(named(Sentence.of(sentence)))).as(sentence).isEqualTo(wanted);
    }

    private static String names(Naming naming) {
        String names = naming.mentions().stream().filter(mention -> !mention.entity().type().equals("skos:Concept"))
                .sorted(Comparator.comparingInt(Mention::from)).map(MentionsTest::name).collect(joining(" "));
        return names.isEmpty() ? "-" : names;
    }

    private static String name(Mention mention) {
        String type = mention.entity().type();
        return type.substring(type.indexOf(':') + 1) + ":" + mention.passage().words().substring(mention.from(), mention.to());
    }

    @Property(tries = 200)
    void anyWordsAreReadToTheirEnd(@ForAll @StringLength(min = 1, max = 200) String words) {
        if (words.isBlank()) return;
        Passage passage = Sentence.of(words);
        if (passage.words().isEmpty()) return;
        assertThat(named(passage).mentions()).allMatch(mention -> mention.from() < mention.to());
    }

    private static Naming named(Passage passage) {
        return Mentions.in(List.of(passage), List.of(), Years.in(List.of(passage)));
    }
}
