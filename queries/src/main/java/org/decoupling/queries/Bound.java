package org.decoupling.queries;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

/**
 * A question with its parameters filled in. Values enter the syntax tree as RDF terms, so that they are the same to an
 * embedded store and to one behind HTTP, and can't become syntax.
 */
public record Bound(NamedQuery named, Map<Var, Node> values, Query query, Duration timeout) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Bound of(NamedQuery named, Map<Var, Node> values) {
        return new Bound(named, Map.copyOf(values), QueryTransformOps.replaceVars(named.query(), values), PATIENCE);
    }

    /** The same with another limit of time. */
    public Bound within(Duration limit) {
        return new Bound(named, values, query, limit);
    }

    /** One page, counted from 1, and how many rows there are in all. Opens a read transaction unless one is open. */
    public Answer page(RDFLink link, int page, int pageSize) {
        var started = System.nanoTime();
        return Txn.calculateRead(link, () -> {
            var rows = select(link, Paging.slice(query, (page - 1L) * pageSize, pageSize), Bound::rows);
            return new Answer(columns(), rows, total(link, rows.size(), page, pageSize), page, pageSize,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        });
    }

    /** Lends the whole answer, row by row, while its transaction is open. */
    public <T> T run(RDFLink link, Function<RowSet, T> use) {
        return Txn.calculateRead(link, () -> select(link, query, use));
    }

    public List<String> columns() {
        return query.getResultVars();
    }

    private <T> T select(RDFLink link, Query asked, Function<RowSet, T> use) {
        try (QueryExec exec = link.newQuery().query(asked).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return use.apply(exec.select());
        }
    }

    /** TDB2 looks a value up when it is first asked for, and after the transaction it is too late. */
    private static List<Binding> rows(RowSet rows) {
        return rows.stream().map(Binding::detach).toList();
    }

    /** A page that is not full tells the total by itself; else the store counts. */
    private long total(RDFLink link, int found, int page, int pageSize) {
        var before = (page - 1L) * pageSize;
        return found < pageSize && (found > 0 || page == 1) ? before + found : count(link);
    }

    private long count(RDFLink link) {
        return select(link, Paging.count(query), r -> ((Number) r.next().get("count").getLiteralValue()).longValue());
    }
}
