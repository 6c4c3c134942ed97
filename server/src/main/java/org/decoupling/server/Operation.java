package org.decoupling.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.queries.Bound;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Queries;
import org.decoupling.queries.Route;

/** The question behind an address under /api/v1: its own name, or a route that it declares. @param value what stands in the path of the route */
record Operation(NamedQuery query, Optional<Route> route, String value, Optional<String> suffix) {

    /** {@code works.csv} is works, as CSV; one suffix too unknown is part of a name that no question has. */
    static Operation at(Queries catalogue, String path) {
        if (path.indexOf('/') < 0)
            return named(catalogue, path);
        Optional<String> suffix = suffix(path).filter(one -> Format.bySuffix(one).filter(QueryApi.OFFERS::contains).isPresent());
        return suffix.flatMap(one -> routed(catalogue, path.substring(0, path.length() - one.length() - 1), suffix))
                .or(() -> routed(catalogue, path, Optional.empty()))
                .orElseThrow(() -> Problem.of(404, "not-found", "/api/v1/" + path).with("available", templates(catalogue)));
    }

    Bound bind(Map<String, List<String>> parameters) {
        return route.map(one -> query.bind(one, value, parameters)).orElseGet(() -> query.bind(parameters));
    }

    /** One thing is asked for by name, so none is a 404 and no empty page. */
    boolean single() {
        return route.filter(one -> one.template().endsWith("}")).isPresent();
    }

    private static Operation named(Queries catalogue, String path) {
        Optional<String> suffix = suffix(path);
        String name = suffix.map(one -> path.substring(0, path.length() - one.length() - 1)).orElse(path);
        NamedQuery query = catalogue.get(name).orElseThrow(() -> Problem.of(404, "no-such-query", name).with("available", names(catalogue)));
        return new Operation(query, Optional.empty(), "", suffix);
    }

    private static Optional<String> suffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
    }

    /** The route with the most in it that fits, so that /claims/{claim}/neighbours goes before /claims/{claim}. */
    private static Optional<Operation> routed(Queries catalogue, String path, Optional<String> suffix) {
        return catalogue.all().stream().flatMap(query -> query.routes().stream().flatMap(route -> fit(query, route, "/" + path, suffix)))
                .max(Comparator.comparing(fit -> fit.route.orElseThrow().template().length()));
    }

    private static Stream<Operation> fit(NamedQuery query, Route route, String path, Optional<String> suffix) {
        return route.match(path).map(value -> new Operation(query, Optional.of(route), value, suffix)).stream();
    }

    private static List<String> names(Queries catalogue) {
        return catalogue.all().stream().map(NamedQuery::name).toList();
    }

    private static List<String> templates(Queries catalogue) {
        return catalogue.all().stream().flatMap(query -> query.routes().stream()).map(route -> "/api/v1" + route.template()).toList();
    }
}
