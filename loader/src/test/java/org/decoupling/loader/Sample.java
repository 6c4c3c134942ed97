package org.decoupling.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An invented article with the tables that say what should be read in it; see the README beside them. */
record Sample(Path folder) {

    static Stream<Sample> all() {
        Path articles = Path.of(resource("/articles"));
        try (Stream<Path> folders = Files.list(articles)) {
            return folders.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).map(Sample::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample named(String id) {
        return new Sample(Path.of(resource("/articles")).resolve(id));
    }

    String id() {
        return folder.getFileName().toString();
    }

    /** Its own text, or the one that ships with the product. */
    Path text() {
        Path own = folder.resolve("article.txt");
        return Files.exists(own) ? own : Path.of(resource("/samples/" + id() + ".txt"));
    }

    Table table(String name, List<String> keys) {
        try {
            return Table.tsv(Files.readString(folder.resolve(name + ".tsv")), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI resource(String path) {
        try {
            return Sample.class.getResource(path).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
