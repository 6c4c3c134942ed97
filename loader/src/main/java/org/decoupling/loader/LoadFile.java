package org.decoupling.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decoupling.loader.text.InputFault;

/** Something to load: an article, or a scholar's reading of one. */
public sealed interface LoadFile permits ArticleFile, LoadFile.OfReading {

    String name();

    /** A reading in YAML; see readings/README.md. */
    record OfReading(Path path) implements LoadFile {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * What a command line names: {@code -} for an article on standard input, articles, readings (.yaml), and all .txt and .pdf
     * files under folders, in name order.
     */
    static List<LoadFile> named(List<String> arguments, InputStream standardInput) {
        return arguments.stream().flatMap(argument -> named(argument, standardInput)).toList();
    }

    private static Stream<LoadFile> named(String argument, InputStream standardInput) {
        if (argument.equals("-")) return Stream.of(new ArticleFile.StandardInput(standardInput));
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) return in(path).stream();
        return Stream.of(endsWith(path, ".yaml", ".yml") ? new OfReading(path) : new ArticleFile.OnDisk(path));
    }

    private static List<LoadFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> endsWith(file, ".txt", ".pdf")).sorted()
                    .<LoadFile>map(ArticleFile.OnDisk::new).toList();
        } catch (IOException e) {
            throw InputFault.of("unreadable", folder.toString(), e.getMessage());
        }
    }

    private static boolean endsWith(Path file, String... suffixes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(suffixes).anyMatch(name::endsWith);
    }
}
