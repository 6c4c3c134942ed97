package org.decoupling.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.decoupling.queries.BadParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a throw becomes an answer: RFC 9457 for programs, a page for browsers, RDF for those who asked for RDF. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Format> FORMS = Stream.concat(Stream.of(Format.JSON, Format.HTML), Format.GRAPHS.stream()).toList();
    /** Set by a handler that learned the format from the address. */
    static final String FORMAT = "format";

    private Problems() { }

    static void install(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(BadParameter.class, (bad, ctx) -> answer(ctx, badParameter(ctx, bad)));
        routes.exception(HttpResponseException.class, (error, ctx) -> answer(ctx, ofRoute(ctx, error)));
        routes.exception(QueryCancelledException.class, (late, ctx) -> answer(ctx, Problem.of(503, "timed-out", "").retryAfter(10)));
        routes.exception(QueryExceptionHTTP.class, (error, ctx) -> answer(ctx, Problem.of(502, "store-unreachable")));
        routes.exception(Exception.class, (error, ctx) -> answer(ctx, unexpected(ctx, error)));
    }

    private static Problem badParameter(Context ctx, BadParameter bad) {
        Language language = Language.of(ctx);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", bad.name());
        entry.put("reason", bad.reason(language.tag));
        if (!bad.allowed().isEmpty())
            entry.put("allowed", bad.allowed());
        return Problem.of(400, "bad-parameter", bad.name(), bad.reason(language.tag)).with("invalid_params", List.of(entry));
    }

    private static Problem ofRoute(Context ctx, HttpResponseException error) {
        return switch (error.getStatus()) {
            case 404 -> Problem.of(404, "not-found", ctx.path());
            case 405 -> Problem.of(405, "method-not-allowed", ctx.method().name(), allowed(error)).header("Allow", allowed(error));
            case 413 -> Problem.of(413, "body-too-long");
            default -> Problem.of(error.getStatus(), error.getStatus() < 500 ? "bad-request" : "internal");
        };
    }

    private static String allowed(HttpResponseException error) {
        return error.getDetails().getOrDefault("availableMethods", "GET, HEAD, OPTIONS");
    }

    /** The client learns the request's id, the log the rest. */
    private static Problem unexpected(Context ctx, Exception error) {
        LOG.error("{} {} {}", ctx.res().getHeader(FrontDoor.REQUEST_ID), ctx.method(), ctx.path(), error);
        return Problem.of(500, "internal");
    }

    private static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status);
        ctx.res().setHeader("ETag", null);
        RowLimit.forget(ctx);
        ctx.header("Cache-Control", "no-store");
        Caching.vary(ctx);
        problem.headers().forEach(ctx::header);
        ctx.header("Content-Language", Language.of(ctx).tag);
        switch (format(ctx)) {
            case HTML -> Pages.render(ctx, "problem", View.of(ctx, problem.title(Language.of(ctx)), List.of()), document(ctx, problem));
            case JSON -> json(ctx, problem);
            case Format rdf -> Graphs.write(ctx, rdf(ctx, problem).getGraph(), rdf);
        }
    }

    private static Format format(Context ctx) {
        Optional<Format> known = Optional.ofNullable(ctx.attribute(FORMAT));
        return known.or(() -> Formats.accepted(ctx.header("Accept"), FORMS)).filter(FORMS::contains).orElse(Format.JSON);
    }

    private static void json(Context ctx, Problem problem) {
        try {
            ctx.contentType("application/problem+json; charset=utf-8").result(JSON.writeValueAsBytes(document(ctx, problem)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> document(Context ctx, Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + problem.name);
        document.put("title", problem.title(Language.of(ctx)));
        document.put("status", problem.status);
        document.put("detail", problem.detail(Language.of(ctx)));
        document.put("instance", "urn:uuid:" + ctx.res().getHeader(FrontDoor.REQUEST_ID));
        document.putAll(problem.members());
        return document;
    }

    /** In the W3C's own words for HTTP, so that an RDF client finds a graph where it asked for one. */
    private static Model rdf(Context ctx, Problem problem) {
        Model model = ModelFactory.createDefaultModel();
        String http = "http://www.w3.org/2011/http#";
        String terms = "http://purl.org/dc/terms/";
        model.createResource("urn:uuid:" + ctx.res().getHeader(FrontDoor.REQUEST_ID), model.createResource(http + "Response"))
                .addLiteral(model.createProperty(http, "statusCodeValue"), problem.status)
                .addProperty(model.createProperty(terms, "title"), problem.title(Language.of(ctx)), Language.of(ctx).tag)
                .addProperty(model.createProperty(terms, "description"), problem.detail(Language.of(ctx)), Language.of(ctx).tag);
        return model;
    }
}
