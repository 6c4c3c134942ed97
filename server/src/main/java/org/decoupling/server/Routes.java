package org.decoupling.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Queries;

/** Every address of the service, on one screen. HEAD is answered wherever GET is. */
final class Routes {
    private final SparqlApi sparql;
    private final QueryApi queries;
    private final OpenApi openApi;
    private final EntityPages entities;
    private final SitePages site;

    Routes(Settings settings, Store store, Queries catalogue, SparqlEngine engine) {
        sparql = new SparqlApi(store, engine, settings, new SparqlPage(store, catalogue));
        queries = new QueryApi(store, catalogue, settings);
        openApi = new OpenApi(catalogue, settings);
        entities = new EntityPages(store);
        site = new SitePages(store, catalogue, settings);
    }

    void install(RoutesConfig routes) {
        get(routes, "/", site::home);
        get(routes, "/docs", site::docs);
        get(routes, "/problems/{name}", site::problem);

        get(routes, "/sparql", sparql::answer);
        routes.post("/sparql", sparql::answer);

        get(routes, "/api/v1", queries::list);
        get(routes, "/api/v1/{name}", queries::answer);
        get(routes, "/openapi.json", openApi::document);

        for (String folder : List.of("/id/<rest>", "/concept/<rest>", "/graph/<rest>", "/ontology", "/concept"))
            get(routes, folder, entities::answer);
        for (Format format : Format.ENTITY) {
            get(routes, "/ontology." + format.suffix, entities::answer);
            get(routes, "/concept." + format.suffix, entities::answer);
        }

        get(routes, "/health", site::health);
        get(routes, "/version", site::version);
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
