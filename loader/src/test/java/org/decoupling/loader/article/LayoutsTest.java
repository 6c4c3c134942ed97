package org.decoupling.loader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** Layouts that journals print: short invented pages, one habit each. */
class LayoutsTest {
    /** Two lines of running text as wide as the others here, so that a page looks like one. */
    private static final String LINES = """
            潮汐贸易在过去十年间迅速扩大，沿岸各国对灯塔税的依赖也随之加深，学界普遍认
            为规则的缺位使中小港口处于不利地位，它们既无力影响定价，又难以绕开主要航道。
            """;

    private static Article read(String text) {
        return ArticleParser.parse(new TextReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "layout.txt"), Metadata.NONE);
    }

    private static List<String> notes(Article article) {
        return article.notes().stream().map(note -> note.page() + " " + note.mark() + " " + note.text().text()).toList();
    }

    private static List<String> marks(Article article) {
        return article.marks().stream().map(mark -> mark.page() + " " + mark.mark() + " "
                + mark.note().map(note -> article.notes().get(note)).map(note -> note.page() + " " + note.mark()).orElse("nothing")).toList();
    }

    private static List<String> sections(Article article) {
        return article.sections().stream().map(section -> section.path() + " " + section.label() + " " + section.heading()).toList();
    }

    @Test
    void comments_at_the_foot_stand_beside_references_at_the_end() {
        Article article = read("""
                一、引言
                　　灯塔税由来已久[1]，它与港务费不同①。
                """ + LINES + """
                ① 港务费另有规定，本文不论。
                \f二、动因
                　　盐场要求保护[2]。船厂的态度则较为复杂②。
                """ + LINES + """
                参考文献
                [1] 闻海.潮汐贸易的由来[J].虚岸研究，2020（3）：12-25.
                [2] 江照野.盐与航线[M].虚岸：虚岸出版社，2018：45.
                ② 船厂分为官办与民办两类。
                """);
        assertThat(marks(article)).containsExactly("1 [1] 2 [1]", "1 ① 1 ①", "2 [2] 2 [2]", "2 ② 2 ②");
        assertThat(notes(article)).contains("1 ① 港务费另有规定，本文不论。", "2 ② 船厂分为官办与民办两类。");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void a_list_of_notes_ends_where_the_next_section_begins() {
        Article article = read("""
                一、引言
                灯塔税由来已久[1]。
                注释：
                [1] 闻海：《潮汐贸易的由来》，《虚岸研究》2020年第3期。
                二、动因
                盐场要求保护[1]。
                注释：
                [1] 江照野：《盐与航线》，虚岸出版社2018年版，第45页。
                """);
        assertThat(sections(article)).containsExactly("1 一、 引言", "2 二、 动因");
        assertThat(notes(article)).containsExactly("1 [1] 闻海：《潮汐贸易的由来》，《虚岸研究》2020年第3期。",
                "1 [1] 江照野：《盐与航线》，虚岸出版社2018年版，第45页。");
        assertThat(article.marks()).extracting(mark -> mark.note().orElseThrow()).containsExactly(0, 1);
    }
}
