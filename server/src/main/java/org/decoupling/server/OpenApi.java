package org.decoupling.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.decoupling.loader.graph.Release;
import org.decoupling.queries.NamedQuery;
import org.decoupling.queries.Parameter;
import org.decoupling.queries.Queries;
import org.decoupling.queries.Type;

/** The API description: pages/openapi.json is the frame, the catalogue fills in a path for each question. Made once. */
final class OpenApi {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode document;

    OpenApi(Queries catalogue, Settings settings) {
        document = frame();
        document.withObject("/info").put("version", Release.VERSION);
        document.withArray("/servers").addObject().put("url", settings.publicBase().map(Object::toString).orElse("/"));
        catalogue.all().forEach(query -> document.withObject("/paths").set("/api/v1/" + query.name(), path(query)));
    }

    void document(Context ctx) {
        Caching.vary(ctx);
        QueryApi.json(ctx, document);
    }

    private static ObjectNode frame() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Resources.bytes("/pages/openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode path(NamedQuery query) {
        ObjectNode get = NODES.objectNode();
        get.put("operationId", query.name()).put("summary", query.summary("en")).put("description", query.description("en"));
        get.put("x-summary-zh", query.summary("zh")).put("x-description-zh", query.description("zh"));
        query.tags().forEach(get.putArray("tags")::add);
        ArrayNode parameters = get.putArray("parameters");
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        for (String shared : new String[] {"page", "page_size", "lang"})
            parameters.addObject().put("$ref", "#/components/parameters/" + shared);
        responses(get.putObject("responses"), query);
        ObjectNode path = NODES.objectNode();
        path.set("get", get);
        return path;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = NODES.objectNode();
        node.put("name", parameter.name()).put("in", "query").put("required", parameter.required() && parameter.defaultValue().isEmpty());
        node.put("description", parameter.summary("en")).put("x-description-zh", parameter.summary("zh")).put("example", parameter.example());
        ObjectNode schema = schema(node.putObject("schema"), parameter.type());
        parameter.defaultValue().ifPresent(value -> schema.put("default", value));
        if (!parameter.allowed().isEmpty())
            parameter.allowed().forEach(schema.putArray("enum")::add);
        return node;
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
        responses.putObject("406").put("$ref", "#/components/responses/Problem");
    }
}
