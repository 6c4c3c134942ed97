package org.decoupling.loader.graph;

import java.util.List;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;

/** What rules found of the argument: one writer a kind, all into one graph of the extracted layer. */
final class ArgumentGraph {
    private final Article article;
    private final List<NoteReading> readings;
    private final Argument argument;
    private final Names names;
    private final GraphWriter graph;

    ArgumentGraph(Article article, List<NoteReading> readings, Argument argument, Names names, GraphWriter graph) {
        this.article = article;
        this.readings = readings;
        this.argument = argument;
        this.names = names;
        this.graph = graph;
    }

    void write() {
        FindGraph finds = new FindGraph(names, graph);
        new MentionGraph(finds, names, graph).write(argument.mentions());
        FigureGraph figures = new FigureGraph(finds, names, graph, article.notes());
        ClaimGraph claims = new ClaimGraph(article, argument, figures, finds, names, graph);
        claims.write();
        new RelationGraph(claims, finds, names, graph).write(argument.relations());
        new DefinitionGraph(claims, finds, names, graph).write(argument.definitions());
        new CitingGraph(readings, finds, names, graph).write(argument.citings());
        ActGraph acts = new ActGraph(finds, names, graph, article.notes());
        acts.acts(argument.named().acts());
        acts.events(argument.named().events());
        MeasureGraph measures = new MeasureGraph(article, claims, figures, finds, names, graph);
        RootGraph roots = new RootGraph(article, argument, claims, measures, finds, names, graph);
        roots.write();
        new ForceGraph(article, claims, finds, names, graph).write(argument.forces());
        figures.write(argument.data());
        measures.write(argument.measures());
        new ChainGraph(roots, measures, claims, finds, names, graph).write(argument.chains());
    }
}
