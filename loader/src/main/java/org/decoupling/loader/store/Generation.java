package org.decoupling.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.IO_DB;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.FilenameUtils;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A database written anew beside the one that is in use, and put in its place by one rename: what TDB2 does to compact a database,
 * done to load much. Whoever wants to read or write meanwhile waits. A kill leaves the folder with {@code -tmp} in its name, which
 * TDB2 removes when it opens the database, or the folder of the generation before, which {@link #sweep} does.
 */
final class Generation {
    /** Below this a transaction is over before a folder is made. */
    private static final long FEW = 20_000;
    /** Bytes of a quad in a file of N-Quads, about. */
    private static final long LINE = 250;

    private final DatasetGraphSwitchable database;

    /** Whether so much comes, and so little is there, that writing all of it anew is the shorter way. */
    static boolean isWorth(DatasetGraph dataset, Path quads) {
        DatasetGraphSwitchable database = TDBInternal.getDatabaseContainer(dataset);
        if (!database.hasContainerPath() || Sys.isWindows) return false;
        long coming = size(quads) / LINE;
        return coming >= FEW && Txn.calculateRead(database, () -> Iter.count(Iter.limit(rows(database), coming))) < coming;
    }

    private static Iterator<?> rows(DatasetGraphSwitchable database) {
        return ((DatasetGraphTDB) database.get()).getQuadTable().getNodeTupleTable().findAll();
    }

    private static long size(Path quads) {
        try {
            return Files.size(quads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the generation before, which a load leaves that is killed after its rename. */
    static void sweep(DatasetGraph dataset) {
        Path used = folder((DatasetGraphTDB) TDBInternal.getDatabaseContainer(dataset).get());
        try (Stream<Path> siblings = Files.list(used.getParent())) {
            siblings.filter(sibling -> isGeneration(sibling) && sibling.compareTo(used) < 0).forEach(IO::deleteAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGeneration(Path folder) {
        return folder.getFileName().toString().matches(DatabaseOps.dbNameBase + DatabaseOps.SEP + "\\d+");
    }

    private static Path folder(DatasetGraphTDB database) {
        return IO_DB.asPath(database.getLocation());
    }

    Generation(DatasetGraphSwitchable database) {
        this.database = database;
    }

    /**
     * @param quads    gives all quads that the new generation begins with
     * @param complete adds what follows from them
     */
    void next(Consumer<Consumer<Quad>> quads, Consumer<DatasetGraph> complete) {
        database.execExclusive(() -> {
            DatasetGraphTDB last = (DatasetGraphTDB) database.get();
            Path folder = after(folder(last));
            write(folder, quads, complete);
            database.set(open(IO_DB.asLocation(folder)));
            StoreConnection.release(last.getLocation());
            IO.deleteAll(folder(last));
        });
    }

    private static Path after(Path last) {
        int number = FilenameUtils.extractIndex(last.getFileName().toString(), DatabaseOps.dbNameBase, DatabaseOps.SEP);
        return last.resolveSibling(FilenameUtils.filename(DatabaseOps.dbNameBase, DatabaseOps.SEP, number + 1));
    }

    private void write(Path folder, Consumer<Consumer<Quad>> quads, Consumer<DatasetGraph> complete) {
        Path part = folder.resolveSibling(folder.getFileName() + "-tmp");
        try {
            Location place = IO_DB.asLocation(Files.createDirectory(part));
            in(place, database -> pack(database, part, quads));
            in(place, database -> Txn.executeWrite(database, () -> complete.accept(database)));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (Files.exists(part)) IO.deleteAll(part);
        }
    }

    /** Opened anew for each step: what is packed is not seen by whoever opened the database before. */
    private void in(Location place, Consumer<DatasetGraphTDB> step) {
        try {
            step.accept(open(place));
        } finally {
            StoreConnection.internalExpel(place, true);
        }
    }

    /** It answers as the one before did: the union of its graphs, where no graph is named. */
    private DatasetGraphTDB open(Location place) {
        DatasetGraphTDB opened = StoreConnection.connectCreate(place).getDatasetGraphTDB();
        opened.getContext().putAll(database.getContext());
        return opened;
    }

    private static void pack(DatasetGraphTDB database, Path folder, Consumer<Consumer<Quad>> quads) {
        NodeTable nodes = database.getQuadTable().getNodeTupleTable().getNodeTable();
        List<TupleIndex> indexes = Arrays.asList(database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes());
        try (QuadRows rows = new QuadRows(folder, nodes)) {
            writing(nodes, () -> quads.accept(rows::add));
            rows.end();
            indexes.parallelStream().forEach(rows::pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A transaction of the node table alone: within one of the whole database hardly a node is remembered from quad to quad. */
    private static void writing(NodeTable nodes, Runnable action) {
        TransactionCoordinator coordinator = CoLib.newCoordinator();
        CoLib.add(coordinator, nodes);
        CoLib.start(coordinator);
        Transaction transaction = coordinator.begin(TxnType.WRITE);
        action.run();
        transaction.commit();
        transaction.end();
    }
}
