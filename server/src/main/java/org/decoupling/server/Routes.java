package org.decoupling.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Queries;

/** Every address of the service, on one screen. HEAD is answered wherever GET is. */
final class Routes {
    private final SparqlApi sparql;
    private final QueryApi queries;
    private final OpenApi openApi;
    private final EntityPages entities;
    private final SitePages site;
    private final Signposts signposts;
    private final Discovery discovery;
    private final SiteMap map;
    private final Exports exports;
    private final SearchApi search;

    Routes(Settings settings, Store store, Queries catalogue, SparqlEngine engine, Watch watch, Releases releases) {
        sparql = new SparqlApi(store, engine, settings, new SparqlPage(store, catalogue), watch);
        queries = new QueryApi(store, catalogue, settings);
        openApi = new OpenApi(catalogue, settings);
        entities = new EntityPages(store, "", catalogue.all());
        signposts = new Signposts(store, "");
        exports = new Exports(store, releases);
        discovery = new Discovery(store, exports, new ExampleQueries(catalogue));
        map = new SiteMap(store, settings);
        site = new SitePages(store, catalogue, settings, exports);
        search = new SearchApi(store, settings);
    }

    void install(RoutesConfig routes) {
        get(routes, "/", site::home);
        get(routes, "/docs", site::docs);
        get(routes, "/problems/{name}", site::problem);

        get(routes, "/sparql", sparql::answer);
        routes.post("/sparql", sparql::answer);
        routes.query("/sparql", sparql::answer);

        get(routes, "/api/v1", queries::list);
        get(routes, "/api/v1/search", search::search);
        get(routes, "/api/v1/suggest", search::suggest);
        get(routes, "/search", search::page);
        get(routes, "/api/v1/<rest>", queries::answer);
        get(routes, "/openapi.json", openApi::json);
        get(routes, "/openapi.yaml", openApi::yaml);

        for (String folder : List.of("/id/<rest>", "/concept/<rest>", "/graph/<rest>", "/ontology", "/ontology/<rest>", "/concept"))
            get(routes, folder, entities::answer);
        for (Format format : Format.ENTITY) {
            get(routes, "/ontology." + format.suffix, entities::answer);
            get(routes, "/concept." + format.suffix, entities::answer);
        }

        get(routes, "/linkset.json", signposts::linkset);
        get(routes, "/context.jsonld", Discovery::context);
        whole(routes);
        releases(routes);

        get(routes, "/health", site::health);
        get(routes, "/version", site::version);
    }

    /** What is said of the whole, at its own address, by suffix and at its well-known place. */
    private void whole(RoutesConfig routes) {
        for (String suffix : Stream.concat(Stream.of(""), Format.DATA.stream().map(form -> "." + form.suffix)).toList()) {
            get(routes, "/dataset" + suffix, discovery::catalogue);
            get(routes, "/catalog" + suffix, discovery::catalogue);
            get(routes, "/void" + suffix, discovery::counts);
        }
        get(routes, "/.well-known/void", discovery::counts);
        get(routes, "/.well-known/sparql-examples", discovery::examples);
        get(routes, "/.well-known/sparql-examples/{name}", discovery::examples);
        get(routes, "/.well-known/api-catalog", Discovery::apis);
        get(routes, "/profile/{name}", discovery::profiles);
        get(routes, "/sitemap.xml", map::index);
        get(routes, "/sitemap/{file}", map::part);
        get(routes, "/robots.txt", map::robots);
    }

    /** An earlier state of the store, thing by thing and as files. */
    private void releases(RoutesConfig routes) {
        get(routes, "/exports", exports::list);
        get(routes, "/exports/{release}", exports::release);
        get(routes, "/exports/{release}/{file}", exports::file);
        for (String folder : List.of("/id/<rest>", "/concept/<rest>", "/graph/<rest>", "/ontology", "/concept", "/linkset.json"))
            get(routes, "/v/{release}" + folder, exports::thing);
        for (Format format : Format.ENTITY) {
            get(routes, "/v/{release}/ontology." + format.suffix, exports::thing);
            get(routes, "/v/{release}/concept." + format.suffix, exports::thing);
        }
        get(routes, "/v/{release}/", exports::release);
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
