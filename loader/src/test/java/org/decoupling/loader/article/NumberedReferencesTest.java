package org.decoupling.loader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** References numbered at the end, as most journals of economics print them: one mark may stand for several, and return. */
class NumberedReferencesTest {
    private static final String TEXT = """
            一、引言
            潮汐贸易已受到各方关注[1]。规则之争的实质是定价之争[2-4]，也有研究看到合作的余地[1，5]。
            灯塔税将改变航线[6]。

            二、动因
            盐场要求保护[3]。（1）第一项无人问津；（2）第二项亦然。

            参考文献：
            [1] 闻海.潮汐贸易的由来[J].虚岸研究，2020（3）：12-25.
            [2] 江照野.盐与航线[J].虚岸研究，2021，39（2）：45-60.
            [3] 虞望川.灯塔税评析[M].虚岸：虚岸出版社，2019：88.
            [4] SMITH J, BROWN A. Tides and rules[J]. Journal of Tides, 2018, 12(3): 100-120.
            [5] 陆一舟.合作的余地[N].虚岸日报，2022-03-04（5）.
            [6] JAMES K. Rules of the lamp[M]. Shoreham: Some Press, 2017.
            """;

    private final Article article = ArticleParser.parse(
            new TextReader().read(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), "numbered.txt"), Metadata.NONE);

    @Test
    void a_mark_of_several_numbers_points_to_each_of_their_notes() {
        assertThat(article.marks()).extracting(mark -> mark.mark() + " " + article.notes().get(mark.note().orElseThrow()).mark())
                .containsExactly("[1] [1]", "[2-4] [2]", "[2-4] [3]", "[2-4] [4]", "[1，5] [1]", "[1，5] [5]", "[6] [6]", "[3] [3]");
    }

    @Test
    void each_note_has_its_mark_and_nothing_is_warned_of() {
        assertThat(article.warnings()).isEqualTo(List.of());
    }

    @Test
    void the_numbers_of_one_mark_stand_in_one_place() {
        assertThat(article.marks().stream().filter(mark -> mark.mark().equals("[2-4]")).map(Article.Mark::span).distinct()).hasSize(1);
    }
}
