package org.decoupling.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One article to load: a file with its sidecar beside it, or standard input. */
public sealed interface ArticleFile {

    String name();

    SourceText text();

    Metadata sidecar();

    record OnDisk(Path path) implements ArticleFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public SourceText text() {
            return new TextReader().read(path);
        }

        @Override
        public Metadata sidecar() {
            return Sidecar.beside(path);
        }
    }

    record StandardInput(InputStream in) implements ArticleFile {
        @Override
        public String name() {
            return "-";
        }

        @Override
        public SourceText text() {
            return new TextReader().read(in, "standard-input.txt");
        }

        @Override
        public Metadata sidecar() {
            return Metadata.NONE;
        }
    }

    /** The articles a command line names: {@code -}, files, and all .txt and .pdf files under folders, in name order. */
    static List<ArticleFile> named(List<String> arguments, InputStream standardInput) {
        return arguments.stream().flatMap(argument -> named(argument, standardInput)).toList();
    }

    private static Stream<ArticleFile> named(String argument, InputStream standardInput) {
        if (argument.equals("-")) return Stream.of(new StandardInput(standardInput));
        Path path = Path.of(argument);
        return Files.isDirectory(path) ? in(path).stream() : Stream.of(new OnDisk(path));
    }

    private static List<ArticleFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(ArticleFile::isArticle).sorted()
                    .<ArticleFile>map(OnDisk::new).toList();
        } catch (IOException e) {
            throw InputFault.of("unreadable", folder.toString(), e.getMessage());
        }
    }

    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".pdf");
    }
}
