package org.decoupling.loader.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.article.Article;

/** Who speaks where nobody is named: the article's authors, or one agent for them where they are not printed. */
final class Voices {
    private final List<Node> authors;

    Voices(Article article, Names names, GraphWriter graph) {
        List<String> printed = article.metadata().authors();
        this.authors = printed.isEmpty() ? List.of(unknown(names, graph)) : printed.stream().map(Names::agent).toList();
    }

    List<Node> authors() {
        return authors;
    }

    private static Node unknown(Names names, GraphWriter graph) {
        Node author = names.part("author");
        graph.type(author, "prov:Agent");
        graph.add(author, "foaf:name", NodeFactory.createLiteralLang(Gloss.word("author", true), "zh-Hans"));
        graph.add(author, "foaf:name", NodeFactory.createLiteralLang(Gloss.word("author", false), "en"));
        return author;
    }
}
