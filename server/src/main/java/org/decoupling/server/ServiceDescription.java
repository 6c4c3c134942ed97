package org.decoupling.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;

/** What stands in pages/service.ttl, with the address at which this server is known and what the store holds. */
final class ServiceDescription {
    private ServiceDescription() { }

    static Graph graph(Settings settings, Graph holdings) {
        Model model = RDFDataMgr.loadModel("pages/service.ttl");
        Model sd = ModelFactory.createDefaultModel();
        Resource service = model.createResource(Iris.BASE + "sparql");
        settings.publicBase().ifPresent(base -> service.addProperty(
                model.createProperty("http://www.w3.org/ns/sparql-service-description#endpoint"),
                model.createResource(base.resolve("/sparql").toString())));
        return model.add(sd).add(ModelFactory.createModelForGraph(holdings)).getGraph();
    }
}
