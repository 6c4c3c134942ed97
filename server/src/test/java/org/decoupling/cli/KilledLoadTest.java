package org.decoupling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed, wherever it is, leaves the store as it was or as it was to be. */
class KilledLoadTest {
    private static final int KILLS = 5;
    private static final int FEW = 4;
    private static final int MANY = 12;

    @TempDir
    Path folder;
    private Path temporary;

    @BeforeEach
    void makeFolderForTemporaryFiles() throws IOException {
        temporary = Files.createDirectories(folder.resolve("temporary"));
    }

    @Test
    void a_killed_load_leaves_a_store_that_held_something_as_before_or_as_after() throws Exception {
        Path start = folder.resolve("start");
        assertThat(load(start, articles("first", 1)).waitFor()).isZero();
        assertThat(generations(start)).as("the first article came to an empty store").containsExactly("Data-0002");
        assertThat(generations(afterKills(start, FEW))).as("and the others in a transaction").containsExactly("Data-0002");
    }

    @Test
    void a_killed_load_leaves_an_empty_store_as_before_or_as_after() throws Exception {
        Path start = Files.createDirectories(folder.resolve("start"));
        try (Store empty = Store.open(start.toString())) {
            assertThat(empty.held()).isEmpty();
        }
        assertThat(generations(afterKills(start, MANY))).as("written anew").containsExactly("Data-0002");
    }

    /** @return a store that was filled without being killed */
    private Path afterKills(Path start, int articles) throws Exception {
        Path more = articles("more", articles);
        String before = export(start);
        Path whole = copy(start, "whole");
        long began = System.nanoTime();
        assertThat(load(whole, more).waitFor()).isZero();
        long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        String after = export(whole);
        Random random = new Random(20220522);
        int untouched = 0;
        int left = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path killed = copy(start, "killed-" + kill);
            kill(load(killed, more), (long) (time * (0.3 + 0.7 * random.nextDouble())));
            left += temporaryFiles().size();
            String found = export(killed);
            assertThat(found.equals(before) || found.equals(after)).as("nothing between, kill %d", kill).isTrue();
            if (found.equals(before)) untouched++;
        }
        assertThat(untouched).as("kills that came before the load was done").isPositive();
        assertThat(left).as("files of killed loads").isPositive();
        assertThat(load(whole, more).waitFor()).isZero();
        assertThat(temporaryFiles()).as("what the killed ones left").isEmpty();
        return whole;
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.toString().endsWith(".nq")).toList();
        }
    }

    private static List<String> generations(Path store) throws IOException {
        try (Stream<Path> folders = Files.list(store.resolve("tdb2"))) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("Data")).toList();
        }
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

    private Process load(Path store, Path articles) throws IOException {
        return Run.start("-Djava.io.tmpdir=" + temporary, "load", "--store", store.toString(), articles.toString());
    }

    private static String export(Path store) {
        try (Store opened = Store.open(store.toString())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Export(opened).write("", RDFFormat.NQUADS, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
