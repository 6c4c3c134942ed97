package org.decoupling.loader.graph;

import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;

/** An article and what its notes hold, as quads: a graph for the record, one each for structure, citations and argument. */
public final class Triples {
    private Triples() {}

    /** @param quotes whether the words of each anchor are written beside its offsets */
    public static void of(Article article, List<NoteReading> readings, List<Article.Warning> defects, Argument argument,
                          boolean quotes, StreamRDF out) {
        Names names = new Names(article.source());
        new RecordGraph(article, names, writer("record", article, names, quotes, out)).write(defects);
        new StructureGraph(article, readings, names, writer("structure", article, names, quotes, out)).write();
        new CitationGraph(article, readings, names, writer("citations", article, names, quotes, out)).write();
        new ArgumentGraph(article, readings, argument, names, writer("argument", article, names, quotes, out)).write();
    }

    private static GraphWriter writer(String layer, Article article, Names names, boolean quotes, StreamRDF out) {
        return new GraphWriter(names.graph(layer), names, article.source(), quotes, out);
    }
}
