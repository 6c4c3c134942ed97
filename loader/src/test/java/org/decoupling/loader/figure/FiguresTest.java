package org.decoupling.loader.figure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.decoupling.loader.Cases;
import org.decoupling.loader.naming.Mentions;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Sentence;
import org.decoupling.loader.passage.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
    static List<String[]> sentences() {
        return Cases.of("figures.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheFiguresOfASentence(String sentence, String wanted) {
        String found = data(sentence).figures().stream().map(FiguresTest::line).collect(joining("|"));
        assertThat(found.isEmpty() ? "-" : found).as(sentence).isEqualTo(wanted);
    }

    @Test
    void joinsWhatAFigureDepartsFromToWhatItArrivesAt() {
        assertThat(data("税率由 3%和 8%提升至 20%以上，涨幅超过 150%。").changes()).extracting(FiguresTest::change)
                .containsExactly("3→20 ", "8→20 涨幅超过150%");
    }

    @Property(tries = 300)
    void anyWordsAreReadToTheirEnd(@ForAll @StringLength(min = 1, max = 120)
            @Chars({'由', '从', '至', '%', '万', '亿', '分', '之', '近', '约', '和', '、', '—', '两', '多', '国', '年', '成', '倍', '.', '点', '百'})
            @CharRange(from = '0', to = '9') String words) {
        assertThat(data("港" + words).figures()).allMatch(figure -> figure.amount().start() < figure.amount().end());
    }

    private static Data data(String words) {
        Passage passage = Sentence.of(words);
        Years years = Years.in(List.of(passage));
        return Figures.in(List.of(passage), Mentions.in(List.of(passage), List.of(), years).mentions(), List.of(), years);
    }

    private static String line(Figure figure) {
        String sides = figure.areas().stream().map(Entity::zh).collect(joining()) + figure.counterparts().stream().map(side -> "/" + side.zh()).collect(joining());
        return figure.amount().value().toPlainString() + figure.amount().upper().map(upper -> "–" + upper.toPlainString()).orElse("") + " "
                + figure.amount().unit() + " " + figure.amount().bound() + " " + figure.indicator().zh() + " " + (sides.isEmpty() ? "" : sides + " ") + figure.period();
    }

    private static String change(Change change) {
        return change.from().amount().value().toPlainString() + "→" + change.to().amount().value().toPlainString() + " "
                + change.printed().map(amount -> amount.printed()).orElse("");
    }
}
