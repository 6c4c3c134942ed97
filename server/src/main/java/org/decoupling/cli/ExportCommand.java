package org.decoupling.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes the whole store, or the graphs of one article, in a fixed order: the same store gives the same bytes.")
final class ExportCommand implements Callable<Integer> {
    enum Format {
        trig(RDFFormat.TRIG_BLOCKS), nq(RDFFormat.NQUADS), ttl(RDFFormat.TURTLE_BLOCKS), nt(RDFFormat.NTRIPLES);

        private final RDFFormat rdf;

        Format(RDFFormat rdf) {
            this.rdf = rdf;
        }
    }

    @Mixin
    private StoreOption store;

    @Option(names = "--article", paramLabel = "ID", defaultValue = "", description = "only this article, by its id or IRI")
    private String article;

    @Option(names = "--format", defaultValue = "trig", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "a file to write to (default: standard output)")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (Store opened = store.forReading(); OutputStream to = out == null ? System.out : Files.newOutputStream(out)) {
            new Export(opened).write(article, format.rdf, to);
        }
        return Main.DONE;
    }
}
