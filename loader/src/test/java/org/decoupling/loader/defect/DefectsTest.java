package org.decoupling.loader.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.SourceText;
import org.junit.jupiter.api.Test;

/** Each rule on a small text of its own: once where it must speak, once where it must be silent. */
class DefectsTest {
    private static List<String> defects(String body, String note) {
        String text = "一、标题\n　　" + body + "\n　　这是另一段，没有注释。\n\n" + note + "\n";
        Article article = ArticleParser.parse(SourceText.of("a.txt", text, "UTF-8", "text/plain"), Metadata.NONE);
        List<NoteReading> readings = References.in(article.notes().stream().map(each -> each.text().text()).toList());
        return Defects.in(article, readings).stream().map(Article.Warning::kind).toList();
    }

    @Test
    void aNameWithItsCharactersInAnotherOrder() {
        assertThat(defects("周明远认为灯塔税不可久。①", "① 周远明：《灯塔税》，《海政》2019 年第 2 期，第 3—9 页。")).containsExactly("name-mismatch");
        assertThat(defects("周远明认为灯塔税不可久。①", "① 周远明：《灯塔税》，《海政》2019 年第 2 期，第 3—9 页。")).isEmpty();
    }

    @Test
    void aNameWithOneOtherCharacter() {
        assertThat(defects("周远铭认为灯塔税不可久。①", "① 周远明：《灯塔税》，《海政》2019 年第 2 期，第 3—9 页。")).containsExactly("name-mismatch");
        assertThat(defects("周边国家认为灯塔税不可久。①", "① 周远明：《灯塔税》，《海政》2019 年第 2 期，第 3—9 页。")).isEmpty();
    }

    @Test
    void oneOfTwoAuthors() {
        String note = "① 周远明、柳青：《灯塔税》，《海政》2019 年第 2 期，第 3—9 页。";
        assertThat(defects("学界已有讨论，周远明认为灯塔税不可久。①", note)).containsExactly("incomplete-authorship");
        assertThat(defects("学界已有讨论，周远明等认为灯塔税不可久。①", note)).isEmpty();
        assertThat(defects("学界已有讨论，周远明、柳青认为灯塔税不可久。①", note)).isEmpty();
    }

    @Test
    void noCommaBetweenTitleAndJournal() {
        assertThat(defects("灯塔税不可久。①", "① 周远明：《灯塔税》《海政》2019 年第 2 期，第 3—9 页。")).containsExactly("missing-punctuation");
        assertThat(defects("灯塔税不可久。①", "① 例如《灯塔法》《港口法》等。")).isEmpty();
    }

    @Test
    void aNoteThatCitesAnotherAct() {
        String note = "① The Council, “Executive Order on Securing Lighthouse Revenue,” May 3, 2021.";
        assertThat(defects("议会通过了《护渔令》（Executive Order on Protecting Coastal Fisheries），①影响很大。", note))
                .containsExactly("wrong-target");
        assertThat(defects("议会通过了《灯塔令》（Executive Order on Securing Lighthouse Revenue），①影响很大。", note)).isEmpty();
    }

    @Test
    void aYearbookTooOldForItsFigure() {
        assertThat(defects("2021 年的过境量增长 3%。①", "① 航政局：《航运年鉴》2020、2021 年版，航政出版社出版。")).containsExactly("coverage-mismatch");
        assertThat(defects("2020 年的过境量增长 3%。①", "① 航政局：《航运年鉴》2020、2021 年版，航政出版社出版。")).isEmpty();
    }

    @Test
    void marksAndNotesThatDoNotMeet() {
        assertThat(defects("灯塔税不可久。①灯塔费可以。②", "① 周远明：《灯塔税》，《海政》2019 年第 2 期。")).containsExactly("mark-without-note");
        assertThat(defects("灯塔税不可久。①", "① 周远明：《灯塔税》，《海政》2019 年第 2 期。\n② 柳青：《灯塔费》，《海政》2020 年第 1 期。"))
                .containsExactly("note-without-mark");
    }
}
