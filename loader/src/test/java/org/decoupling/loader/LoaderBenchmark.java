package org.decoupling.loader;

import com.hankcs.hanlp.HanLP;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.store.EmbeddedStore;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters per second of the loader's stages, beside plain decoding and a dictionary segmentation of the same text in the same run. */
class LoaderBenchmark {
    private static final int WARM = 40;
    private static final int RUNS = 60;

    @Test
    void stages() throws Exception {
        byte[] bytes = shipped();
        SourceText source = new TextReader().read(new ByteArrayInputStream(bytes), "bench.txt");
        Article article = ArticleParser.parse(source, Metadata.NONE);
        List<String> notes = article.notes().stream().map(note -> note.text().text()).toList();
        List<NoteReading> readings = References.in(notes);
        Extraction extraction = Extraction.of(source, Metadata.NONE, false);
        int chars = source.text().length();
        System.out.printf("%nloader, %d characters, median of %d warm runs, one thread%n", chars, RUNS);
        double plain = print("plain decoding", chars, 0, () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        print("detect and decode", chars, plain, () -> new TextReader().read(new ByteArrayInputStream(bytes), "bench.txt"));
        print("pages and structure", chars, plain, () -> ArticleParser.parse(source, Metadata.NONE));
        print("references", chars, plain, () -> References.in(notes));
        print("argument", chars, plain, () -> Argument.of(article, readings));
        print("dictionary segmentation", chars, plain, () -> HanLP.newSegment().seg(source.text()));
        print("all, to quads", chars, plain, () -> Extraction.of(source, Metadata.NONE, false));
        print("shapes", chars, plain, () -> Admission.alone().check(extraction.graphs()));
    }

    /** Twice the text, twice the time: the same article once, twice, four and eight times in one text. */
    @Test
    void growth() throws Exception {
        String text = new TextReader().read(new ByteArrayInputStream(shipped()), "bench.txt").text();
        System.out.printf("%nloader, all to quads, by length of the text%n");
        for (int times = 4; times <= 64; times *= 2) {
            SourceText source = SourceText.of("bench.txt", String.join("\f", Collections.nCopies(times, text)), "UTF-8", "text/plain");
            print(times + " times the article", source.text().length(), 0, times / 4, () -> Extraction.of(source, Metadata.NONE, false));
        }
    }

    /** The same articles into an empty store: written anew, and in a transaction, as while others read it. */
    @Test
    void writing(@TempDir Path folder) throws Exception {
        String text = new TextReader().read(new ByteArrayInputStream(shipped()), "bench.txt").text();
        System.out.printf("%nloader, quads into an empty store%n");
        for (int articles = 32; articles <= 128; articles *= 2) {
            try (Spool spool = new Spool()) {
                long quads = 0;
                for (int i = 0; i < articles; i++) {
                    DatasetGraph graphs = Extraction.of(SourceText.of("bench.txt", i + text, "UTF-8", "text/plain"), Metadata.NONE, false).graphs();
                    quads += graphs.stream().count();
                    spool.add(graphs);
                }
                print(articles + " articles anew", quads, spool, folder.resolve("anew-" + articles), store -> { });
                print(articles + " in a transaction", quads, spool, folder.resolve("transaction-" + articles), EmbeddedStore::dataset);
            }
        }
    }

    private static void print(String stage, long quads, Spool spool, Path folder, Consumer<EmbeddedStore> first) {
        try (EmbeddedStore store = (EmbeddedStore) Store.open(folder.toString())) {
            first.accept(store);
            long start = System.nanoTime();
            spool.into(store);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("  %-24s %14.0f quads/s  %9.3f s%n", stage, quads / seconds, seconds);
        }
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = LoaderBenchmark.class.getResourceAsStream("/samples/lighthouse-tariffs.txt")) {
            return in.readAllBytes();
        }
    }

    private static double print(String stage, int chars, double plain, Callable<?> work) throws Exception {
        return print(stage, chars, plain, 1, work);
    }

    /** @param longer how much longer than usual a round takes, and so how much fewer there are */
    private static double print(String stage, int chars, double plain, int longer, Callable<?> work) throws Exception {
        double seconds = median(work, WARM / longer, RUNS / longer);
        double rate = chars / seconds;
        System.out.printf("  %-24s %14.0f chars/s  %9.3f ms%s%n", stage, rate, seconds * 1000,
                plain == 0 ? "" : "  1/%.0f of plain decoding".formatted(plain / rate));
        return rate;
    }

    private static double median(Callable<?> work, int warm, int runs) throws Exception {
        for (int i = 0; i < warm; i++) work.call();
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[runs / 2] / 1e9;
    }
}
