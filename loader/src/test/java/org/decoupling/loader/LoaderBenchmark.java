package org.decoupling.loader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.junit.jupiter.api.Test;

/** Characters per second of the loader's stages, beside plain decoding of the same bytes in the same run. */
class LoaderBenchmark {
    private static final int WARM = 40;
    private static final int RUNS = 60;

    @Test
    void stages() throws Exception {
        byte[] bytes = shipped();
        SourceText source = new TextReader().read(new ByteArrayInputStream(bytes), "bench.txt");
        Article article = ArticleParser.parse(source, Metadata.NONE);
        List<String> notes = article.notes().stream().map(note -> note.text().text()).toList();
        Extraction extraction = Extraction.of(source, Metadata.NONE, false);
        int chars = source.text().length();
        System.out.printf("%nloader, %d characters, median of %d warm runs, one thread%n", chars, RUNS);
        double plain = print("plain decoding", chars, 0, () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        print("detect and decode", chars, plain, () -> new TextReader().read(new ByteArrayInputStream(bytes), "bench.txt"));
        print("pages and structure", chars, plain, () -> ArticleParser.parse(source, Metadata.NONE));
        print("references", chars, plain, () -> References.in(notes));
        print("all, to quads", chars, plain, () -> Extraction.of(source, Metadata.NONE, false));
        print("shapes", chars, plain, () -> Admission.alone().check(extraction.graphs()));
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = LoaderBenchmark.class.getResourceAsStream("/samples/lighthouse-tariffs.txt")) {
            return in.readAllBytes();
        }
    }

    private static double print(String stage, int chars, double plain, Callable<?> work) throws Exception {
        double seconds = median(work);
        double rate = chars / seconds;
        System.out.printf("  %-20s %14.0f chars/s  %9.3f ms%s%n", stage, rate, seconds * 1000,
                plain == 0 ? "" : "  1/%.0f of plain decoding".formatted(plain / rate));
        return rate;
    }

    private static double median(Callable<?> work) throws Exception {
        for (int i = 0; i < WARM; i++) work.call();
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1e9;
    }
}
