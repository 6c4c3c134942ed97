package org.decoupling.server;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.decoupling.loader.store.Store;

/** How much of what is in the store (VoID). Counted once for each state of the store, when it is first asked for. */
final class Partitions {
    private final Store store;
    private final Counts totals = new Counts("void-totals");
    private final Counts all = new Counts("void-totals", "void-classes", "void-properties", "void-class-properties");

    Partitions(Store store) {
        this.store = store;
    }

    Graph totals() {
        return totals.now();
    }

    Graph all() {
        return all.now();
    }

    /** The answers to some questions, as long as the store stays what it is. */
    private final class Counts {
        private final String[] questions;
        private String version = "";
        private Graph graph;

        Counts(String... questions) {
            this.questions = questions;
        }

        synchronized Graph now() {
            String today = store.version();
            if (!today.equals(version)) {
                graph = Asking.of(store, asking -> counted(asking));
                version = today;
            }
            return graph;
        }

        private Graph counted(Asking asking) {
            Graph counts = GraphFactory.createDefaultGraph();
            Stream.of(questions).map(unlessTooLong(asking)).forEach(some -> GraphUtil.addInto(counts, some));
            return counts;
        }

        /** On a store too large to be counted in time a count is left out; what is there is true without it. */
        private static Function<String, Graph> unlessTooLong(Asking asking) {
            return question -> {
                try {
                    return asking.graph(question, Map.of());
                } catch (QueryCancelledException tooLong) {
                    return Graph.emptyGraph;
                }
            };
        }
    }
}
