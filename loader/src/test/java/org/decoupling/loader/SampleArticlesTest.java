package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.article.Sidecar;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sample articles in several note styles, read and compared row by row with what was marked up in them by hand. */
class SampleArticlesTest {
    /** The tables, each with the columns that name a row. */
    private static final Map<String, List<String>> TABLES = Map.of("sections", List.of("path"),
            "paragraphs", List.of("start"), "notes", List.of("page", "mark"), "marks", List.of("page", "mark"),
            "references", List.of("page", "mark", "order"), "defects", List.of("kind", "page"));

    @TestFactory
    Stream<DynamicNode> eachIsReadAsMarkedUp() {
        return Sample.all().map(sample -> dynamicContainer(sample.id(), TABLES.keySet().stream().sorted()
                .map(table -> comparison(sample, table))));
    }

    private static DynamicTest comparison(Sample sample, String name) {
        return dynamicTest(name, () -> {
            Table wanted = sample.table(name, TABLES.get(name));
            Table read = ReadTables.of(new TextReader().read(sample.text())).like(name, wanted);
            assertThat(read.differencesFrom(wanted)).as("%s of %s", name, sample.id()).isEmpty();
        });
    }

    @Test
    void whatTheTextDoesNotPrintStandsInTheSidecar() {
        Metadata shipped = Sidecar.beside(Sample.named("lighthouse-tariffs").text());
        assertThat(shipped.title()).startsWith("“熄灯”还是“点灯”");
        assertThat(shipped.authors()).containsExactly("闻海", "江照野");
        assertThat(shipped).extracting(Metadata::journal, Metadata::year, Metadata::issue, Metadata::pages)
                .containsExactly("虚岸研究", "2023", "2", "3-14");
        assertThat(Sidecar.beside(Sample.named("grain-corridors").text()).authors()).containsExactly("虞望川");
    }

    @ParameterizedTest
    @CsvSource({"grain-corridors, UTF-16LE", "grain-corridors, UTF-16BE", "grain-corridors, GB18030",
                "shipping-insurance, UTF-16LE", "shipping-insurance, GB18030", "chip-alliances, GB18030"})
    void readsTheSameInAnotherEncoding(String id, String encoding) throws IOException {
        SourceText utf8 = new TextReader().read(Sample.named(id).text());
        String marked = encoding.startsWith("UTF-16") ? "\uFEFF" + utf8.text() : utf8.text();
        SourceText other = new TextReader().read(new ByteArrayInputStream(marked.getBytes(Charset.forName(encoding))), id + ".txt");
        assertThat(other.text()).isEqualTo(Files.readString(Sample.named(id).text()));
        assertThat(other.sha256()).isEqualTo(utf8.sha256());
        assertThat(Charset.forName(other.encoding())).isEqualTo(Charset.forName(encoding));
    }
}
