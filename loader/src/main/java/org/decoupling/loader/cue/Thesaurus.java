package org.decoupling.loader.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.decoupling.ontology.Ontology;

/** The concepts of the shipped thesaurus by the words that stand for them, and their names in both languages. */
public final class Thesaurus {
    private static final Graph GRAPH = Ontology.graphs().get(Ontology.name("thesaurus"));
    private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());
    private static final Node ROOT_KIND = NodeFactory.createURI(Ontology.BASE + "ontology#rootKind");
    private static final int SHORTEST = 2;

    private Thesaurus() {}

    /** @param scheme local name of the scheme, such as indicators; @param concept local name of the concept */
    record Label(String form, String scheme, String concept) {}

    /** Every Chinese and English label of two characters or more, also the alternative and the hidden ones. */
    static List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        GRAPH.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).forEachRemaining(in -> {
            for (Node property : LABELS) {
                GRAPH.find(in.getSubject(), property, Node.ANY).forEachRemaining(label -> {
                    if (isForm(label.getObject())) labels.add(new Label(label.getObject().getLiteralLexicalForm(),
                            local(in.getObject()), local(in.getSubject())));
                });
            }
        });
        labels.sort(Comparator.comparing(Label::scheme).thenComparing(Label::concept).thenComparing(Label::form));
        return labels;
    }

    private static boolean isForm(Node label) {
        return label.getLiteralLexicalForm().length() >= SHORTEST && !label.getLiteralLanguage().contains("Latn");
    }

    /** A concept's preferred name; nothing for a concept that the thesaurus does not hold. */
    public static Optional<String> name(String concept, String language) {
        return GRAPH.find(concept(concept), SKOS.prefLabel.asNode(), Node.ANY).toList().stream().map(triple -> triple.getObject())
                .filter(label -> label.getLiteralLanguage().equalsIgnoreCase(language)).map(Node::getLiteralLexicalForm).findFirst();
    }

    /** The sphere that a tradition belongs to. */
    public static Optional<String> sphere(String tradition) {
        return GRAPH.find(concept(tradition), ROOT_KIND, Node.ANY).toList().stream().map(triple -> local(triple.getObject())).sorted().findFirst();
    }

    /** Whether a concept stands right under another. */
    public static boolean isNarrower(String concept, String than) {
        return GRAPH.contains(concept(concept), SKOS.broader.asNode(), concept(than));
    }

    public static boolean isA(String concept, Node type) {
        return GRAPH.contains(concept(concept), RDF.type.asNode(), type);
    }

    private static Node concept(String local) {
        return NodeFactory.createURI(Ontology.BASE + "concept/" + local);
    }

    private static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
