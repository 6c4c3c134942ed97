package org.decoupling.loader.graph;

import org.apache.jena.graph.Node;
import org.decoupling.loader.article.Article;

/** The node of a note that an entry rests on. */
final class Notes {
    private Notes() {}

    /** @param index among the article's notes */
    static Node node(Names names, Article article, int index) {
        Article.Note note = article.notes().get(index);
        return names.part("note/" + note.page() + "-" + note.ordinal());
    }
}
