package org.decoupling.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;

/** The catalogue as examples of SPARQL, in the shape that editors read (SHACL executables, as SIB's sparql-examples has them). */
final class ExampleQueries {
    private static final PrefixMapping TERMS = PrefixMapping.Factory.create().setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
            .setNsPrefix("schema", "https://schema.org/");
    private static final String PLACE = Iris.BASE + ".well-known/sparql-examples/";

    private final Queries catalogue;

    ExampleQueries(Queries catalogue) {
        this.catalogue = catalogue;
    }

    Graph all() {
        Model model = ModelFactory.createDefaultModel();
        catalogue.all().forEach(query -> add(query, model));
        return model.getGraph();
    }

    Graph one(String name) {
        Model model = ModelFactory.createDefaultModel();
        add(catalogue.get(name).orElseThrow(() -> Problem.of(404, "no-such-query", name)), model);
        return model.getGraph();
    }

    private static void add(NamedQuery query, Model model) {
        Resource example = model.createResource(PLACE + query.name(), term(model, "sh:SPARQLExecutable"))
                .addProperty(RDF.type, term(model, "sh:SPARQLSelectExecutable"))
                .addProperty(term(model, "sh:select"), text(query))
                .addProperty(term(model, "schema:target"), model.createResource(Iris.BASE + "sparql"))
                .addProperty(RDFS.seeAlso, model.createResource(Iris.BASE + "api/v1/" + query.name()));
        for (Language language : Language.values()) {
            example.addProperty(RDFS.label, query.summary(language.code()), language.tag);
            example.addProperty(RDFS.comment, query.description(language.code()), language.tag);
        }
        query.tags().forEach(tag -> example.addProperty(term(model, "schema:keywords"), tag));
    }

    /** With the values of its first example filled in, so that it runs as it stands. */
    private static String text(NamedQuery query) {
        Map<String, List<String>> call = query.examples().stream().findFirst().orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        return query.bind(call).query().serialize();
    }

    private static Property term(Model model, String prefixed) {
        return model.createProperty(TERMS.expandPrefix(prefixed));
    }
}
