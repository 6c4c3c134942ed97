package org.decoupling.loader.graph;

import org.decoupling.loader.argument.Argument;

/** What rules found of the argument: one writer a kind, all into one graph of the extracted layer. */
final class ArgumentGraph {
    private final Argument argument;
    private final Names names;
    private final GraphWriter graph;

    ArgumentGraph(Argument argument, Names names, GraphWriter graph) {
        this.argument = argument;
        this.names = names;
        this.graph = graph;
    }

    void write() {
        FindGraph finds = new FindGraph(names, graph);
        new MentionGraph(finds, names, graph).write(argument.mentions());
    }
}
