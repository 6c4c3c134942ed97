package org.decoupling.loader.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Quads as rows of four node ids, in a file of their own, and the indexes of an empty database packed from them: each one sorted
 * and then written from end to end, where an insertion would look for its place in each of six trees.
 */
final class QuadRows implements AutoCloseable {
    private static final int ROW = SystemTDB.LenIndexQuadRecord;
    /** How many rows are sorted in memory; about 80 bytes each, and once for each index that is being packed. */
    private static final long SORTED_AT_ONCE = 400_000;

    private final Path folder;
    private final Path file;
    private final OutputStream out;
    private final NodeTable nodes;

    QuadRows(Path folder, NodeTable nodes) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("rows");
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.nodes = nodes;
    }

    void add(Quad quad) {
        byte[] row = new byte[ROW];
        set(row, 0, quad.getGraph());
        set(row, 1, quad.getSubject());
        set(row, 2, quad.getPredicate());
        set(row, 3, quad.getObject());
        try {
            out.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(byte[] row, int column, Node node) {
        NodeIdFactory.set(nodes.getAllocateNodeId(node), row, column * SystemTDB.SizeOfNodeId);
    }

    /** No more rows. */
    void end() throws IOException {
        out.close();
    }

    void pack(TupleIndex index) {
        BPlusTree tree = LoaderOps.idxBTree(index);
        try (Sorted sorted = new Sorted(folder); InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            TupleMap order = TupleMap.create(Names.primaryIndexQuads, index.getName());
            new Rows(in).forEachRemaining(row -> sorted.add(ordered(row, order)));
            CoLib.executeWrite(index, () -> BPlusTreeRewriter.packIntoBPlusTree(Iter.distinctAdjacent(sorted.iterator()), tree.getParams(),
                    tree.getRecordFactory(), tree.getStateManager().getBufferChannel(), tree.getNodeManager().getBlockMgr(),
                    tree.getRecordsMgr().getBlockMgr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Record ordered(Record row, TupleMap order) {
        byte[] key = new byte[ROW];
        for (int i = 0; i < order.length(); i++) {
            System.arraycopy(row.getKey(), i * SystemTDB.SizeOfNodeId, key, order.putSlotIdx(i) * SystemTDB.SizeOfNodeId, SystemTDB.SizeOfNodeId);
        }
        return new Record(key, null);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    /** Jena's sorted bag, which spills what is too much for memory; here into the folder that is thrown away if the load is killed. */
    private static final class Sorted extends SortedDataBag<Record> implements AutoCloseable {
        private final Path folder;

        Sorted(Path folder) {
            super(new ThresholdPolicyCount<>(SORTED_AT_ONCE), new Form(), (one, other) -> Arrays.compareUnsigned(one.getKey(), other.getKey()));
            this.folder = folder;
        }

        @Override
        protected File getNewTemporaryFile() {
            return folder.resolve("sorted-" + UUID.randomUUID()).toFile();
        }
    }

    private static final class Form implements SerializationFactory<Record> {
        @Override
        public Sink<Record> createSerializer(OutputStream out) {
            return new Sink<>() {
                @Override
                public void send(Record row) {
                    try {
                        out.write(row.getKey());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        @Override
        public Iterator<Record> createDeserializer(InputStream in) {
            return new Rows(in);
        }
    }

    private static final class Rows extends IteratorSlotted<Record> {
        private final InputStream in;

        Rows(InputStream in) {
            this.in = in;
        }

        @Override
        protected Record moveToNext() {
            try {
                byte[] row = in.readNBytes(ROW);
                return row.length == ROW ? new Record(row, null) : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected boolean hasMore() {
            return true;
        }
    }
}
