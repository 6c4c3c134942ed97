package org.decoupling.loader;

import java.io.InputStream;
import java.nio.file.Path;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.article.Sidecar;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;

/** One article to load: a file with its sidecar beside it, or standard input. */
public sealed interface ArticleFile extends LoadFile {

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
}
