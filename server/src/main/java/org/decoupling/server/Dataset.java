package org.decoupling.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;

/** The whole as one dataset: what pages/dataset.ttl says of it, which holds whatever is loaded. */
final class Dataset {
    static final Dataset ABOUT = new Dataset();
    static final Node NODE = NodeFactory.createURI(Iris.BASE + "dataset");
    static final Node CATALOGUE = NodeFactory.createURI(Iris.BASE);

    private final Model model = RDFDataMgr.loadModel("pages/dataset.ttl");

    private Dataset() { }

    /** A copy, to be added to. */
    Graph graph() {
        return ModelFactory.createDefaultModel().add(model).getGraph();
    }

    String licence() {
        return object(DCTerms.license.asNode());
    }

    private String object(Node property) {
        return model.getGraph().find(NODE, property, Node.ANY).next().getObject().getURI();
    }

    /** What holds of a thing that says nothing else of itself. */
    List<Sign> signs() {
        return List.of(Sign.of("license", licence()), Sign.of("author", object(DCTerms.creator.asNode())), Sign.of("collection", NODE.getURI()));
    }

    /** Of the whole itself. */
    List<Sign> everything() {
        List<Sign> signs = new ArrayList<>(List.of(Sign.of("cite-as", NODE.getURI()), Sign.of("type", "https://schema.org/Dataset"),
                Sign.of("license", licence()), Sign.of("author", object(DCTerms.creator.asNode()))));
        Stream.of(Format.TURTLE, Format.JSONLD).forEach(form -> signs.add(Sign.of("describedby", "/catalog." + form.suffix, form.mediaType)));
        signs.add(Sign.of("describedby", "/void.ttl", Format.TURTLE.mediaType));
        signs.add(Sign.of("item", "/exports/latest/decoupling.trig.gz", "application/gzip"));
        signs.add(Sign.of("api-catalog", "/.well-known/api-catalog", Signposts.LINKSET));
        signs.add(Sign.of("linkset", "/linkset.json", Signposts.LINKSET));
        return signs;
    }
}
