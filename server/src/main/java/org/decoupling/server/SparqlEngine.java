package org.decoupling.server;

import io.javalin.http.Context;

/** Runs a query that the guard let through, and writes the answer in the one format that was negotiated. */
sealed interface SparqlEngine extends AutoCloseable permits FusekiEngine, SparqlProxy {
    void answer(Context ctx, SparqlRequest request, HeldAnswer answer, Work work);

    @Override
    default void close() { }
}
