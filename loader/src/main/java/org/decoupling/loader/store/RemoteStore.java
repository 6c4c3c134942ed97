package org.decoupling.loader.store;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.UpdateRequest;
import org.decoupling.loader.graph.Versions;
import org.decoupling.ontology.Rules;

/**
 * Any SPARQL 1.1 endpoint whose default graph is the union of its named graphs. One update request writes a load, which a
 * conforming endpoint carries out as one transaction. Queries go to {@code …/sparql}, updates to {@code …/update} beside
 * it, with the name and password of DECOUPLING_STORE_USER and DECOUPLING_STORE_PASSWORD where those are set.
 */
public final class RemoteStore implements Store {
    /** How long an answer about the version is believed: another process writes, so it can't be known. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Rules RULES = Rules.fromClasspath();

    private final URI queries;
    private final URI updates;
    private final HttpClient client;
    private volatile Known known = new Known("", 0);

    private record Known(String version, long at) {}

    private RemoteStore(URI queries, URI updates, HttpClient client) {
        this.queries = queries;
        this.updates = updates;
        this.client = client;
    }

    static RemoteStore at(String address) {
        URI queries = URI.create(address);
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        String user = System.getenv("DECOUPLING_STORE_USER");
        if (user != null) client.authenticator(password(user, System.getenv("DECOUPLING_STORE_PASSWORD")));
        return new RemoteStore(queries, queries.resolve("update"), client.build());
    }

    private static Authenticator password(String user, String password) {
        if (password == null) throw new IllegalArgumentException("DECOUPLING_STORE_USER is set and DECOUPLING_STORE_PASSWORD is not");
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        };
    }

    /** Where SPARQL queries go. */
    public URI queries() {
        return queries;
    }

    /** Knows name and password; for whoever sends queries on. */
    public HttpClient client() {
        return client;
    }

    @Override
    public RDFLink link() {
        return RDFLinkHTTP.newBuilder().queryEndpoint(queries.toString()).updateEndpoint(updates.toString())
                .httpClient(client).build();
    }

    @Override
    public void replace(Collection<Node> graphs, Path quads) {
        UpdateRequest request = new UpdateRequest();
        for (Node graph : graphs) request.add(new UpdateDrop(Target.create(graph), true));
        request.add(new UpdateDrop(Target.create(Rules.GRAPH), true));
        request.add(new UpdateDataInsert(read(quads)));
        try (RDFLink link = link()) {
            link.update(request);
            link.update(derived(link));
        }
        known = new Known("", 0);
    }

    /** A request of its own, since the rules ask the endpoint what it now holds; what they draw can be drawn again. */
    private static UpdateRequest derived(RDFLink link) {
        DatasetGraph derived = DatasetGraphFactory.create();
        derived.addGraph(Rules.GRAPH, RULES.derive(link::queryConstruct));
        Versions.stamp(derived);
        QuadDataAcc data = new QuadDataAcc();
        derived.find().forEachRemaining(data::addQuad);
        return new UpdateRequest(new UpdateDrop(Target.create(Rules.GRAPH), true)).add(new UpdateDataInsert(data));
    }

    private static QuadDataAcc read(Path quads) {
        QuadDataAcc data = new QuadDataAcc();
        RDFParser.source(quads).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                data.addQuad(quad);
            }
        });
        return data;
    }

    @Override
    public String version() {
        Known last = known;
        if (!last.version.isEmpty() && System.nanoTime() - last.at < FRESH.toNanos()) return last.version;
        try (RDFLink link = link()) {
            String version = Versions.of(link);
            known = new Known(version, System.nanoTime());
            return version;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
