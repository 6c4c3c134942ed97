package org.decoupling.loader.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.decoupling.loader.graph.Versions;
import org.decoupling.ontology.Rules;

/** TDB2 in this process. TDB2 lets one process hold a folder, many threads read it, and one write at a time. */
public final class EmbeddedStore implements Store {
    private static final int AHEAD = 1000;

    private final DatasetGraph dataset;
    private volatile String version;
    /** Writes begun and writes ended: a version read while it changed is not remembered. */
    private volatile long turns;
    private volatile boolean shared;

    private EmbeddedStore(DatasetGraph dataset) {
        this.dataset = dataset;
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    }

    static EmbeddedStore inMemory() {
        return new EmbeddedStore(DatabaseMgr.createDatasetGraph());
    }

    static EmbeddedStore in(Path folder) {
        try {
            Path database = Files.createDirectories(folder.resolve("tdb2"));
            EmbeddedStore store = new EmbeddedStore(DatabaseMgr.connectDatasetGraph(Location.create(database)));
            Generation.sweep(store.dataset);
            return store;
        } catch (DBOpEnvException e) {
            throw new StoreHeld(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the store's folder can't be made: " + folder, e);
        }
    }

    /** For Fuseki, which serves it: from now on others read, and no load may make them wait. */
    public DatasetGraph dataset() {
        shared = true;
        return dataset;
    }

    @Override
    public RDFLink link() {
        return RDFLink.connect(dataset);
    }

    @Override
    public void replace(Collection<Node> graphs, Path quads) {
        turn();
        try {
            if (!shared && Generation.isWorth(dataset, quads)) renew(Set.copyOf(graphs), quads);
            else Txn.executeWrite(dataset, () -> write(graphs, quads));
        } finally {
            turn();
        }
    }

    /** The same without TDB2's transactions: all that stays and all that comes is written anew. */
    void renew(Set<Node> graphs, Path quads) {
        new Generation(TDBInternal.getDatabaseContainer(dataset)).next(to -> {
            Txn.executeRead(dataset, () -> stay(graphs).forEachRemaining(to));
            read(quads, LabelToNode.createUseLabelAsGiven(), to);
        }, EmbeddedStore::derive);
    }

    private Iterator<Quad> stay(Set<Node> graphs) {
        return Iter.filter(dataset.find(), quad -> !graphs.contains(quad.getGraph()) && !quad.getGraph().equals(Rules.GRAPH));
    }

    private synchronized void turn() {
        turns++;
        version = null;
    }

    private void write(Collection<Node> graphs, Path quads) {
        graphs.forEach(dataset::removeGraph);
        dataset.removeGraph(Rules.GRAPH);
        read(quads, LabelToNode.createUseLabelAsGiven(), dataset::add);
        derive(dataset);
    }

    private static void derive(DatasetGraph data) {
        try (Spool derived = new Spool()) {
            Rules.fromClasspath().derive((rule, to) -> construct(data, rule, to), triple -> derived.add(Quad.create(Rules.GRAPH, triple)));
            read(derived.file(), LabelToNode.createUseLabelEncoded(), data::add);
        }
        Versions.stamp(data, Rules.GRAPH);
    }

    /**
     * Parses on a thread of its own, a little ahead of who takes the quads.
     *
     * @param labels which blank node a label stands for; what was written out of the store stands for the same again
     */
    private static void read(Path quads, LabelToNode labels, Consumer<Quad> to) {
        RDFParserBuilder parser = RDFParser.source(quads).lang(Lang.NQUADS).labelToNode(labels);
        AsyncParser.of(parser).setChunkSize(AHEAD).setDaemonMode(true).asyncParseSources(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                to.accept(quad);
            }
        });
    }

    /** Fills the store with another's N-Quads as they are, what its rules had drawn included, in place of what it holds. */
    public void fill(InputStream quads) {
        turn();
        try {
            Txn.executeWrite(dataset, () -> {
                dataset.clear();
                RDFParser.source(quads).lang(Lang.NQUADS).labelToNode(LabelToNode.createUseLabelAsGiven()).parse(StreamRDFLib.dataset(dataset));
            });
        } finally {
            turn();
        }
    }

    /** Where it was opened; nothing for one in memory. */
    public Optional<Path> folder() {
        Location place = DatabaseMgr.location(dataset);
        return place.isMem() ? Optional.empty() : Optional.of(Path.of(place.getDirectoryPath()).getParent());
    }

    private static void construct(DatasetGraph data, Query rule, Consumer<Triple> to) {
        try (QueryExec exec = QueryExec.dataset(data).query(rule).build()) {
            exec.constructTriples().forEachRemaining(to);
        }
    }

    @Override
    public String version() {
        String known = version;
        if (known != null) return known;
        long before = turns;
        try (RDFLink link = link()) {
            String read = Versions.of(link);
            remember(read, before);
            return read;
        }
    }

    private synchronized void remember(String read, long before) {
        if (turns == before && turns % 2 == 0) version = read;
    }

    /** Lets go of the folder, so that another process, or the next test, can open it. */
    @Override
    public void close() {
        if (DatabaseMgr.location(dataset).isMem()) return;
        TDBInternal.expel(dataset);
    }
}
