package org.decoupling.queries;

import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Rules;

/** Test data in a store like the server's: TDB2, where the union of the named graphs is what a query sees. */
final class Fixture {
    static final DatasetGraph DATA = data();

    private Fixture() {}

    static RDFLink link() {
        return RDFLinkFactory.connect(DATA);
    }

    /** Two articles, two readings of the first, what software found in it, the terms and concepts, and what the rules draw. */
    private static DatasetGraph data() {
        var data = DatabaseMgr.createDatasetGraph();
        data.getContext().setTrue(TDB2.symUnionDefaultGraph);
        Txn.executeWrite(data, () -> {
            for (var file : new String[] {"fixture/articles.trig", "fixture/extracted.trig", "fixture/second-reading.trig", "examples/valid/reading.trig"})
                RDFDataMgr.read(data, file);
            for (var vocabulary : new String[] {"ontology", "thesaurus"})
                data.addGraph(Ontology.name(vocabulary), Ontology.graphs().get(Ontology.name(vocabulary)));
        });
        var derived = Rules.fromClasspath().derive(RDFLinkFactory.connect(data)::queryConstruct);
        Txn.executeWrite(data, () -> data.addGraph(Rules.GRAPH, derived));
        return data;
    }
}
