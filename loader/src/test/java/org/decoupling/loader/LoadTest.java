package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.Load.Outcome;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Ontology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
    @TempDir
    Path folder;

    private Path article;

    @BeforeEach
    void writeArticle() throws IOException {
        article = Files.writeString(folder.resolve("lighthouse.txt"), sample());
    }

    @Test
    void loading_twice_writes_the_same_bytes() throws IOException {
        assertThat(quads(article)).isNotEmpty().isEqualTo(quads(article));
    }

    @Test
    void one_text_is_one_article_in_every_encoding() throws IOException {
        Set<String> articles = new TreeSet<>();
        for (String encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "GB18030")) {
            Path encoded = Files.write(folder.resolve(encoding + ".txt"), sample().getBytes(Charset.forName(encoding)));
            articles.add(read(encoded).article().source().sha256());
        }
        assertThat(articles).hasSize(1);
    }

    @Test
    void every_term_and_concept_that_is_written_is_in_the_ontology() throws IOException {
        assertThat(own(quads(article))).filteredOn(term -> !isDescribed(term)).isEmpty();
    }

    @Test
    void quotes_are_written_only_when_asked_for() {
        SourceText source = new TextReader().read(article);
        assertThat(Extraction.of(source, Metadata.NONE, false).graphs().toString()).doesNotContain("TextQuoteSelector");
        assertThat(Extraction.of(source, Metadata.NONE, true).graphs().toString()).contains("TextQuoteSelector");
    }

    @Test
    void every_anchor_gives_back_its_digest_from_offsets_alone() {
        Extraction extraction = read(article);
        int[] codePoints = extraction.article().source().text().codePoints().toArray();
        for (Article.Sentence sentence : extraction.article().paragraphs().getFirst().sentences()) {
            StringBuilder words = new StringBuilder();
            for (Span span : sentence.spans().fragments()) {
                int start = extraction.article().source().codePoint(span.start());
                int end = extraction.article().source().codePoint(span.end());
                words.append(new String(codePoints, start, end - start));
            }
            assertThat(Names.digest(words.toString()))
                    .isEqualTo(Names.digest(extraction.article().source(), sentence.spans().fragments()));
        }
    }

    @Test
    void a_file_that_is_no_article_is_refused_by_name_and_adds_nothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        try (Spool spool = new Spool()) {
            List<Outcome> outcomes = load(spool, false).read(LoadFile.named(List.of(empty.toString()), System.in), done -> {});
            assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Outcome.Refused.class,
                    refused -> assertThat(refused.why()).contains("empty", "empty.txt"));
            assertThat(spool.graphs()).isEmpty();
        }
    }

    @Test
    void strict_refuses_what_has_a_warning() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.txt"), sample().replaceFirst("①", ""));
        try (Spool spool = new Spool()) {
            List<LoadFile> files = LoadFile.named(List.of(bare.toString()), System.in);
            assertThat(load(spool, true).read(files, done -> {}).getFirst()).isInstanceOf(Outcome.Refused.class);
            assertThat(load(spool, false).read(files, done -> {}).getFirst()).isInstanceOf(Outcome.Read.class);
        }
    }

    private static Load load(Spool spool, boolean strict) {
        return new Load(Admission.alone(), false, strict, spool);
    }

    private static Extraction read(Path file) {
        return Extraction.of(new TextReader().read(file), Metadata.NONE, false);
    }

    private static String quads(Path file) throws IOException {
        try (Spool spool = new Spool()) {
            List<Outcome> outcomes = load(spool, false).read(LoadFile.named(List.of(file.toString()), System.in), done -> {});
            assertThat(outcomes).allMatch(Outcome.Read.class::isInstance);
            return Files.readString(spool.file());
        }
    }

    private Set<String> own(String quads) {
        Set<String> terms = new TreeSet<>();
        Pattern.compile("<(" + Ontology.BASE + "(?:ontology#|concept/)[^>]*)>").matcher(quads).results()
                .forEach(match -> terms.add(match.group(1)));
        return terms;
    }

    private static boolean isDescribed(String term) {
        Node node = NodeFactory.createURI(term);
        return Ontology.graphs().values().stream().anyMatch(graph -> graph.contains(node, Node.ANY, Node.ANY));
    }

    private static String sample() throws IOException {
        try (InputStream in = LoadTest.class.getResourceAsStream("/samples/lighthouse-tariffs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
