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

    @Test
    void a_note_may_stand_on_a_heading_or_share_its_line() {
        Article article = read("""
                一、引言①
                　　灯塔税由来已久②，各国不一③。
                """ + LINES + """
                ① 本节曾在虚岸论坛宣读。
                ② 闻海：《盐》，虚岸出版社2018年版。 ③ 江照野：《航线》，虚岸出版社2019年版。
                """);
        assertThat(sections(article)).containsExactly("1 一、 引言");
        assertThat(marks(article)).containsExactly("1 ① 1 ①", "1 ② 1 ②", "1 ③ 1 ③");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void marks_may_be_of_chinese_figures_or_turn_to_brackets_where_rings_end() {
        Article article = read("""
                　　灯塔税由来已久〔二十〕，各国不一〔二十一〕。
                """ + LINES + """
                〔二十〕 闻海：《盐》，虚岸出版社2018年版。
                〔二十一〕 江照野：《航线》，虚岸出版社2019年版。
                　　盐场要求保护⑳，船厂反对(21)。
                """ + LINES + """
                ⑳ 闻海：《盐》，第12页。
                (21) 江照野：《航线》，第5页。
                """);
        assertThat(marks(article)).containsExactly("1 〔二十〕 1 〔二十〕", "1 〔二十一〕 1 〔二十一〕", "2 ⑳ 2 ⑳", "2 (21) 2 (21)");
    }

    @Test
    void a_note_may_be_cut_by_two_pages() {
        Article article = read("""
                　　灯塔税由来已久①。
                """ + LINES + """
                　　本文只论盐场。
                ① 学界有三种说法，参见闻海：《盐与航线》，虚岸出版社2018年版；又见江照野：《潮汐
                　　船厂另有要求。
                """ + LINES + """
                　　船厂不止一家。
                的由来》，虚岸出版社2019年版，第12页；再如虞望川：《灯塔
                　　渔户另有要求。
                """ + LINES + """
                　　渔户人数不多。
                税评析》，虚岸出版社2020年版，第3页。
                """);
        assertThat(article.notes()).hasSize(1);
        assertThat(article.notes().getFirst().pages()).containsExactly(1, 2, 3);
        assertThat(article.notes().getFirst().text().text()).contains("《潮汐的由来》").endsWith("《灯塔税评析》，虚岸出版社2020年版，第3页。");
    }

    @Test
    void a_page_shows_by_its_heading_or_its_notes_where_its_seam_was_lost() {
        Article article = read("灯塔税与航线\n\n陆明远\n\n一、引言\n\n" + LINES + """
                灯塔税由来已久。①

                ① 闻海：《盐》，虚岸出版社2018年版。
                 盐场要求保护，船厂反对，而渔户不置可否，三方的争执由来已久，至今未有结论，
                各国的调停也没有成功。② 学界对此有不同的看法。
                """ + LINES + """

                ② 江照野：《航线》，虚岸出版社2019年版。
                 \s
                结 束 语

                """ + LINES + "灯塔税仍将存在。\n");
        assertThat(article.pages()).isEqualTo(3);
        assertThat(sections(article)).containsExactly("1 一、 引言", "2  结束语");
        assertThat(notes(article)).containsExactly("1 ① 闻海：《盐》，虚岸出版社2018年版。", "2 ② 江照野：《航线》，虚岸出版社2019年版。");
    }

    @Test
    void front_matter_ends_where_the_first_paragraph_begins() {
        Article article = read("""
                2023年第2期（总第88期）　虚岸研究　No.2, 2023
                灯塔税的政治经济学*：
                观念、动因与工具
                陆明远1，方予晴2
                （1. 虚岸大学 经济学院，虚岸 100000；2. 虚岸研究院，虚岸 100001）
                """ + LINES + """
                　　本文由此出发。
                """);
        assertThat(article.metadata().title()).isEqualTo("灯塔税的政治经济学：观念、动因与工具");
        assertThat(article.metadata().authors()).containsExactly("陆明远", "方予晴");
        assertThat(article.metadata().journal() + article.metadata().year() + article.metadata().issue()).isEqualTo("虚岸研究20232");
        assertThat(article.paragraphs()).filteredOn(paragraph -> paragraph.section().equals("0")).hasSize(2);
    }

    @Test
    void english_matter_stands_apart_from_the_keywords_above_and_the_article_below() {
        Article article = read("""
                灯塔税的政治经济学
                陆明远
                【摘要】灯塔税由来已久。本文考察其变化。
                【关键词】灯塔税；潮汐贸易；规则；航线；盐场；船厂；渔户；沿岸各国；内陆各国
                The Political Economy of Light Dues on the Coasts of the Shallow Sea
                Abstract: Light dues are old. This paper looks at their change, and at what
                drives it on the coasts.
                Keywords: light dues; tidal trade; rules; routes; salt works; shipyards; coasts
                1 引言
                """ + LINES + """
                　　（1）对政府来说，与其被动跟随，不如主动规划。在岸上设厂的企业需要提高比
                例，提前达到要求。
                """);
        assertThat(sections(article)).containsExactly("1 1 引言");
        assertThat(article.paragraphs()).extracting(Article.Paragraph::section)
                .containsExactly("title", "front", "abstract", "keywords", "english", "english", "english", "1", "1");
    }

    @Test
    void lines_on_the_author_above_the_first_heading_interrupt_nothing() {
        Article article = read("""
                灯塔税的政治经济学
                陆明远
                ［摘要］灯塔税由来已久。
                ［作者简介］陆明远，虚岸大学教授。
                ［收稿日期］2023-01-02
                引言
                灯塔税由来已久。各国的税制并不一致，但都以灯塔为名。
                结论与启示
                灯塔税仍将存在。
                """);
        assertThat(sections(article)).containsExactly("1  引言", "2  结论与启示");
    }

    @Test
    void captions_rows_and_sources_of_tables_are_no_running_text() {
        Article article = read("""
                一、事实
                """ + LINES + """
                表1　2015—2016年灯塔税收入（亿元）
                年份　税收　占比
                2015　12.3　4.5%
                注：税率为平均税率。
                资料来源：虚岸统计局网站。
                　　表1报告了税收的变化，可以看出收入逐年增加。
                """);
        assertThat(article.paragraphs()).extracting(Article.Paragraph::section)
                .containsExactly("1", "captioned", "captioned", "captioned", "captioned", "captioned", "1");
    }

    @Test
    void running_heads_and_page_numbers_come_in_many_forms() {
        Article article = read(page("灯塔税与航线\n陆明远\n摘要：灯塔税由来已久。", "甲", "i") + page("\f46　虚岸研究　2023年第2期", "乙", "ii")
                + page("\f陆明远：灯塔税与航线　47", "丙", "iii") + page("\f48　虚岸研究　2023年第2期", "丁", "iv")
                + page("\f陆明远：灯塔税与航线　49", "戊", "v"));
        assertThat(article.sections()).isEmpty();
        assertThat(article.paragraphs()).filteredOn(paragraph -> paragraph.section().equals("0")).hasSize(15);
    }

    private static String page(String head, String town, String number) {
        return head + "\n　　" + town + "地的盐场要求保护。\n" + LINES + "　　" + town + "地的船厂反对。\n" + number + "\n";
    }

    @Test
    void a_mark_of_a_kind_that_no_note_has_is_warned_of() {
        Article article = read("""
                　　灯塔税由来已久。① 盐场要求保护[1]。
                """ + LINES + """
                ① 闻海：《盐》，虚岸出版社2018年版。
                """);
        assertThat(article.warnings()).extracting(warning -> warning.kind() + " " + warning.line() + " " + warning.detail())
                .containsExactly("mark-without-note 1 [1]");
    }

    @Test
    void a_list_may_be_numbered_with_full_stops() {
        Article article = read("""
                　　灯塔税由来已久[1]，各国不一[2]。
                """ + LINES + """
                参考文献
                1. 闻海：《盐》，虚岸出版社2018年版。
                2. 江照野：《航线》，虚岸出版社2019年版。
                """);
        assertThat(marks(article)).containsExactly("1 [1] 1 1.", "1 [2] 1 2.");
    }

    @Test
    void a_reference_sign_with_a_figure_is_a_mark() {
        Article article = read("""
                　　灯塔税由来已久※1，各国不一※2。
                """ + LINES + """
                ※1 闻海：《盐》，虚岸出版社2018年版。
                ※2 江照野：《航线》，虚岸出版社2019年版。
                """);
        assertThat(marks(article)).containsExactly("1 ※1 1 ※1", "1 ※2 1 ※2");
    }
}
