package org.decoupling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed, wherever it is, leaves the store as it was or as it was to be. */
class KilledLoadTest {
    private static final int KILLS = 8;
    private static final int ARTICLES = 12;

    @TempDir
    Path folder;

    @Test
    void a_killed_load_leaves_the_store_as_before_or_as_after() throws Exception {
        Path start = folder.resolve("start");
        assertThat(load(start, articles("first", 1)).waitFor()).isZero();
        Path more = articles("more", ARTICLES);
        String before = export(start);
        Path whole = copy(start, "whole");
        long began = System.nanoTime();
        assertThat(load(whole, more).waitFor()).isZero();
        long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        String after = export(whole);
        Random random = new Random(20220522);
        int untouched = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path killed = copy(start, "killed-" + kill);
            kill(load(killed, more), (long) (time * (0.3 + 0.7 * random.nextDouble())));
            String found = export(killed);
            assertThat(found.equals(before) || found.equals(after)).as("nothing between, kill %d", kill).isTrue();
            if (found.equals(before)) untouched++;
        }
        assertThat(untouched).as("kills that came before the load was done").isPositive();
    }

    private static void kill(Process load, long after) throws InterruptedException {
        load.waitFor(after, TimeUnit.MILLISECONDS);
        load.destroyForcibly().waitFor();
    }

    private Path copy(Path store, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.toList()) Files.copy(file, copy.resolve(store.relativize(file)));
        }
        return copy;
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
