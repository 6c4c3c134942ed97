package org.decoupling.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import org.apache.jena.system.Txn;

/** A form for a query, and its answer as a table; without script, so the answer is another page. */
final class SparqlPage {
    /** More than this nobody reads on a page; the other forms have all of it, and the page says so. */
    static final int MOST = 500;

    private final Store store;
    private final Queries catalogue;

    SparqlPage(Store store, Queries catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** @param table null where the answer is no table, as are text and truth @param more true if not all rows are shown */
    record Shown(String query, TableView table, String text, Boolean truth, boolean more, Map<String, List<NamedQuery>> examples) { }

    private record Found(List<TableView.Column> columns, List<Binding> rows, boolean more) { }

    void form(Context ctx) {
        show(ctx, new Shown(example(), null, null, null, false, catalogue.byTag()));
    }

    void results(Context ctx, SparqlRequest request, Work work) {
        Language language = Language.of(ctx);
        try (RDFLink link = store.link()) {
            Shown shown = Txn.calculateRead(link, () -> shown(link, request, work, language));
            if (work.settle())
                show(ctx, shown);
        }
    }

    private Shown shown(RDFLink link, SparqlRequest request, Work work, Language language) {
        try (QueryExec run = link.newQuery().query(request.within()).timeout(request.time().toMillis(), TimeUnit.MILLISECONDS).build()) {
            work.endBy(run::abort);
            if (request.query().isAskType())
                return new Shown(request.text(), null, null, run.ask(), false, catalogue.byTag());
            if (!request.query().isSelectType())
                return new Shown(request.text(), null, Graphs.turtle(request.query().isDescribeType() ? run.describe() : run.construct()), null, false, catalogue.byTag());
            Found found = found(run.select());
            TableView table = Asking.of(store, asking -> TableView.of(asking, found.columns, found.rows, language));
            return new Shown(request.text(), table, null, null, found.more, catalogue.byTag());
        }
    }

    private static Found found(RowSet rows) {
        List<TableView.Column> columns = rows.getResultVars().stream().map(variable -> TableView.Column.plain(variable.getVarName())).toList();
        List<Binding> first = new ArrayList<>();
        while (first.size() < MOST && rows.hasNext())
            first.add(rows.next().detach());
        return new Found(columns, first, rows.hasNext());
    }

    private static String example() {
        return Resources.text("/pages/example.rq");
    }

    private static void show(Context ctx, Shown shown) {
        Pages.render(ctx, "sparql", View.of(ctx, "SPARQL", List.of()), shown);
    }
}
