package org.decoupling.loader.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.decoupling.loader.graph.Versions;

/**
 * Where the graphs are kept: an embedded TDB2 database, in a folder or in memory, or a SPARQL 1.1 endpoint.
 * The union of all named graphs is the default graph. Reading and writing may run at the same time, in any thread.
 */
public sealed interface Store extends AutoCloseable permits EmbeddedStore, RemoteStore {

    /** @param location {@code memory}, the folder of a store (made if absent), or an endpoint's http address */
    static Store open(String location) {
        if (location.equals("memory")) return EmbeddedStore.inMemory();
        if (location.startsWith("http://") || location.startsWith("https://")) return RemoteStore.at(location);
        return EmbeddedStore.in(Path.of(location));
    }

    /** A link to ask questions by; the caller closes it. */
    RDFLink link();

    /** Puts the quads of an N-Quads file in place of the named graphs, in one transaction: all of it or nothing. */
    void replace(Collection<Node> graphs, Path quads);

    /** The graphs, in order of name, each with the digest of what it holds. */
    default Map<Node, String> held() {
        try (RDFLink link = link()) {
            return Versions.held(link);
        }
    }

    /** A digest of all that is in the store: the same content has the same version, whatever the way it came in. */
    String version();

    @Override
    void close();
}
