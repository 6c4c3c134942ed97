package org.decoupling.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * One origin for everything. Javalin's Jetty is the outer one and Fuseki's dispatcher is called from a route: then the store behind an
 * endpoint needs no second kind of server, and every answer, SPARQL's too, gets the same headers and the same problems.
 *
 * <p>Threads: one platform thread a request. Virtual threads were measured and left: a query computes for seconds without ever
 * blocking, so as many heavy queries as there are cores would leave no carrier for anything else, not even /health.
 */
final class FrontDoor {
    static final String REQUEST_ID = "X-Request-Id";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Content-Location, Content-Profile, Content-Digest, Repr-Digest, Accept-Ranges, Content-Range, Server-Timing, X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Preference-Applied");

    private FrontDoor() { }

    static Javalin build(Settings settings, SparqlEngine engine, Routes routes, Handler.Wrapper cache, Accounts accounts) {
        RateLimit limit = new RateLimit(settings);
        return Javalin.create(config -> {
            http(config, settings);
            jetty(config, settings, engine, cache);
            config.requestLogger.http(accounts::answered);
            config.routes.before(FrontDoor::arrive);
            config.routes.before(limit::take);
            Problems.install(config.routes);
            routes.install(config.routes);
        });
    }

    private static void http(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.http.prefer405over404 = true;
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "public, max-age=3600");
        });
        config.http.maxRequestSize = settings.queryChars() * 12L; // a form percent-encodes a character in up to twelve bytes
    }

    private static void jetty(JavalinConfig config, Settings settings, SparqlEngine engine, Handler.Wrapper cache) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.insertHandler(cache);
            server.setErrorHandler(new EarlyProblems());
            server.setStopTimeout(settings.stopTime().toMillis());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(settings.queryChars() * 2);
            http.setUriCompliance(UriCompliance.DEFAULT.with("ids hold slashes, and odd ones get our own 404",
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS));
        });
        config.jetty.modifyServletContextHandler(handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        if (engine instanceof FusekiEngine fuseki)
            config.jetty.modifyServletContextHandler(handler -> fuseki.mount(handler.getServletContext()));
    }

    /** The client's own request id is not taken over: what goes into logs and headers is ours. */
    private static void arrive(Context ctx) {
        ctx.header(REQUEST_ID, Accounts.id());
        HEADERS.forEach(ctx::header);
        if (ctx.queryString() != null && !Encoding.whole(ctx.queryString()))
            throw Problem.of(400, "bad-request");
        if (ctx.method().name().equals("OPTIONS"))
            preflight(ctx);
    }

    private static void preflight(Context ctx) {
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST, QUERY, OPTIONS");
        ctx.header("Access-Control-Allow-Headers", "Accept, Accept-Language, Accept-Profile, Content-Type, If-None-Match, Prefer, Range");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.header("Allow", "GET, HEAD, POST, QUERY, OPTIONS");
        ctx.status(204).skipRemainingHandlers();
    }
}
