package org.decoupling.loader.graph;

import org.apache.jena.graph.Node;
import org.decoupling.loader.argument.Passage;
import org.decoupling.loader.article.Article;

/**
 * In which paragraph and sections, or in which note, an entry stands. Of what rules find this is known as it is found; of a
 * reading's entries a rule derives it from their offsets.
 */
final class Standing {
    private static final String NUMBERED = "[1-9][0-9.]*";

    private final Article article;
    private final Names names;
    private final GraphWriter graph;

    Standing(Article article, Names names, GraphWriter graph) {
        this.article = article;
        this.names = names;
        this.graph = graph;
    }

    void write(Node entry, Passage passage) {
        if (passage.note() >= 0) stands(entry, Notes.node(names, article, passage.note()));
        else body(entry, passage);
    }

    private void body(Node entry, Passage passage) {
        if (passage.paragraph() > 0) stands(entry, names.part("paragraph/" + passage.paragraph()));
        if (!passage.section().matches(NUMBERED)) return;
        for (String path = passage.section(); !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            stands(entry, names.part("section/" + path));
        }
    }

    private void stands(Node entry, Node part) {
        graph.add(entry, "dec:standsIn", part);
    }
}
