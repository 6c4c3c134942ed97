package org.decoupling.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Dispatcher;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;

/** Fuseki's own walk over a dataset of this JVM; one operation is registered, query, and none that writes or hands out graphs. */
final class FusekiEngine implements SparqlEngine {
    private static final String PATH = "/sparql";

    private final DataAccessPointRegistry datasets = new DataAccessPointRegistry();
    private final OperationRegistry operations = OperationRegistry.createStd();

    FusekiEngine(DatasetGraph dataset, Settings settings) {
        EngineLimits.set(dataset.getContext(), settings.queryTime(), !settings.serviceOrigins().isEmpty());
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, new QueryProcessor());
        DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
        service.setEndpointProcessors(operations);
        service.goActive();
        datasets.register(new DataAccessPoint(PATH, service));
    }

    /** Fuseki finds its registries in the servlet context. */
    void mount(ServletContext context) {
        DataAccessPointRegistry.set(context, datasets);
        OperationRegistry.set(context, operations);
        Fuseki.setVerbose(context, false);
    }

    @Override
    public void answer(Context ctx, SparqlRequest request, HeldAnswer answer, Work work) {
        ctx.attribute(QueryProcessor.REQUEST, request);
        ctx.attribute(QueryProcessor.WORK, work);
        Dispatcher.dispatch(new Asked(ctx.req(), request), answer);
    }

    /** However the query came, Fuseki sees a GET for the one format that was negotiated. */
    private static final class Asked extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new HashMap<>();
        private final String accept;

        Asked(HttpServletRequest original, SparqlRequest request) {
            super(original);
            accept = request.format().mediaType;
            parameters.put("query", new String[] {request.text()}); // looked at by Fuseki, and not read again
            put("default-graph-uri", request.defaultGraphs());
            put("named-graph-uri", request.namedGraphs());
        }

        private void put(String name, List<String> values) {
            if (!values.isEmpty())
                parameters.put(name, values.toArray(String[]::new));
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return PATH;
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getQueryString() {
            return "query";
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Accept") ? accept : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Accept") ? Collections.enumeration(List.of(accept)) : Collections.emptyEnumeration();
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
