package org.decoupling.server;

import java.time.Duration;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** What the guard refuses, refused once more inside the engine: should a query slip past the one, the other still holds. */
final class EngineLimits {
    private EngineLimits() { }

    static void set(Context context, Duration time) {
        ARQ.globalServiceAllowed = false;
        context.setFalse(ARQ.httpServiceAllowed);
        context.set(ARQ.queryTimeout, String.valueOf(time.toMillis()));
        FunctionRegistry.set(context, new Functions());
        PropertyFunctionRegistry.set(context, new PropertyFunctions());
    }

    /** True of an IRI that would make ARQ load a class of that name. */
    static boolean code(String iri) {
        return iri.regionMatches(true, 0, "java:", 0, 5);
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
