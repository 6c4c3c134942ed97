package org.decoupling.loader.graph;

import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;

/** What rules found of the argument: one writer a kind, all into one graph of the extracted layer. */
final class ArgumentGraph {
    private final Article article;
    private final Argument argument;
    private final Names names;
    private final GraphWriter graph;

    ArgumentGraph(Article article, Argument argument, Names names, GraphWriter graph) {
        this.article = article;
        this.argument = argument;
        this.names = names;
        this.graph = graph;
    }

    void write() {
        FindGraph finds = new FindGraph(names, graph);
        new MentionGraph(finds, names, graph).write(argument.mentions());
        ClaimGraph claims = new ClaimGraph(article, argument, finds, names, graph);
        claims.write();
        new RelationGraph(claims, finds, names, graph).write(argument.relations());
        ActGraph acts = new ActGraph(finds, names, graph, article.notes());
        acts.acts(argument.named().acts());
        acts.events(argument.named().events());
        new RootGraph(article, claims, finds, names, graph).write(argument.roots());
        new ForceGraph(article, claims, finds, names, graph).write(argument.forces());
    }
}
