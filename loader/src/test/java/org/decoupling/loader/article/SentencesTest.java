package org.decoupling.loader.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static void thenSentences(String text, String... sentences) {
        assertThat(Sentences.in(text).stream().map(span -> text.substring(span.start(), span.end()))).containsExactly(sentences);
    }

    @Test
    void endAtFullStopsWithWhatCloses() {
        thenSentences("灯亮了。船来了！谁点的灯？", "灯亮了。", "船来了！", "谁点的灯？");
        thenSentences("他说：“灯亮了。”船来了。", "他说：“灯亮了。”", "船来了。");
        thenSentences("灯亮了……船来了。", "灯亮了……", "船来了。");
    }

    @Test
    void keepTheirMarks() {
        thenSentences("灯亮了。① 船来了。[2]灯灭了。", "灯亮了。①", "船来了。[2]", "灯灭了。");
        thenSentences("灯亮了，① 船来了。", "灯亮了，① 船来了。");
        String marks = "①".repeat(100_000);
        thenSentences("灯亮了。" + marks + "船来了。", "灯亮了。" + marks, "船来了。");
    }

    @Test
    void doNotEndInsideQuotesAndBrackets() {
        thenSentences("旧约写道“海不问姓。我等亦不问”，就此作罢。", "旧约写道“海不问姓。我等亦不问”，就此作罢。");
        thenSentences("“谁点的灯？”的问题无人回答。", "“谁点的灯？”的问题无人回答。");
        thenSentences("当然也有例外（见下文。）。船来了。", "当然也有例外（见下文。）。", "船来了。");
        thenSentences("他说“灯亮了。船来了。", "他说“灯亮了。", "船来了。");
    }

    @Test
    void knowDecimalsAndLatinAbbreviations() {
        thenSentences("降幅为 3.5%，见 U.S. Bureau 的数据。", "降幅为 3.5%，见 U.S. Bureau 的数据。");
        thenSentences("Mr. Lind et al. kept the light. It went out.", "Mr. Lind et al. kept the light.", "It went out.");
    }
}
