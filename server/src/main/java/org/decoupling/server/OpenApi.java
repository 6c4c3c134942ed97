package org.decoupling.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.decoupling.loader.graph.Release;
import org.decoupling.queries.Bilingual;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Parameter;
import org.decoupling.queries.Queries;
import org.decoupling.queries.Route;
import org.decoupling.queries.Type;

/**
 * The API description: pages/openapi.json is the frame, the catalogue fills in a path for each question and for each route of one. Made
 * once.
 */
final class OpenApi {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectNode document;
    /** The description hangs on the catalogue and not on the store. */
    private final String digest;

    OpenApi(Queries catalogue, Settings settings) {
        document = frame();
        document.withObject("/info").put("version", Release.VERSION);
        document.withArray("/servers").addObject().put("url", settings.publicBase().map(Object::toString).orElse("/"));
        ObjectNode paths = document.withObject("/paths");
        catalogue.all().forEach(query -> {
            paths.set("/api/v1/" + query.name(), path(query, Optional.empty()));
            query.routes().forEach(route -> paths.set("/api/v1" + route.template(), path(query, Optional.of(route))));
        });
        digest = Integer.toHexString(document.toString().hashCode());
    }

    void json(Context ctx) {
        if (!Caching.fresh(ctx, digest, Format.JSON))
            QueryApi.json(ctx, document);
    }

    void yaml(Context ctx) throws IOException {
        if (!Caching.fresh(ctx, digest, "yaml", ""))
            ctx.contentType("application/yaml; charset=utf-8").result(YAML.writeValueAsBytes(document));
    }

    /** A parameter that every question takes. */
    record Shared(String name, Bilingual text) { }

    static List<Shared> shared() {
        return frame().at("/components/parameters").properties().stream()
                .map(one -> new Shared(one.getKey(), new Bilingual(one.getValue().get("description").asText(), one.getValue().get("x-description-zh").asText()))).toList();
    }

    private static ObjectNode frame() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Resources.bytes("/pages/openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode path(NamedQuery query, Optional<Route> route) {
        ObjectNode get = NODES.objectNode();
        get.put("operationId", route.map(one -> query.name() + one.template().replaceAll("[/{}]+", "-")).orElse(query.name()));
        get.put("summary", query.summary("en")).put("description", query.description("en"));
        get.put("x-summary-zh", query.summary("zh")).put("x-description-zh", query.description("zh"));
        query.tags().forEach(get.putArray("tags")::add);
        ArrayNode parameters = get.putArray("parameters");
        Optional<Parameter> key = route.flatMap(Route::key);
        key.ifPresent(one -> parameters.add(parameter(one, "path")));
        query.parameters().stream().filter(one -> !key.equals(Optional.of(one)) && !one.name().equals("lang")).forEach(one -> parameters.add(parameter(one, "query")));
        Refining.NAMES.forEach(shared -> parameters.addObject().put("$ref", "#/components/parameters/" + shared));
        if (route.isEmpty())
            calls(get.putArray("x-calls"), query);
        responses(get.putObject("responses"), query);
        ObjectNode path = NODES.objectNode();
        path.set("get", get);
        return path;
    }

    private static ObjectNode parameter(Parameter parameter, String place) {
        ObjectNode node = NODES.objectNode();
        node.put("name", parameter.name()).put("in", place);
        node.put("required", place.equals("path") || parameter.required() && parameter.defaultValue().isEmpty());
        node.put("description", parameter.summary("en")).put("x-description-zh", parameter.summary("zh"));
        ObjectNode schema = schema(node.putObject("schema"), parameter.type());
        node.set("example", value(parameter.type(), parameter.example()));
        parameter.defaultValue().ifPresent(value -> schema.set("default", value(parameter.type(), value)));
        parameter.allowed().forEach(value -> schema.withArray("enum").add(value(parameter.type(), value)));
        return node;
    }

    private static JsonNode value(Type type, String text) {
        return switch (type) {
            case INTEGER -> NODES.numberNode(new BigInteger(text));
            case DECIMAL -> NODES.numberNode(new BigDecimal(text));
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(text));
            case DATE, IRI, STRING, YEAR -> NODES.textNode(text);
        };
    }

    /** Whole calls that answer something. */
    private static void calls(ArrayNode calls, NamedQuery query) {
        query.examples().forEach(call -> calls.add(Paging.address("/api/v1/" + query.name(), call)));
    }

    private static ObjectNode schema(ObjectNode schema, Type type) {
        return switch (type) {
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            case IRI, STRING, YEAR -> schema.put("type", "string");
        };
    }

    private static void responses(ObjectNode responses, NamedQuery query) {
        ObjectNode content = responses.putObject("200").put("description", query.summary("en")).putObject("content");
        ObjectNode schema = content.putObject("application/json").putObject("schema");
        ArrayNode parts = schema.putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Page");
        ObjectNode item = parts.addObject().putObject("properties").putObject("items").putObject("items");
        ObjectNode properties = item.put("type", "object").putObject("properties");
        query.columns().forEach(column -> properties.putObject(column.name()).put("description", column.text().en()).put("x-description-zh", column.text().zh()));
        for (Format format : QueryApi.OFFERS)
            if (format != Format.JSON)
                content.putObject(format.mediaType);
        responses.putObject("304").put("description", "What you have is still good.");
        responses.putObject("400").put("$ref", "#/components/responses/Problem");
        responses.putObject("404").put("$ref", "#/components/responses/Problem");
        responses.putObject("406").put("$ref", "#/components/responses/Problem");
        responses.putObject("410").put("$ref", "#/components/responses/Problem");
        responses.putObject("503").put("$ref", "#/components/responses/Problem");
    }
}
