package org.decoupling.loader.graph;

import org.apache.jena.graph.Node;
import org.decoupling.loader.passage.Passage;

/**
 * In which paragraph and sections an entry stands; words of a note stand where its mark does. Of what rules find this is known as
 * it is found; of a reading's entries a rule derives it from their offsets.
 */
final class Standing {
    private final Names names;
    private final GraphWriter graph;

    Standing(Names names, GraphWriter graph) {
        this.names = names;
        this.graph = graph;
    }

    void write(Node entry, Passage passage) {
        if (passage.paragraph() > 0) stands(entry, "paragraph/" + passage.paragraph());
        for (String path = passage.section(); !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            stands(entry, "section/" + path);
        }
    }

    private void stands(Node entry, String part) {
        graph.add(entry, "dec:standsIn", names.part(part));
    }
}
