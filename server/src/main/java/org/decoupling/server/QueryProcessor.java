package org.decoupling.server;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Fuseki's query operation for a query that was parsed and checked already, so it is not parsed again. The limit of time is exact, the
 * execution can be ended from outside, and the rows are counted.
 */
final class QueryProcessor extends SPARQL_QueryDataset {
    static final String REQUEST = "org.decoupling.request";
    static final String WORK = "org.decoupling.work";

    @Override
    protected void execute(String text, HttpAction action) {
        SparqlRequest request = (SparqlRequest) action.getRequest().getAttribute(REQUEST);
        try {
            action.beginRead();
            Pair<DatasetGraph, Query> within = decideDataset(action, request.query(), "");
            try (QueryExec run = run(action, within, request)) {
                sendResults(action, executeQuery(action, run, within.getRight(), ""), request.query().getPrologue());
            }
        } catch (RuntimeException thrown) {
            RuntimeException meant = work(action).meant(thrown);
            if (meant instanceof QueryCancelledException)
                action.abortSilent();
            throw meant;
        } finally {
            action.endRead();
        }
    }

    private static QueryExec run(HttpAction action, Pair<DatasetGraph, Query> within, SparqlRequest request) {
        QueryExec run = QueryExec.dataset(within.getLeft()).query(within.getRight()).context(action.getContext())
                .overallTimeout(request.time().toMillis(), TimeUnit.MILLISECONDS).build();
        work(action).endBy(run::abort);
        return run;
    }

    private static Work work(HttpAction action) {
        return (Work) action.getRequest().getAttribute(WORK);
    }

    /** What can't be had for want of memory ends like what can't be had for want of time. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec run, Query query, String none) {
        try {
            QueryExecResult result = super.executeQuery(action, run, query, none);
            return result.isRowSet() ? new QueryExecResult(counted(result.rowSet(), action)) : result;
        } catch (OutOfMemoryError large) {
            work(action).end(Work.End.MEMORY);
            throw new QueryCancelledException();
        }
    }

    private static RowSet counted(RowSet rows, HttpAction action) {
        return RowSetStream.create(rows.getResultVars(), new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                boolean more = rows.hasNext();
                if (!more)
                    action.getRequest().setAttribute(Accounts.ROWS, count);
                return more;
            }

            @Override
            public Binding next() {
                count++;
                return rows.next();
            }
        });
    }
}
