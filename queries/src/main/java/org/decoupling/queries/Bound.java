package org.decoupling.queries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

/**
 * A question with its parameters filled in. Values enter the syntax tree as RDF terms, so that they are the same to an
 * embedded store and to one behind HTTP, and can't become syntax.
 */
public record Bound(NamedQuery named, Map<Var, Node> values, Query query, Refinement refinement, Duration timeout) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Bound of(NamedQuery named, Map<Var, Node> values) {
        return new Bound(named, Map.copyOf(values), QueryTransformOps.replaceVars(named.query(), values), Refinement.NONE, PATIENCE);
    }

    /** The same with another limit of time. */
    public Bound within(Duration limit) {
        return new Bound(named, values, query, refinement, limit);
    }

    /** The same with fewer columns or rows, or in another order. */
    public Bound refined(Refinement asked) {
        return new Bound(named, values, query, asked, timeout);
    }

    /** The rows with one value in the column of a route. */
    Bound only(Var column, Node value) {
        return new Bound(named, values, Paging.only(query, column, value), refinement, timeout);
    }

    /** One page, counted from 1, and how many rows there are in all. Opens a read transaction unless one is open. */
    public Answer page(RDFLink link, int page, int pageSize) {
        var started = System.nanoTime();
        return Txn.calculateRead(link, () -> {
            var first = (page - 1L) * pageSize;
            var part = arranged() ? arrange(link, first, pageSize) : cut(link, first, pageSize);
            return new Answer(columns(), part.rows, part.of, page, pageSize, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        });
    }

    /** Lends the whole answer, row by row, while its transaction is open. */
    public <T> T run(RDFLink link, Function<RowSet, T> use) {
        return Txn.calculateRead(link, () -> arranged() || projects() ? use.apply(rowSet(all(link))) : select(link, narrow(), use));
    }

    public List<String> columns() {
        return refinement.columns(query.getResultVars());
    }

    private record Part(List<Binding> rows, long of) {}

    /** True if which rows come where is not for the store to say. */
    private boolean arranged() {
        return refinement.arranges() || named.computation().isPresent();
    }

    /** True if the columns can't be left to the store either. */
    private boolean projects() {
        return !refinement.select().isEmpty() && Details.of(query).isEmpty();
    }

    /** Over HTTP all rows would have to travel to be counted; at hand, one look at them tells which are on the page and how many there are. */
    private Part cut(RDFLink link, long first, int size) {
        return link instanceof RDFLinkHTTP ? sliced(link, first, size) : looked(link, first, size);
    }

    private Part looked(RDFLink link, long first, int size) {
        var details = Details.of(query);
        var part = select(link, details.map(Details::choosing).orElse(query), rows -> window(rows, first, size));
        return details.isEmpty() || part.rows.isEmpty() ? part : new Part(select(link, details.get().of(part.rows, columns()), Bound::rows), part.of);
    }

    private static Part window(RowSet rows, long first, int size) {
        var kept = new ArrayList<Binding>();
        long count = 0;
        for (; rows.hasNext(); count++) {
            var row = rows.next();
            if (count >= first && count - first < size)
                kept.add(row.detach());
        }
        return new Part(kept, count);
    }

    private Part sliced(RDFLink link, long first, int size) {
        var rows = select(link, Paging.slice(narrow(), first, size), Bound::rows);
        return new Part(rows, rows.size() < size && (!rows.isEmpty() || first == 0) ? first + rows.size() : count(link));
    }

    /** A page that is not full tells the total by itself; else the store counts. */
    private long count(RDFLink link) {
        return select(link, Paging.count(query), r -> ((Number) r.next().get("count").getLiteralValue()).longValue());
    }

    /** First which rows, by as little of each as decides it, then the columns of those on the page. */
    private Part arrange(RDFLink link, long first, int size) {
        var details = named.computation().isPresent() ? Optional.<Details>empty() : Details.of(query);
        var rows = details.isEmpty() ? all(link) : refinement.sorted(select(link, details.get().keys(refinement.deciding()), this::fitting));
        var page = rows.stream().skip(first).limit(size).toList();
        var whole = details.isEmpty() || page.isEmpty() ? page : select(link, details.get().of(page, columns()), Bound::rows);
        return new Part(whole, rows.size());
    }

    private List<Binding> all(RDFLink link) {
        var rows = select(link, query, named.computation().isPresent() ? Bound::rows : this::fitting);
        var computed = named.computation().map(c -> c.over(rows, values)).orElse(rows).stream().filter(refinement.fits()).toList();
        return refinement.sorted(computed).stream().map(this::projected).toList();
    }

    private Query narrow() {
        return refinement.select().isEmpty() ? query : Details.of(query).map(d -> d.only(columns())).orElse(query);
    }

    private List<Binding> fitting(RowSet rows) {
        return rows.stream().filter(refinement.fits()).map(Binding::detach).toList();
    }

    private Binding projected(Binding row) {
        var builder = Binding.builder();
        Var.varList(columns()).stream().filter(row::contains).forEach(v -> builder.add(v, row.get(v)));
        return builder.build();
    }

    private RowSet rowSet(List<Binding> rows) {
        return RowSet.create(QueryIterPlainWrapper.create(rows.iterator()), Var.varList(columns()));
    }

    /** An engine that is ended while it looks for a row may stumble over anything; once time is over, that is what it means. */
    private <T> T select(RDFLink link, Query asked, Function<RowSet, T> use) {
        var began = System.nanoTime();
        try (QueryExec exec = link.newQuery().query(asked).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return use.apply(exec.select());
        } catch (RuntimeException thrown) {
            throw System.nanoTime() - began < timeout.toNanos() ? thrown : new QueryCancelledException();
        }
    }

    /** TDB2 looks a value up when it is first asked for, and after the transaction it is too late. */
    private static List<Binding> rows(RowSet rows) {
        return rows.stream().map(Binding::detach).toList();
    }
}
