package org.decoupling.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.decoupling.loader.store.Store;

/** Puts the questions of pages/*.rq, with values bound into the syntax tree as terms. */
final class Asking {
    private static final Map<String, Question> QUESTIONS = new ConcurrentHashMap<>();
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

    /**
     * A question as it is read, and the engine's plan for it, which is the same whatever the values and took as long to make as most take
     * to answer. Inside a sub-select the plan calls a variable by the same name behind strokes.
     */
    private record Question(Query query, Op plan) {
        private static final Pattern STROKES = Pattern.compile("^/+");

        static Question read(String name) {
            Query query = QueryFactory.read("pages/" + name + ".rq");
            return new Question(query, Algebra.optimize(Algebra.compile(query)));
        }

        Op planned(Map<Var, Node> values) {
            return NodeTransformLib.transform(node -> node instanceof Var variable ? values.getOrDefault(plain(variable), node) : node, plan);
        }

        private static Var plain(Var variable) {
            return variable.getName().startsWith("/") ? Var.alloc(STROKES.matcher(variable.getName()).replaceFirst("")) : variable;
        }
    }

    private static Question known(String name) {
        return QUESTIONS.computeIfAbsent(name, Question::read);
    }

    static Query question(String name) {
        return known(name).query;
    }

    List<Binding> rows(String name, Map<String, Node> values) {
        try (QueryExec run = run(name, values)) {
            return rows(run);
        }
    }

    /** Row by row, where there may be too many to keep. */
    void each(String name, Map<String, Node> values, Consumer<Binding> use) {
        try (QueryExec run = run(name, values)) {
            run.select().forEachRemaining(use);
        }
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
        try (QueryExec run = exec(query).build()) {
            return rows(run);
        }
    }

    private static List<Binding> rows(QueryExec run) {
        return run.select().stream().map(Binding::detach).toList();
    }

    Graph graph(String name, Map<String, Node> values) {
        try (QueryExec run = run(name, values)) {
            return run.construct();
        }
    }

    boolean yes(String name, Map<String, Node> values) {
        try (QueryExec run = run(name, values)) {
            return run.ask();
        }
    }

    /** An engine of this process follows the plan; to an endpoint the query goes as text. */
    private QueryExec run(String name, Map<String, Node> values) {
        Map<Var, Node> variables = variables(values);
        Op plan = known(name).planned(variables);
        RewriteFactory planned = context -> compiled -> plan;
        return exec(QueryTransformOps.replaceVars(question(name), variables)).set(ARQConstants.sysOptimizerFactory, planned).build();
    }

    private QueryExecBuilder exec(Query query) {
        return link.newQuery().query(query).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Query bound(String name, Map<String, Node> values) {
        return QueryTransformOps.replaceVars(question(name), variables(values));
    }

    private static Map<Var, Node> variables(Map<String, Node> values) {
        Map<Var, Node> variables = new HashMap<>();
        values.forEach((variable, node) -> variables.put(Var.alloc(variable), node));
        return variables;
    }
}
