package org.decoupling.loader;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.decoupling.loader.store.Store;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Report;
import org.decoupling.ontology.Shapes;

/** Runs the shipped shapes over all there is, in a store or in a graph. */
public final class Validation {
    private static final Query EVERYTHING = QueryFactory.read("store/everything.rq");

    private Validation() {}

    public static Report of(Store store) {
        try (RDFLink link = store.link()) {
            return of(Txn.calculateRead(link, () -> everything(link)));
        }
    }

    public static Report of(Graph union) {
        return Shapes.fromClasspath().validate(Ontology.with(union));
    }

    private static Graph everything(RDFLink link) {
        try (QueryExec query = link.query(EVERYTHING)) {
            return query.construct();
        }
    }
}
