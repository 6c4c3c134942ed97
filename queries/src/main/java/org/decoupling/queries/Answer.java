package org.decoupling.queries;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;

/** One page of an answer, as RDF terms. @param count rows in all pages @param page counted from 1 */
public record Answer(List<String> columns, List<Binding> rows, long count, int page, int pageSize, long millis) {

    public boolean hasNext() {
        return (long) page * pageSize < count;
    }

    /** The number of the last page; 1 for an empty answer. */
    public long pages() {
        return Math.max(1, (count + pageSize - 1) / pageSize);
    }

    /** For Jena's own result writers; a new one each time. */
    public RowSet rowSet() {
        return RowSet.create(QueryIterPlainWrapper.create(rows.iterator()), Var.varList(columns));
    }
}
