package org.decoupling.loader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** Which lines of an invented article, set in lines of one width, are headings and which begin its text. */
class OutlineTest {
    private static final Article ARTICLE = ArticleParser.parse(new TextReader().read(new ByteArrayInputStream("""
            灯塔与税率

            贺兰舟

            　　去年三月，北港的灯塔委员会在一次并不公开的会议上决定，沿岸各邦的船只
            都要按吨位缴纳灯税。消息传到南岸以后，船东们议论了整整一个月，没有一个人
            愿意第一个缴钱。这笔税究竟是谁的主意，至今没有人说得清楚，也没有人去查。

            1. 灯税的来历

            　　灯税在沿岸并不罕见。早年的灯塔靠教会养活，后来教会穷了，灯塔就归了商
            会，商会又把它转手给了邦里，邦里的账房先生于是想出了按吨位收钱的办法来。

            （1）吨位论。按照这种说法，船越大，靠灯塔的地方就越多，缴的税也就应当
            越多，小船则可以减半。这个道理讲了几十年，从来没有哪一家大船东真心认过。
            """.getBytes(StandardCharsets.UTF_8)), "small.txt"), Metadata.NONE);

    @Test
    void aLineWithAFullStopIsNoHeading() {
        assertThat(ARTICLE.sections()).extracting(Article.Section::heading).containsExactly("灯税的来历");
    }

    @Test
    void theFirstLineOfTheTextBelongsToIt() {
        Article.Paragraph first = ARTICLE.paragraphs().stream().filter(paragraph -> paragraph.section().equals("0")).findFirst().orElseThrow();
        assertThat(ARTICLE.source().text().substring(first.spans().start(), first.spans().end())).startsWith("去年三月，");
    }
}
