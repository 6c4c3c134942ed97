package org.decoupling.queries;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Cuts a page out of a query and counts its rows. Where a query opens with an ordered sub-select, that one chooses the
 * rows and the rest only adds columns to each; so the page is cut there, and the store fetches details for one page
 * instead of for all.
 */
final class Paging {
    private Paging() {}

    static Query slice(Query query, long offset, int limit) {
        return chooser(query).map(rows -> replace(query, rows, offset, limit)).orElseGet(() -> cut(query.cloneQuery(), offset, limit));
    }

    /** Asks how many rows there are, in whatever order. */
    static Query count(Query query) {
        var rows = inner(chooser(query).orElse(query));
        rows.getOrderBy().clear();
        var counting = new Query();
        counting.setQuerySelectType();
        counting.addResultVar("count", counting.allocAggregate(AggregatorFactory.createCount(false)));
        counting.setQueryPattern(new ElementSubQuery(rows));
        counting.resetResultVars();
        return counting;
    }

    /** The rows that have this value in a column, by a table of one cell ahead of what chooses the rows. */
    static Query only(Query query, Var column, Node value) {
        return chooser(query).map(rows -> replaced(query, with(rows, column, value))).orElseGet(() -> with(query, column, value));
    }

    private static Query with(Query query, Var column, Node value) {
        var pattern = new ElementGroup();
        pattern.addElement(new ElementData(List.of(column), List.of(BindingFactory.binding(column, value))));
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
        var copy = query.cloneQuery();
        copy.setQueryPattern(pattern);
        return copy;
    }

    static Optional<Query> chooser(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group && first(group) instanceof ElementSubQuery sub
                && sub.getQuery().hasOrderBy() ? Optional.of(sub.getQuery()) : Optional.empty();
    }

    private static Element first(ElementGroup group) {
        var first = group.isEmpty() ? group : group.get(0);
        return first instanceof ElementGroup inner && inner.size() == 1 ? inner.get(0) : first;
    }

    private static Query replace(Query query, Query rows, long offset, int limit) {
        return replaced(query, cut(inner(rows), offset, limit));
    }

    private static Query replaced(Query query, Query rows) {
        var pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        ((ElementGroup) query.getQueryPattern()).getElements().stream().skip(1).forEach(pattern::addElement);
        var replaced = query.cloneQuery();
        replaced.setQueryPattern(pattern);
        return replaced;
    }

    /** A sub-query has no prologue; over HTTP the query is text again, where one would be an error. */
    static Query inner(Query query) {
        var copy = query.cloneQuery();
        copy.setPrefixMapping(PrefixMapping.Factory.create());
        return copy;
    }

    private static Query cut(Query query, long offset, int limit) {
        query.setOffset(offset);
        query.setLimit(limit);
        return query;
    }
}
