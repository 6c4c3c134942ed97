package org.decoupling.loader.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.decoupling.loader.text.Vocabulary;

/**
 * Vocabulary terms by their prefixed names, as a Turtle file writes them.
 * That each exists in the ontology is tested on the triples that come out, so no list of terms stands here.
 */
public final class Terms {
    private static final PrefixMapping PREFIXES = RDFDataMgr.loadModel("lexicon/prefixes.ttl");
    private static final Map<String, Node> KNOWN = new ConcurrentHashMap<>();

    private Terms() {}

    /** The prefixes that exports are written with. */
    public static PrefixMapping prefixes() {
        return PREFIXES;
    }

    public static Node term(String prefixed) {
        return KNOWN.computeIfAbsent(prefixed, Terms::expand);
    }

    private static Node expand(String prefixed) {
        String iri = PREFIXES.expandPrefix(prefixed);
        if (iri.equals(prefixed)) throw new IllegalArgumentException("no such prefix: " + prefixed);
        return NodeFactory.createURI(iri);
    }
}
