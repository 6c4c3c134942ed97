package org.decoupling.queries;

import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Test data in a store like the server's: TDB2, where the union of the named graphs is what a query sees. */
final class Fixture {
    static final DatasetGraph DATA = read("fixture/articles.trig");

    private Fixture() {}

    static RDFLink link() {
        return RDFLinkFactory.connect(DATA);
    }

    private static DatasetGraph read(String resource) {
        var data = DatabaseMgr.createDatasetGraph();
        data.getContext().setTrue(TDB2.symUnionDefaultGraph);
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, resource));
        return data;
    }
}
