package org.decoupling.loader.article;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.text.TextReader;

/** The real article, where it lies beside the repository or where DECOUPLING_ARTICLE says. Its text is not ours to keep. */
public final class RealArticle {
    private RealArticle() {}

    public static Path path() {
        Optional<Path> found = folder().flatMap(RealArticle::text);
        assumeTrue(found.isPresent(), "the real article is not here: set DECOUPLING_ARTICLE or put it in ../shared/article");
        return found.get();
    }

    public static Article parsed() {
        return ArticleParser.parse(new TextReader().read(path()), Metadata.NONE);
    }

    private static Optional<Path> folder() {
        String set = System.getenv("DECOUPLING_ARTICLE");
        if (set != null) return Optional.of(Path.of(set));
        return Stream.iterate(Path.of(System.getProperty("user.dir")), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/article")).filter(Files::isDirectory).findFirst();
    }

    private static Optional<Path> text(Path path) {
        if (Files.isRegularFile(path)) return Optional.of(path);
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
