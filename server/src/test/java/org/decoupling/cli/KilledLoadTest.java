package org.decoupling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.RDFFormat;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed, wherever it is, leaves the store as it was or as it was to be. */
class KilledLoadTest {
    private static final int KILLS = 12;
    private static final int ARTICLES = 12;

    @TempDir
    Path folder;

    @Test
    void a_killed_load_leaves_the_store_as_before_or_as_after() throws Exception {
        Path store = folder.resolve("store");
        Path first = articles("first", 1);
        Path more = articles("more", ARTICLES);
        assertThat(load(store, first).waitFor()).isZero();
        String before = export(store);
        String after = after(more, first);
        long whole = timeOf(more);
        Random random = new Random(20220522);
        int untouched = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process load = load(store, more);
            load.waitFor((long) (whole * (0.3 + 0.7 * random.nextDouble())), TimeUnit.MILLISECONDS);
            load.destroyForcibly().waitFor();
            String found = export(store);
            assertThat(found.equals(before) || found.equals(after)).as("nothing between, kill %d", kill).isTrue();
            if (found.equals(before)) untouched++;
        }
        assertThat(untouched).as("kills that came before the load was done").isPositive();
        assertThat(load(store, more).waitFor()).isZero();
        assertThat(export(store)).isEqualTo(after);
    }

    private String after(Path more, Path first) throws Exception {
        Path store = folder.resolve("undisturbed");
        assertThat(load(store, first).waitFor()).isZero();
        assertThat(load(store, more).waitFor()).isZero();
        return export(store);
    }

    private long timeOf(Path articles) throws Exception {
        long start = System.nanoTime();
        assertThat(load(folder.resolve("timed"), articles).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The shipped sample under changed words, so that each is an article of its own. */
    private Path articles(String name, int count) throws IOException {
        Path articles = Files.createDirectories(folder.resolve(name));
        String sample = Samples.text();
        for (int i = 0; i < count; i++) {
            Files.writeString(articles.resolve("article-" + i + ".txt"), sample.replace("灯塔", "灯塔" + name.charAt(0) + i));
        }
        return articles;
    }

    private static Process load(Path store, Path articles) throws IOException {
        return Run.start("load", "--store", store.toString(), articles.toString());
    }

    private static String export(Path store) {
        try (Store opened = Store.open(store.toString())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Export(opened).write("", RDFFormat.NQUADS, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
