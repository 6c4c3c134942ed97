package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The API is what its description says: every example in it is asked, and every answer held against its schema. */
class OpenApiTest {
    private static final JsonNode API = Shipped.client().get("/openapi.json").json();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final Client client = Shipped.client();

    @Test
    void a_reader_of_openapi_3_1_finds_nothing_wrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(API.toString(), List.of(), options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(API.get("paths"));
    }

    @Test
    void the_same_is_had_as_yaml_and_neither_is_sent_twice() throws IOException {
        Client.Reply yaml = client.get("/openapi.yaml");
        assertThat(yaml.type()).startsWith("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.text())).isEqualTo(API);
        for (String path : new String[] {"/openapi.yaml", "/openapi.json"})
            assertThat(client.get(path, "If-None-Match", client.get(path).header("ETag")).status()).as(path).isEqualTo(304);
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_is_in_both_languages() {
        List<JsonNode> operations = operations().map(Operation::node).toList();
        assertThat(operations.stream().map(one -> one.get("operationId").asText())).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(one -> assertThat(one.get("x-summary-zh").asText()).matches(".*\\p{IsHan}.*"));
    }

    @TestFactory
    Stream<DynamicTest> every_call_answers_something_as_its_schema_says() {
        return operations().filter(one -> one.path.startsWith("/api/")).flatMap(one -> calls(one).stream().map(call -> dynamicTest(call, () -> answers(one, call))));
    }

    /** An optional parameter may leave no row; the call is still a good one. */
    @TestFactory
    Stream<DynamicTest> every_example_of_a_parameter_is_taken() {
        return operations().filter(one -> one.path.startsWith("/api/")).map(one -> dynamicTest(one.path, () -> parameters(one).filter(parameter -> parameter.has("example")
                && !parameter.get("in").asText().equals("path") && !parameter.path("required").asBoolean()).forEach(parameter -> taken(one, parameter))));
    }

    /** Whatever is said to be had is had by its type; what always has one form comes in it. */
    @TestFactory
    Stream<DynamicTest> every_other_address_answers_in_each_form_that_it_names() {
        return operations().filter(one -> !one.path.startsWith("/api/") && !one.path.equals("/sparql")).map(one -> dynamicTest(one.path, () -> {
            String address = Paging.address(filled(one), required(one, "query"));
            types(one).forEach(type -> assertThat(types(one)).as(address + " as " + type).contains(formOf(address, type, one)));
        }));
    }

    private String formOf(String address, String type, Operation operation) {
        Client.Reply reply = client.get(address, "Accept", type);
        Client.Reply last = reply.status() == 307 ? client.get(reply.header("Location"), "Accept", type) : reply;
        assertThat(last.status()).as(address + " " + last.text()).isEqualTo(200);
        String form = last.type().replaceAll(";.*", "");
        if (operation.node.path("responses").has("406"))
            assertThat(form).as(address).isEqualTo(type);
        return form;
    }

    private static List<String> types(Operation operation) {
        return operation.node.at("/responses/200/content").properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void a_query_is_posted_as_described() {
        JsonNode body = API.at("/paths/~1sparql/post/requestBody/content");
        assertThat(client.post("/sparql", "application/sparql-query", body.at("/application~1sparql-query/example").asText()).json().get("boolean").asBoolean()).isTrue();
        String form = "query=" + Client.encode(body.at("/application~1x-www-form-urlencoded/example/query").asText());
        assertThat(client.form("/sparql", form).json().get("boolean").asBoolean()).isTrue();
    }

    private void answers(Operation operation, String call) {
        Client.Reply reply = client.get(call, "Accept", "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(schema(operation).validate(reply.json())).isEmpty();
    }

    private void taken(Operation operation, JsonNode parameter) {
        Map<String, String> asked = required(operation, "query");
        asked.put(parameter.get("name").asText(), parameter.get("example").asText());
        String call = Paging.address(filled(operation), asked);
        Client.Reply reply = client.get(call);
        boolean single = operation.path.endsWith("}");
        assertThat(reply.status()).as(call + " " + reply.text()).matches(status -> status == 200 || single && status == 404);
    }

    /** Those that are written down, else one made of the examples of what must be given. */
    private List<String> calls(Operation operation) {
        List<String> calls = new ArrayList<>();
        operation.node.path("x-calls").forEach(call -> calls.add(call.asText()));
        if (calls.isEmpty())
            calls.add(Paging.address(filled(operation), required(operation, "query")));
        return calls;
    }

    private String filled(Operation operation) {
        String path = operation.path;
        for (Map.Entry<String, String> value : required(operation, "path").entrySet())
            path = path.replace("{" + value.getKey() + "}", View.encode(value.getValue()));
        return path;
    }

    private Map<String, String> required(Operation operation, String place) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters(operation).filter(one -> one.get("in").asText().equals(place) && one.path("required").asBoolean())
                .forEach(one -> values.put(one.get("name").asText(), one.get("example").asText()));
        return values;
    }

    private static Stream<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.node.path("parameters").spliterator(), false)
                .map(one -> one.has("$ref") ? API.at(one.get("$ref").asText().substring(1)) : one);
    }

    /** With the components beside it, so that its references lead somewhere. */
    private static JsonSchema schema(Operation operation) {
        ObjectNode schema = operation.node.at("/responses/200/content/application~1json/schema").deepCopy();
        schema.set("components", API.get("components"));
        return SCHEMAS.getSchema(schema);
    }

    private record Operation(String path, JsonNode node) { }

    private static Stream<Operation> operations() {
        return API.get("paths").properties().stream().map(path -> new Operation(path.getKey(), path.getValue().get("get")));
    }
}
