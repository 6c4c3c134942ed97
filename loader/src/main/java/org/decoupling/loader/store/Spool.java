package org.decoupling.loader.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The quads of a load on their way to the store: on disk, so that ten thousand articles need no more memory than one. */
public final class Spool implements AutoCloseable {
    static final Comparator<Triple> ORDER = Comparator.comparing(Spool::line);


    private final Path file;
    private final OutputStream out;
    private final Set<Node> graphs = Collections.synchronizedSet(new LinkedHashSet<>());

    public Spool() {
        try {
            file = Files.createTempFile("decoupling", ".nq");
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
    }

    /** Sorted, so that the same graphs are the same bytes. */
    public synchronized void add(DatasetGraph data) {
        List<String> lines = data.stream().map(Spool::line).sorted().toList();
        try {
            for (String line : lines) out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file can't be written: " + file, e);
        }
        data.listGraphNodes().forEachRemaining(graphs::add);
    }

    private static String line(Quad quad) {
        return line(quad.asTriple()) + NodeFmtLib.strNT(quad.getGraph()) + " .\n";
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " ";
    }

    public Set<Node> graphs() {
        return graphs;
    }

    /** The N-Quads, all written out. */
    public Path file() {
        try {
            out.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file can't be written: " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
