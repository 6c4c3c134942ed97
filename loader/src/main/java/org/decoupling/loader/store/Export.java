package org.decoupling.loader.store;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Terms;

/** Writes a store out, graph by graph and each in one order: the same content gives the same bytes. */
public final class Export {
    private static final Query GRAPHS = QueryFactory.read("store/graphs.rq");
    private static final Query GRAPH = QueryFactory.read("store/graph.rq");

    private final Store store;

    public Export(Store store) {
        this.store = store;
    }

    /** @param article id or IRI of the one article to write; empty for the whole store */
    public void write(String article, RDFFormat format, OutputStream to) {
        StreamRDF out = StreamRDFWriter.getWriterStream(to, format);
        out.start();
        Terms.prefixes().getNsPrefixMap().forEach(out::prefix);
        try (RDFLink link = store.link()) {
            Txn.executeRead(link, () -> graphs(article, link).forEach(graph -> write(graph, link, sink(format, out))));
        }
        out.finish();
    }

    /** A format without graphs gets the triples of all of them. */
    private static Consumer<Quad> sink(RDFFormat format, StreamRDF out) {
        return RDFLanguages.isQuads(format.getLang()) ? out::quad : quad -> out.triple(quad.asTriple());
    }

    /** Every graph that a store holds. */
    static List<Node> graphs(Store store) {
        try (RDFLink link = store.link()) {
            return Txn.calculateRead(link, () -> graphs("", link));
        }
    }

    private static List<Node> graphs(String article, RDFLink link) {
        QueryExecBuilder query = link.newQuery().query(GRAPHS);
        if (!article.isEmpty()) query.substitution("article", Names.article(article));
        try (QueryExec exec = query.build()) {
            return exec.select().stream().map(row -> row.get("graph")).toList();
        }
    }

    private static void write(Node name, RDFLink link, Consumer<Quad> out) {
        try (QueryExec exec = link.newQuery().query(GRAPH).substitution("graph", name).build()) {
            Graph graph = exec.construct();
            graph.stream().sorted(Spool.ORDER).forEach(triple -> out.accept(Quad.create(name, triple)));
        }
    }
}
