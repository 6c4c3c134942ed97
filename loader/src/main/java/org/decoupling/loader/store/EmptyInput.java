package org.decoupling.loader.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QueryEngineTDB;

/**
 * Mends TDB2 6.0.0, which fails ("Peek iterator is already empty") where a pattern of two or more triples follows one that found
 * nothing; the answer is then nothing. And paths, which did not heed a limit of time. Jena starts this by itself wherever this jar is on the class path, Fuseki's process included.
 */
public final class EmptyInput implements JenaSubsystemLifecycle {
    private static final int AFTER_TDB2 = 100;

    @Override
    public void start() {
        QueryEngineRegistry.addFactory(new Engines(QueryEngineTDB.getFactory()));
    }

    @Override
    public void stop() {}

    @Override
    public int level() {
        return AFTER_TDB2;
    }

    /** TDB2's own engines, with the mended executor put into the context of each query. */
    private record Engines(QueryEngineFactory tdb2) implements QueryEngineFactory {
        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
            return tdb2.accept(query, dataset, context);
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
            return tdb2.create(query, dataset, input, mended(context));
        }

        @Override
        public boolean accept(Op op, DatasetGraph dataset, Context context) {
            return tdb2.accept(op, dataset, context);
        }

        @Override
        public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
            return tdb2.create(op, dataset, input, mended(context));
        }

        private static Context mended(Context context) {
            QC.setFactory(context, Executor::new);
            return context;
        }
    }

    private static final class Executor extends OpExecutorTDB2 {
        Executor(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
            return input.hasNext() ? super.execute(pattern, input) : input;
        }

        @Override
        protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
            return input.hasNext() ? super.execute(pattern, input) : input;
        }

        @Override
        protected QueryIterator execute(OpFilter filter, QueryIterator input) {
            return input.hasNext() ? super.execute(filter, input) : input;
        }

        /** Jena 6.0.0 walks a path to its end, whatever time it takes; over this graph it ends when the query is to end. */
        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            AtomicBoolean stop = execCxt.getCancelSignal();
            if (stop == null) return super.execute(path, input);
            return new QueryIterPath(path.getTriplePath(), input,
                    ExecutionContext.copyChangeActiveGraph(execCxt, new StoppableGraph(execCxt.getActiveGraph(), stop)));
        }
    }
}
