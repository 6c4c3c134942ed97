package org.decoupling.loader.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.decoupling.loader.text.InputFault;

/**
 * A whole store as one file, and the file as a whole store again: N-Quads, compressed, which ends in a sum over all of it, so that a
 * file that was cut is seen. Both are one transaction: the store may be read meanwhile, and a load waits or comes before.
 */
public final class Backup {
    private Backup() {}

    public static void write(Store store, OutputStream to) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(to, 1 << 16);
        new Export(store).write("", RDFFormat.NQUADS, compressed);
        compressed.finish();
    }

    /** What the store held before and the file does not is gone afterwards; a file that can't be read whole changes nothing. */
    public static void restore(Store store, Path file) throws IOException {
        Path quads = Scratch.file();
        try {
            unpack(file, quads);
            Set<Node> graphs = graphs(quads, file);
            graphs.addAll(Export.graphs(store));
            store.replace(graphs, quads);
        } finally {
            Files.delete(quads);
        }
    }

    private static void unpack(Path file, Path to) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw InputFault.of("broken-rdf", file.toString(), "not a whole backup: " + broken.getMessage());
        }
    }

    private static Set<Node> graphs(Path quads, Path file) {
        Set<Node> graphs = new HashSet<>();
        try {
            RDFParser.source(quads).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    if (quad.isDefaultGraph()) throw new RiotException("a triple without a graph");
                    graphs.add(quad.getGraph());
                }
            });
        } catch (RiotException broken) {
            throw InputFault.of("broken-rdf", file.toString(), broken.getMessage());
        }
        if (graphs.isEmpty()) throw InputFault.of("broken-rdf", file.toString(), "nothing is in it");
        return graphs;
    }
}
