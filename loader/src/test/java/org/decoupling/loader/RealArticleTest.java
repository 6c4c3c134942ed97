package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decoupling.loader.article.RealArticle;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.defect.Defects;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.Spans;
import org.junit.jupiter.api.Test;

/** Against the count made by hand. */
class RealArticleTest {
    private final Article article = RealArticle.parsed();

    @Test
    void hasEighteenPages() {
        assertThat(article.pages()).isEqualTo(18);
    }

    @Test
    void hasAsManyMarksAsNotesOnEachPage() {
        assertThat(article.notes()).hasSize(39);
        assertThat(article.marks()).hasSize(39).allSatisfy(mark -> assertThat(mark.note()).isPresent());
        assertThat(perPage(article.notes().stream().map(Article.Note::page).toList()))
                .isEqualTo(perPage(article.marks().stream().map(Article.Mark::page).toList()))
                .isEqualTo(Map.ofEntries(Map.entry(3, 5L), Map.entry(4, 4L), Map.entry(5, 2L), Map.entry(6, 4L),
                        Map.entry(7, 4L), Map.entry(8, 2L), Map.entry(9, 3L), Map.entry(10, 1L), Map.entry(11, 2L),
                        Map.entry(12, 2L), Map.entry(13, 1L), Map.entry(14, 2L), Map.entry(15, 3L), Map.entry(16, 3L),
                        Map.entry(17, 1L)));
    }

    private static Map<Integer, Long> perPage(List<Integer> pages) {
        return pages.stream().collect(Collectors.groupingBy(page -> page, TreeMap::new, Collectors.counting()));
    }

    @Test
    void eachMarkReachesTheNoteWithItsSignOnItsPage() {
        for (Article.Mark mark : article.marks()) {
            Article.Note note = article.notes().get(mark.note().orElseThrow());
            assertThat(note.page()).isEqualTo(mark.page());
            assertThat(note.mark()).isEqualTo(mark.mark());
        }
    }

    @Test
    void hasSeventeenHeadings() {
        assertThat(article.sections()).extracting(Article.Section::path).containsExactly("1", "1.1", "1.2", "1.3", "2",
                "2.1", "2.2", "2.3", "3", "3.1", "3.2", "3.3", "4", "4.1", "4.2", "4.3", "5");
        assertThat(article.sections().getLast().heading()).isEqualTo("结束语");
        assertThat(article.sections().getLast().label()).isEmpty();
    }

    @Test
    void hasTwentySixParagraphsThatOpenWithAnOrdinal() {
        assertThat(article.paragraphs()).filteredOn(paragraph -> paragraph.enumerator().startsWith("第")).hasSize(26);
    }

    @Test
    void countsTheInlineEnumerators() {
        List<String> printed = article.paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream())
                .map(Article.Sentence::enumerator).toList();
        assertThat(printed).filteredOn("首先"::equals).hasSize(7);
        assertThat(printed).filteredOn("其次"::equals).hasSize(7);
        assertThat(printed).filteredOn("再次"::equals).hasSize(2);
        assertThat(printed).filteredOn("最后"::equals).hasSize(1);
        assertThat(printed).filteredOn(word -> word.matches("[一二三]是")).containsExactly("一是", "二是", "三是");
    }

    @Test
    void theCutBeginningIsApartFromTheIntroduction() {
        assertThat(article.paragraphs().getFirst().section()).isEqualTo("front");
        assertThat(article.paragraphs().getFirst().spans()).isEqualTo(Spans.of(1, 72));
        assertThat(article.paragraphs().get(1).section()).isEqualTo("0");
        assertThat(article.paragraphs().getLast().section()).isEqualTo("back");
    }

    @Test
    void theNoteThatRunsOnIsWhole() {
        Article.Note note = article.notes().get(4);
        assertThat(note.pages()).containsExactly(3, 4);
        assertThat(note.spans().fragments()).hasSize(2);
        assertThat(note.text().text()).contains("《世界经济与政治》2020 年第 10 期，第 72—101 页。");
    }

    @Test
    void addressesAreClosedUp() {
        String notes = article.notes().stream().map(note -> note.text().text()).collect(Collectors.joining("\n"));
        assertThat(notes).contains("https://doi.org/10.2307/1006463.").contains("china-trade-relationship.")
                .contains("-threat-from-securities-investments-that-finance-certain-companies-of-the-peoples-republic-of-china/")
                .contains("press-releases/2022/march/").contains("all-of-americas-workers/.");
    }

    /** What a careful reader has marked in the margin, and nothing else. */
    @Test
    void hasTheKnownDefects() {
        List<NoteReading> readings = References.in(article.notes().stream().map(note -> note.text().text()).toList());
        assertThat(Defects.in(article, readings)).extracting(defect -> defect.page() + " " + defect.kind()).containsExactly(
                "3 incomplete-authorship", "3 incomplete-authorship", "3 name-mismatch", "3 missing-punctuation",
                "15 coverage-mismatch", "16 wrong-target");
    }
}
