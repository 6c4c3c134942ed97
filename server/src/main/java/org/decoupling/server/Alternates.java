package org.decoupling.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** The list that {@code _profile=alt} asks for, in the W3C's vocabulary for it: each form with each profile, and where it answers. */
final class Alternates {
    private static final String ALTR = "http://www.w3.org/ns/dx/connegp/altr#";

    private Alternates() { }

    static Graph of(Asked asked) {
        Model model = ModelFactory.createDefaultModel();
        Resource it = model.createResource(asked.iri());
        it.addProperty(property(model, "hasDefaultRepresentation"), representation(model, asked, Format.ENTITY.getFirst(), Profile.NAMED));
        for (Profile profile : Profile.values())
            Format.DATA.forEach(form -> it.addProperty(property(model, "hasRepresentation"), representation(model, asked, form, profile)));
        it.addProperty(property(model, "hasRepresentation"), representation(model, asked, Format.HTML, Profile.NAMED));
        return model.getGraph();
    }

    private static Resource representation(Model model, Asked asked, Format form, Profile profile) {
        return model.createResource(Iris.ofPath(new Asked(asked.root(), asked.path(), form, profile).location()), model.createResource(ALTR + "Representation"))
                .addProperty(DCTerms.format, form.mediaType).addProperty(DCTerms.conformsTo, model.createResource(profile.iri));
    }

    private static Property property(Model model, String name) {
        return model.createProperty(ALTR, name);
    }
}
