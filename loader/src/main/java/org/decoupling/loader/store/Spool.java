package org.decoupling.loader.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The quads of a load on their way to the store: on disk, so that ten thousand articles need no more memory than one. */
public final class Spool implements AutoCloseable {
    /** Written out are only the objects of what has one subject and one property. */
    static final Comparator<Triple> ORDER = Comparator.comparing((Triple triple) -> triple.getSubject().toString())
            .thenComparing(triple -> triple.getPredicate().toString()).thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));
    private static final NodeFormatterNT FORM = new NodeFormatterNT();

    private final Path file;
    private final AWriter out;
    private final Set<Node> graphs = Collections.synchronizedSet(new LinkedHashSet<>());

    public Spool() {
        try {
            file = Scratch.file();
            out = IO.wrapUTF8(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
    }

    /** Sorted, so that the same graphs are the same bytes. */
    public synchronized void add(DatasetGraph data) {
        Iter.asStream(data.listGraphNodes()).sorted(Comparator.comparing(Node::toString)).forEach(name -> add(name, data.getGraph(name)));
    }

    private void add(Node name, Graph graph) {
        graph.stream().sorted(ORDER).forEach(triple -> add(Quad.create(name, triple)));
        graphs.add(name);
    }

    synchronized void add(Quad quad) {
        try {
            for (Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())) {
                FORM.format(out, node);
                out.print(' ');
            }
            out.print(".\n");
        } catch (RuntimeIOException e) {
            throw unwritable(e);
        }
    }

    private UncheckedIOException unwritable(Exception why) {
        return new UncheckedIOException("the temporary file can't be written: " + file, new IOException(why));
    }

    public Set<Node> graphs() {
        return graphs;
    }

    /** Writes all of it in one transaction; where there is nothing to write, nothing is begun. */
    public void into(Store store) {
        if (!graphs.isEmpty()) store.replace(graphs, file());
    }

    /** The N-Quads, all written out. */
    public Path file() {
        try {
            out.flush();
            return file;
        } catch (RuntimeIOException e) {
            throw unwritable(e);
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
