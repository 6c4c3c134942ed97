package org.decoupling.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.decoupling.loader.store.Store;

/** Puts the questions of pages/*.rq, with values bound into the syntax tree as terms. */
final class Asking {
    private static final Map<String, Query> QUESTIONS = new ConcurrentHashMap<>();
    private static final Var IT = Var.alloc("it");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RDFLink link;

    private Asking(RDFLink link) {
        this.link = link;
    }

    /** Lends an asker inside one read transaction, so that all of a page shows one state of the store. */
    static <T> T of(Store store, Function<Asking, T> work) {
        try (RDFLink link = store.link()) {
            return Txn.calculateRead(link, () -> work.apply(new Asking(link)));
        }
    }

    static Query question(String name) {
        return QUESTIONS.computeIfAbsent(name, known -> QueryFactory.read("pages/" + known + ".rq"));
    }

    List<Binding> rows(String name, Map<String, Node> values) {
        return rows(bound(name, values));
    }

    /** A question about these things and no others: they go into the syntax tree as data, ahead of the pattern. */
    List<Binding> about(String name, List<Node> things) {
        Query query = question(name).cloneQuery();
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementData(List.of(IT), things.stream().map(thing -> BindingFactory.binding(IT, thing)).toList()));
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
        query.setQueryPattern(group);
        return rows(query);
    }

    /** A part of the rows; the question itself says in which order. */
    List<Binding> rows(String name, Map<String, Node> values, int limit, long offset) {
        Query query = bound(name, values);
        query.setLimit(limit);
        query.setOffset(offset);
        return rows(query);
    }

    /** TDB2 looks a value up when it is first asked for, so the rows are read whole while the transaction is open. */
    List<Binding> rows(Query query) {
        try (QueryExec run = run(query)) {
            return run.select().stream().map(Binding::detach).toList();
        }
    }

    Graph graph(String name, Map<String, Node> values) {
        try (QueryExec run = run(bound(name, values))) {
            return run.construct();
        }
    }

    boolean yes(String name) {
        try (QueryExec run = run(question(name))) {
            return run.ask();
        }
    }

    boolean yes(String name, Map<String, Node> values) {
        try (QueryExec run = run(bound(name, values))) {
            return run.ask();
        }
    }

    private QueryExec run(Query query) {
        return link.newQuery().query(query).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).build();
    }

    static Query bound(String name, Map<String, Node> values) {
        Map<Var, Node> variables = new java.util.HashMap<>();
        values.forEach((variable, node) -> variables.put(Var.alloc(variable), node));
        return QueryTransformOps.replaceVars(question(name), variables);
    }
}
