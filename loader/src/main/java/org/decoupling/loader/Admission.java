package org.decoupling.loader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.store.Store;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Report;
import org.decoupling.ontology.Shapes;

/**
 * Says whether new graphs may enter the store. The shapes run over the union of the ontology, the new graphs, and all that
 * the store already says of things the new graphs speak of too; what they do not speak of, they can't make invalid.
 */
public final class Admission {
    private static final Query TOUCHED = QueryFactory.read("store/touched.rq");
    private static final Shapes SHAPES = Shapes.fromClasspath();
    private static final Var THING = Var.alloc("thing");

    private final Optional<Store> store;
    private final Map<Node, String> held;

    public Admission(Store store) {
        this(Optional.of(store), store.held());
    }

    private Admission(Optional<Store> store, Map<Node, String> held) {
        this.store = store;
        this.held = held;
    }

    /** Checks new graphs by themselves, for a dry run or before a server checks them against its own store. */
    public static Admission alone() {
        return new Admission(Optional.empty(), Map.of());
    }

    public Report check(DatasetGraph fresh) {
        Graph union = GraphFactory.createDefaultGraph();
        fresh.listGraphNodes().forEachRemaining(name -> GraphUtil.addInto(union, fresh.getGraph(name)));
        store.ifPresent(known -> addTouched(known, fresh, union));
        return SHAPES.validate(Ontology.into(union));
    }

    /** What is to be written of checked graphs: not what the store holds as it is. */
    public DatasetGraph news(DatasetGraph checked) {
        Versions.dropHeld(checked, held);
        return checked;
    }

    private void addTouched(Store known, DatasetGraph fresh, Graph union) {
        Set<Node> replaced = graphs(fresh);
        Query query = TOUCHED.cloneQuery();
        query.setValuesDataBlock(List.of(THING), shared(fresh));
        try (RDFLink link = known.link()) {
            Txn.executeRead(link, () -> {
                try (QueryExec exec = link.query(query)) {
                    exec.select().forEachRemaining(row -> addRow(row, replaced, union));
                }
            });
        }
    }

    private static void addRow(Binding row, Set<Node> replaced, Graph union) {
        if (!replaced.contains(row.get("graph"))) union.add(row.get("thing"), row.get("property"), row.get("value"));
    }

    /** Things outside the article's own name space. */
    private static List<Binding> shared(DatasetGraph fresh) {
        Set<Node> things = new HashSet<>();
        fresh.stream().map(quad -> quad.getSubject()).filter(Names::isShared).forEach(things::add);
        return things.stream().map(thing -> BindingFactory.binding(THING, thing)).toList();
    }

    static Set<Node> graphs(DatasetGraph data) {
        Set<Node> graphs = new HashSet<>();
        data.listGraphNodes().forEachRemaining(graphs::add);
        return graphs;
    }
}
