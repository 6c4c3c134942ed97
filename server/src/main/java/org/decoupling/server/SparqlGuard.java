package org.decoupling.server;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.update.UpdateFactory;

/**
 * What no engine is to see: anything but a query, SERVICE, graphs that are not ours (an engine might fetch them), and functions
 * whose IRI would make the JVM load a class or run a script. Parsed against a fixed base, so a relative IRI reads no host.
 */
final class SparqlGuard {
    private static final String BASE = Iris.BASE;
    /** The functions that may be called by IRI: the casts and the libraries of ARQ that only compute. */
    private static final List<String> FUNCTIONS = List.of("http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#", "http://www.w3.org/2005/xpath-functions/math#",
            "http://jena.apache.org/ARQ/function#");
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");
    private static final List<String> GRAPHS = List.of(Iris.BASE + "graph/");
    private static final Set<String> WHOLE = Set.of("urn:x-arq:UnionGraph", "urn:x-arq:DefaultGraph");

    /** What a function of chance, or the clock, gives is of this moment. */
    private static final Set<String> PASSING = Set.of("rand", "now", "uuid", "struuid", "http://jena.apache.org/ARQ/function#now",
            "http://jena.apache.org/ARQ/function#rnd");

    private final Settings settings;

    SparqlGuard(Settings settings) {
        this.settings = settings;
    }

    /** @param passing true if the same query of the same store may have another answer the next time */
    record Checked(Query query, boolean passing) { }

    /** The parsed query, if an engine may run it over these graphs. */
    Checked check(String text, List<String> graphs) {
        if (Nesting.of(text) > settings.queryDepth() * 2)
            throw tooDeep();
        try {
            Query query = parse(text);
            Stream.of(graphs, query.getGraphURIs(), query.getNamedGraphURIs()).flatMap(List::stream).forEach(SparqlGuard::graph);
            boolean pattern = query.getQueryPattern() != null || query.hasValues();
            return new Checked(query, pattern && walk(Algebra.compile(query)));
        } catch (StackOverflowError deep) {
            throw tooDeep();
        }
    }

    private Problem tooDeep() {
        return Problem.of(400, "too-deep", settings.queryDepth()).with("limit", settings.queryDepth());
    }

    private static Query parse(String text) {
        try {
            Query query = QueryFactory.create(text, BASE, Syntax.syntaxARQ);
            if (query.isJsonType())
                throw Problem.of(400, "not-a-query");
            return query;
        } catch (QueryParseException error) {
            throw isUpdate(text) ? Problem.of(403, "read-only") : syntax(error);
        } catch (QueryException error) {
            throw Problem.of(400, "syntax-error", "-", "-", error.getMessage());
        }
    }

    /** The exception's own line and column are those of the last good token; its message has those of the bad one. */
    private static Problem syntax(QueryParseException error) {
        String message = error.getMessage().lines().findFirst().orElse("");
        Matcher place = PLACE.matcher(message);
        boolean found = place.find();
        int line = found ? Integer.parseInt(place.group(1)) : error.getLine();
        int column = found ? Integer.parseInt(place.group(2)) : error.getColumn();
        return Problem.of(400, "syntax-error", line, column, message).with("line", line).with("column", column);
    }

    private static boolean isUpdate(String text) {
        try {
            UpdateFactory.create(text, BASE);
            return true;
        } catch (QueryException notAnUpdate) {
            return false;
        }
    }

    private static void graph(String iri) {
        if (!WHOLE.contains(iri) && GRAPHS.stream().noneMatch(iri::startsWith))
            throw Problem.of(403, "graph-refused", iri, GRAPHS.getFirst());
    }

    /** ARQ's transformer reaches every corner of the algebra: sub-queries, EXISTS, aggregates, ORDER BY, HAVING. */
    private boolean walk(Op op) {
        if (Complexity.depth(op) > settings.queryDepth())
            throw tooDeep();
        Findings refusals = new Findings(settings);
        Transformer.transform(new Operators(refusals), new Functions(refusals), op);
        refusals.first().ifPresent(problem -> {
            throw problem;
        });
        return refusals.passing;
    }

    /** The transformer keeps stacks that a throw would upset, so what is refused is noted and thrown at the end. */
    private static final class Findings {
        private final Settings settings;
        private boolean passing;
        private Problem first;

        Findings(Settings settings) {
            this.settings = settings;
        }

        void add(Problem problem) {
            if (first == null)
                first = problem;
        }

        void add(String name, String what) {
            add(Problem.of(403, name, what));
        }

        Optional<Problem> first() {
            return Optional.ofNullable(first);
        }
    }

    private static final class Operators extends TransformCopy {
        private final Findings refusals;

        Operators(Findings refusals) {
            this.refusals = refusals;
        }

        @Override
        public Op transform(OpService service, Op sub) {
            if (!origin(service.getService()))
                refusals.add("service-refused", service.getService().toString());
            refusals.passing = true;
            return service;
        }

        /** Origins are compared whole; a variable could become anything. */
        private boolean origin(Node service) {
            if (!service.isURI())
                return false;
            try {
                URI address = URI.create(service.getURI());
                return refusals.settings.serviceOrigins().contains(address.getScheme() + "://" + address.getRawAuthority());
            } catch (IllegalArgumentException noAddress) {
                return false;
            }
        }

        @Override
        public Op transform(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
            return pattern;
        }

        @Override
        public Op transform(OpTriple pattern) {
            predicate(pattern.getTriple().getPredicate());
            return pattern;
        }

        @Override
        public Op transform(OpPath path) {
            if (path.getTriplePath().getPath().toString().toLowerCase(Locale.ROOT).contains("<java:"))
                refusals.add("function-refused", path.getTriplePath().getPath().toString());
            if (Complexity.steps(path.getTriplePath().getPath()) > refusals.settings.pathSteps())
                refusals.add(Problem.of(400, "path-too-long", refusals.settings.pathSteps()).with("limit", refusals.settings.pathSteps()));
            return path;
        }

        /** As a predicate such an IRI is a property function, and its class would be loaded just the same. */
        private void predicate(Node node) {
            if (node.isURI() && EngineLimits.code(node.getURI()))
                refusals.add("function-refused", node.getURI());
        }
    }

    private static final class Functions extends ExprTransformCopy {
        private final Findings refusals;

        Functions(Findings refusals) {
            this.refusals = refusals;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            String iri = function instanceof E_Call ? "CALL" : function.getFunctionIRI();
            if (iri != null && (FUNCTIONS.stream().noneMatch(iri::startsWith) || EngineLimits.code(iri)))
                refusals.add("function-refused", iri);
            passing(iri);
            return function;
        }

        @Override
        public Expr transform(ExprFunction0 function) {
            passing(function.getFunctionSymbol().getSymbol());
            return function;
        }

        private void passing(String name) {
            refusals.passing |= name != null && PASSING.contains(name);
        }
    }
}
