package org.decoupling.loader.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that stops answering when the query is to end: a property path asks a graph again and again and looks at nothing else. */
final class StoppableGraph extends WrappedGraph {
    private final AtomicBoolean stop;

    StoppableGraph(Graph graph, AtomicBoolean stop) {
        super(graph);
        this.stop = stop;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        check();
        return super.find(subject, predicate, object).filterKeep(triple -> check());
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        check();
        return super.contains(subject, predicate, object);
    }

    private boolean check() {
        if (stop.get()) throw new QueryCancelledException();
        return true;
    }
}
