package org.decoupling.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedTest {
    private static void thenFolded(String source, String text) {
        assertThat(Folded.of(source, Spans.of(0, source.length())).text()).isEqualTo(text);
    }

    @Test
    void joinsByScript() {
        thenFolded("灯塔\n\n税", "灯塔税");
        thenFolded("the \nGlobal \r\nEconomy,” \nOutlook", "the Global Economy,” Outlook");
        thenFolded("2019\n年第 2 期", "2019年第 2 期");
    }

    @Test
    void closesAddressesUp() {
        thenFolded("https://a.example/policy-\noffice \n/trade-r\nelationship.", "https://a.example/policy-office/trade-relationship.");
        thenFolded("https://a.example/x.pdf,\naccessed May 3", "https://a.example/x.pdf, accessed May 3");
    }

    @Test
    void closesLetterSpacingUpButNotNames() {
        thenFolded("结 束 语", "结束语");
        thenFolded("相 关 数 据 由 作 者 根 据 Uncomtrade 计 算 ， 来 源：", "相关数据由作者根据 Uncomtrade 计算，来源：");
        thenFolded("周远明 柳青", "周远明 柳青");
    }

    @Test
    void leavesOutWhatTakesNoRoom() {
        thenFolded("灯\u00ad塔\u200b税\ufeff", "灯塔税");
        thenFolded("eco\u00ad\nnomic growth of 3.5\n%", "economic growth of 3.5%");
    }

    @Test
    void leadsBackToTheSource() {
        String source = "灯塔\n税。\n① 注\n很老";
        Folded folded = Folded.of(source, new Spans(List.of(new Span(0, 5), new Span(10, 12))));
        assertThat(folded.text()).isEqualTo("灯塔税。很老");
        assertThat(folded.spans(1, 3).fragments()).containsExactly(new Span(1, 4));
        assertThat(folded.spans(2, 6).fragments()).containsExactly(new Span(3, 5), new Span(10, 12));
    }
}
