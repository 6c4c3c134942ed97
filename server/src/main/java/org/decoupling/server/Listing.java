package org.decoupling.server;

import io.javalin.http.Context;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which of the things that point here are to be listed: a few of each property, or a page of one. */
record Listing(Optional<Node> property, Paging paging) {
    static final int FEW = 8;

    static Listing of(Context ctx) {
        Optional<Node> property = Optional.ofNullable(ctx.queryParam("by")).filter(Iris::valid).map(NodeFactory::createURI);
        return new Listing(property, Paging.of(ctx, 100));
    }

    boolean shows(Node other) {
        return property.isEmpty() || property.get().equals(other);
    }

    int size() {
        return property.isPresent() ? paging.size() : FEW;
    }

    int page() {
        return property.isPresent() ? paging.page() : 1;
    }
}
