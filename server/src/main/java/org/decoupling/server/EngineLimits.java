package org.decoupling.server;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** What the guard refuses, refused once more inside the engine: should a query slip past the one, the other still holds. */
final class EngineLimits {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Rows that ORDER BY and DISTINCT keep in memory; the rest goes to files. */
    private static final long SPILL = 200_000;
    /** These look for patterns in a way that nothing can stop; REGEX, REPLACE and the functions on strings do the same. */
    private static final Set<String> CLOSED = Set.of("http://www.w3.org/2005/xpath-functions#matches", "http://www.w3.org/2005/xpath-functions#replace",
            "http://www.w3.org/2005/xpath-functions#tokenize", "http://jena.apache.org/ARQ/property#strSplit", "http://jena.hpl.hp.com/ARQ/property#strSplit");

    private EngineLimits() { }

    static void set(Context context, Duration time, boolean service) {
        ARQ.globalServiceAllowed = service;
        context.set(ARQ.httpServiceAllowed, service);
        context.set(ARQ.httpQueryClient, HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build());
        context.set(ARQ.queryTimeout, String.valueOf(time.toMillis()));
        context.set(ARQ.spillToDiskThreshold, SPILL);
        FunctionRegistry.set(context, new Functions());
        PropertyFunctionRegistry.set(context, new PropertyFunctions());
    }

    /** True of an IRI that would make ARQ load a class of that name, and of what could not be stopped. */
    static boolean code(String iri) {
        return iri.regionMatches(true, 0, "java:", 0, 5) || CLOSED.contains(iri);
    }

    /** The standard functions, less those that name a class to be loaded. */
    private static final class Functions extends FunctionRegistry {
        @Override
        public FunctionFactory get(String iri) {
            return code(iri) ? null : FunctionRegistry.get().get(iri);
        }

        @Override
        public FunctionFactory getFunctionFactory(String iri) {
            return get(iri);
        }

        @Override
        public boolean isRegistered(String iri) {
            return FunctionRegistry.get().isRegistered(iri);
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        @Override
        public boolean manages(String iri) {
            return !code(iri) && PropertyFunctionRegistry.get().manages(iri);
        }

        @Override
        public PropertyFunctionFactory get(String iri) {
            return code(iri) ? null : PropertyFunctionRegistry.get().get(iri);
        }

        @Override
        public boolean isRegistered(String iri) {
            return PropertyFunctionRegistry.get().isRegistered(iri);
        }
    }
}
