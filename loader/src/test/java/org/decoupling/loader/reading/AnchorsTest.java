package org.decoupling.loader.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decoupling.loader.article.RealArticle;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Resources;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    private static final String TEXT = Resources.text("samples/lighthouse-tariffs.txt");

    private static SourceText source(String text) {
        return new TextReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "lighthouse.txt");
    }

    private static Anchors anchors(String text) {
        return new Anchors(ArticleParser.parse(source(text), Metadata.NONE));
    }

    /** The first paragraph with a dozen sentences' worth of words; what it says is of no account here. */
    private static String passage() {
        Article article = ArticleParser.parse(source(TEXT), Metadata.NONE);
        return article.paragraphs().stream()
                .map(p -> Folded.of(TEXT, p.spans()).text()).filter(words -> words.length() > 80).findFirst().orElseThrow();
    }

    @Test
    void a_passage_is_found_across_lines_whatever_blanks_are_typed() {
        String spaced = String.join(" ", passage().substring(5, 60).split(""));
        assertThat(anchors(TEXT).find(spaced)).hasSize(1).isEqualTo(anchors(TEXT).find(passage().substring(5, 60)));
    }

    @Test
    void a_passage_is_found_by_its_ends() {
        String words = passage().substring(5, 75);
        List<Anchors.Place> found = anchors(TEXT).find(words.substring(0, 12) + "…" + words.substring(58));
        assertThat(found).hasSize(1).isEqualTo(anchors(TEXT).find(words));
    }

    @Test
    void a_word_is_found_wherever_it_stands() {
        Article article = ArticleParser.parse(source(TEXT), Metadata.NONE);
        Article.Note note = article.notes().getFirst();
        String words = note.text().text().substring(0, 6);
        assertThat(anchors(TEXT).find(words)).extracting(Anchors.Place::where).contains("note " + note.page() + "-" + note.ordinal());
    }

    @Test
    void every_sentence_of_the_real_article_is_found_at_its_place() {
        Article article = RealArticle.parsed();
        Anchors anchors = new Anchors(article);
        for (Article.Paragraph paragraph : article.paragraphs()) {
            for (Article.Sentence sentence : paragraph.sentences()) {
                String words = Folded.of(article.source().text(), sentence.spans()).text();
                assertThat(anchors.find(words)).extracting(Anchors.Place::at).contains(Anchors.at(article.source(), sentence.spans()));
            }
        }
    }

    @Test
    void nothing_is_found_for_nothing() {
        assertThat(anchors(TEXT).find(" \n ")).isEmpty();
        assertThat(anchors(TEXT).find("此处没有这一句话")).isEmpty();
    }

    private static Reading readingOf(String text) throws Exception {
        return readingOf(text, "1-1");
    }

    private static Reading readingOf(String text, String note) throws Exception {
        String at = anchors(text).find(passage().substring(0, 40)).getFirst().at();
        String yaml = Resources.text("readings-small/harbour.yaml")
                .replace("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", source(text).sha256())
                .replace("notes: [1-1]", "notes: [" + note + "]")
                .replaceAll("at: \\[[^\\]]*\\]", "at: " + at).replaceAll("at: [0-9_-]+ [0-9a-f]{16}", "at: " + at);
        return Reading.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "small.yaml");
    }

    @Test
    void places_that_hold_are_not_reported() throws Exception {
        AnchorCheck check = AnchorCheck.of(readingOf(TEXT), source(TEXT));
        assertThat(check.sameText()).isTrue();
        assertThat(check.places()).isPositive();
        assertThat(check.moved()).isEmpty();
    }

    @Test
    void what_moved_is_found_again_and_what_changed_is_not() throws Exception {
        AnchorCheck shifted = AnchorCheck.of(readingOf(TEXT), source("新添一行。\n" + TEXT));
        assertThat(shifted.sameText()).isFalse();
        String now = anchors("新添一行。\n" + TEXT).find(passage().substring(0, 40)).getFirst().at();
        assertThat(shifted.moved()).hasSize(1).allSatisfy(moved -> assertThat(moved.now()).contains(now));

        AnchorCheck changed = AnchorCheck.of(readingOf(TEXT), source(TEXT.replace(passage().substring(3, 9), "")));
        assertThat(changed.moved()).hasSize(1).allSatisfy(moved -> assertThat(moved.now()).isEmpty());
    }

    @Test
    void a_note_that_the_article_does_not_have_is_named() throws Exception {
        Article article = ArticleParser.parse(source(TEXT), Metadata.NONE);
        assertThat(NoteCheck.strangers(readingOf(TEXT, "1-1"), article)).isEmpty();
        assertThat(NoteCheck.strangers(readingOf(TEXT, "9-9"), article)).singleElement().asString().contains("the article has no note 9-9");
    }
}
