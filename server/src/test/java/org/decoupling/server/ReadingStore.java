package org.decoupling.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Rules;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;

/** What the project ships in a store of its own, without any article and with the real one; each is filled once. */
enum ReadingStore {
    SHIPPED {
        @Override
        void fill(DatasetGraph data) { }
    },
    WITH_ARTICLE {
        @Override
        void fill(DatasetGraph data) {
            Extraction.of(new TextReader().read(ARTICLE.orElseThrow()), Metadata.NONE, false).graphs().stream().forEach(data::add);
        }
    };

    static final Queries QUERIES = Queries.fromClasspath();
    static final Optional<Path> ARTICLE = article();
    private RDFLink link;

    abstract void fill(DatasetGraph data);

    /** Each row by column, IRIs and literals as they are written; what a row leaves open is left out. */
    List<Map<String, String>> rows(String question, Map<String, List<String>> call) {
        NamedQuery query = QUERIES.get(question).orElseThrow();
        return query.bind(call).run(link(), answer -> answer.stream().map(row ->
                query.columns().stream().filter(c -> row.get(c.name()) != null).collect(Collectors.toMap(NamedQuery.Column::name,
                        c -> row.get(c.name()).isURI() ? row.get(c.name()).getURI() : row.get(c.name()).getLiteralLexicalForm())))
                .toList());
    }

    private synchronized RDFLink link() {
        if (link == null)
            link = open();
        return link;
    }

    private RDFLink open() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().setTrue(TDB2.symUnionDefaultGraph);
        List<Reading> readings = readings();
        Txn.executeWrite(data, () -> {
            Ontology.graphs().forEach(data::addGraph);
            readings.forEach(reading -> data.addGraph(reading.graph(), reading.triples()));
            fill(data);
        });
        RDFLink opened = RDFLink.connect(data);
        Graph derived = Rules.fromClasspath().derive(opened::queryConstruct);
        Txn.executeWrite(data, () -> data.addGraph(Rules.GRAPH, derived));
        return opened;
    }

    private static List<Reading> readings() {
        try {
            return Reading.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> article() {
        String set = System.getenv("DECOUPLING_ARTICLE");
        Stream<Path> folders = set != null ? Stream.of(Path.of(set))
                : Stream.iterate(Path.of(System.getProperty("user.dir")), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/article")).filter(Files::isDirectory);
        return folders.findFirst().map(ReadingStore::text);
    }

    private static Path text(Path path) {
        if (Files.isRegularFile(path)) return path;
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
