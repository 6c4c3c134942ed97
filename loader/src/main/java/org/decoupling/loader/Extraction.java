package org.decoupling.loader;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.decoupling.loader.argument.Argument;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.ArticleParser;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.defect.Defects;
import org.decoupling.loader.graph.Passing;
import org.decoupling.loader.graph.Triples;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.References;
import org.decoupling.loader.text.SourceText;

/** One text read to its end: the article on its pages, what its notes hold, what looks wrong, what it argues, and the graphs
 * of it all. */
public record Extraction(Article article, List<NoteReading> readings, List<Article.Warning> warnings, Argument argument,
                         DatasetGraph graphs) {

    /** @param sidecar what a file beside the text says of the article, {@link Metadata#NONE} where there is none */
    public static Extraction of(SourceText source, Metadata sidecar, boolean quotes) {
        Article article = ArticleParser.parse(source, sidecar);
        List<NoteReading> readings = References.in(article.notes().stream().map(note -> note.text().text()).toList());
        List<Article.Warning> warnings = Stream.concat(article.warnings().stream(), Defects.in(article, readings).stream())
                .distinct().toList();
        Argument argument = Argument.of(article, readings);
        DatasetGraph graphs = Passing.graphs();
        Triples.of(article, readings, warnings, argument, quotes, StreamRDFLib.dataset(graphs));
        Versions.stamp(graphs);
        return new Extraction(article, readings, warnings, argument, graphs);
    }
}
