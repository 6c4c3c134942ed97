package org.decoupling.loader.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarTest {
    @TempDir
    private Path folder;

    private Metadata read(String name, String words) throws IOException {
        return Sidecar.read(Files.writeString(folder.resolve(name), words));
    }

    @Test
    void readsTheSameInJsonAndInYaml() throws IOException {
        Metadata json = read("a.csl.json", """
                [{"type": "article-journal", "title": "灯塔税", "author": [{"family": "周", "given": "远明"}],
                  "container-title": "海政", "issued": {"date-parts": [[2019, 3]]}, "issue": 2, "page": "3–9"}]""");
        Metadata yaml = read("a.csl.yaml", """
                type: article-journal
                title: 灯塔税
                author: [{literal: 周远明}]
                container-title: 海政
                issued: 2019
                issue: 2
                page: 3-9
                """);
        assertThat(json).isEqualTo(yaml);
        assertThat(json.authors()).containsExactly("周远明");
        assertThat(json.year()).isEqualTo("2019");
    }

    @Test
    void refusesUnknownKeysAndWrongTypes() {
        assertThatThrownBy(() -> read("a.csl.yaml", "titel: 灯塔税")).isInstanceOf(InputFault.class).hasMessageContaining("titel");
        assertThatThrownBy(() -> read("a.csl.yaml", "author: 周远明")).isInstanceOf(InputFault.class).hasMessageContaining("author");
        assertThatThrownBy(() -> read("a.csl.yaml", "issued: 去年")).isInstanceOf(InputFault.class).hasMessageContaining("issued");
        assertThatThrownBy(() -> read("a.csl.json", "{\"title\": ")).isInstanceOf(InputFault.class);
        assertThatThrownBy(() -> read("a.csl.json", "{\"title\": \"a\", \"title\": \"b\"}")).isInstanceOf(InputFault.class);
    }

    @Test
    void thePrintedTextWins() throws IOException {
        String text = "灯塔税的来历\n\n周远明\n\n摘要：灯塔税很老。\n\n一、开头\n\n灯塔税很老。\n";
        Metadata sidecar = read("a.csl.yaml", "title: 灯塔费的来历\ncontainer-title: 海政");
        Article article = ArticleParser.parse(SourceText.of("a.txt", text, "UTF-8", "text/plain"), sidecar);
        assertThat(article.metadata().title()).isEqualTo("灯塔税的来历");
        assertThat(article.metadata().journal()).isEqualTo("海政");
        assertThat(article.warnings()).extracting(Article.Warning::kind).contains("metadata-differs");
    }

    @Test
    void findsTheFileBesideTheArticle() throws IOException {
        read("lamp.csl.yaml", "title: 灯塔税");
        assertThat(Sidecar.beside(folder.resolve("lamp.txt")).title()).isEqualTo("灯塔税");
        assertThat(Sidecar.beside(folder.resolve("other.txt"))).isEqualTo(Metadata.NONE);
    }
}
