package org.decoupling.loader.graph;

import org.apache.jena.mem.GraphMemRoaring;
import org.apache.jena.mem.IndexingStrategy;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Graphs on their way to the store: they are walked from end to end and never searched, so no index is kept of them. */
public final class Passing {

    private Passing() {}

    public static DatasetGraph graphs() {
        return DatasetGraphFactory.createWithGraphMaker(name -> new GraphMemRoaring(IndexingStrategy.MINIMAL));
    }
}
