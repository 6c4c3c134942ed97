package org.decoupling.loader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String WORDS = "灯塔税的历史很长，讨论它的人却不多。①\n\n① 周远明：《灯塔税》，《海政》2019 年第 2 期。\n";

    private static SourceText read(byte[] bytes) {
        return new TextReader(1, 1).read(new ByteArrayInputStream(bytes), "given");
    }

    private static void thenFault(String name, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(InputFault.class, fault -> {
            assertThat(fault.name()).isEqualTo(name);
            assertThat(fault.file()).isEqualTo("given");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsEachEncoding(String encoding) {
        SourceText source = read(WORDS.getBytes(Charset.forName(encoding)));
        assertThat(source.text()).isEqualTo(WORDS);
        assertThat(source.encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesOutTheByteOrderMark(String encoding) {
        assertThat(read(("\uFEFF" + WORDS).getBytes(Charset.forName(encoding))).text()).isEqualTo(WORDS);
    }

    @Test
    void saysWhichByteIsBad() {
        byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xff;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(InputFault.class).hasMessageContaining("wrong-encoding")
                .hasMessageContaining("byte 9");
    }

    @Test
    void refusesWhatIsNoText() {
        thenFault("empty", new byte[0]);
        thenFault("empty", "\n \n".getBytes(StandardCharsets.UTF_8));
        thenFault("binary", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0, 1, 2, 3});
        thenFault("unknown-encoding", WORDS.replace("灯塔税的历史很长", "燈塔稅的歷史很長，討論的人卻不多".repeat(8)).replaceAll("[①]", "")
                .replaceAll("[税历讨论却远]", "稅").getBytes(Charset.forName("Big5")));
    }

    /** The stream has no end, so a reader that wanted it whole would not return. */
    @Test
    void stopsReadingAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> new TextReader(1, 1).read(endless, "given")).hasMessageContaining("too-large");
    }

    @Test
    void refusesATruncatedPdf() throws IOException {
        byte[] pdf = pdf();
        assertThat(read(pdf).text()).contains("lighthouse dues").endsWith("\f");
        thenFault("truncated-pdf", Arrays.copyOf(pdf, pdf.length / 2));
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("On lighthouse dues");
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void refusesWhatIsNoArticle() {
        assertThatThrownBy(() -> parse("A text in English. It has sentences.")).hasMessageContaining("no-article").hasMessageContaining("no Chinese in it");
        assertThatThrownBy(() -> parse("张三\n李四\n王五\n")).hasMessageContaining("no-article").hasMessageContaining("no sentences in it");
    }

    private static Article parse(String text) {
        return ArticleParser.parse(SourceText.of("given", text, "UTF-8", "text/plain"), Metadata.NONE);
    }
}
