package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever stands in whatever parameter of whatever operation: an answer or a problem that names the parameter, never a fault of ours,
 * and never another answer than the parameter's.
 */
class InjectionTest {
    private static final Client CLIENT = Shipped.client();
    private static final JsonNode API = CLIENT.get("/openapi.json").json();
    private static final String VERSION = CLIENT.get("/version").json().get("store").asText();
    private static final List<Target> TARGETS = targets();
    private static final List<String> CORPUS = corpus();

    /** @param others what must be given beside it */
    record Target(String path, String name, boolean inPath, Map<String, String> others) {
        String address(String value) {
            Map<String, String> asked = new LinkedHashMap<>(others);
            if (!inPath)
                asked.put(name, value);
            String filled = inPath ? path.replace("{" + name + "}", View.encode(value).replace("+", "%20")) : path;
            return Paging.address(filled, asked);
        }

        @Override
        public String toString() {
            return path + " " + name;
        }
    }

    @Property(tries = 250)
    void aHostileValueIsAValueOrABadOne(@ForAll("target") Target target, @ForAll("values") String value) {
        Client.Reply reply = CLIENT.get(target.address(value));
        assertThat(reply.status()).as(target.address(value) + " " + reply.text()).isIn(200, 400, 404, 406, 410);
        if (reply.status() == 400 && reply.type().contains("problem"))
            assertThat(reply.json().at("/type").asText()).startsWith("/problems/bad-");
        if (reply.status() == 200)
            assertThat(reply.text()).doesNotContain("\tat java.").doesNotContain("root:x:");
    }

    /** Each of the corpus at least once at one parameter of each kind. */
    @Property(tries = 1)
    void theWholeCorpusLeavesTheStoreAsItWas() {
        for (int i = 0; i < CORPUS.size(); i++)
            assertThat(CLIENT.get(TARGETS.get(i * 7 % TARGETS.size()).address(CORPUS.get(i))).status()).as(CORPUS.get(i)).isLessThan(500);
        assertThat(CLIENT.get("/version").json().get("store").asText()).isEqualTo(VERSION);
    }

    @Provide
    Arbitrary<Target> target() {
        return Arbitraries.of(TARGETS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.of(CORPUS), Arbitraries.strings().withChars("<>\"'{}?\\#.;,:*\n\r\t 中0aE/-^@`|&%$()").ofMinLength(1).ofMaxLength(30),
                Arbitraries.integers().map(String::valueOf));
    }

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        API.get("paths").properties().stream().filter(path -> path.getKey().startsWith("/api/")).forEach(path -> {
            List<JsonNode> parameters = new ArrayList<>();
            path.getValue().at("/get/parameters").forEach(one -> parameters.add(one.has("$ref") ? API.at(one.get("$ref").asText().substring(1)) : one));
            parameters.forEach(one -> targets.add(target(path.getKey(), parameters, one)));
        });
        return targets;
    }

    private static Target target(String path, List<JsonNode> parameters, JsonNode tried) {
        Map<String, String> others = new LinkedHashMap<>();
        String filled = path;
        for (JsonNode one : parameters)
            if (one != tried && one.path("required").asBoolean())
                if (one.get("in").asText().equals("path"))
                    filled = filled.replace("{" + one.get("name").asText() + "}", one.get("example").asText());
                else
                    others.put(one.get("name").asText(), one.get("example").asText());
        return new Target(filled, tried.get("name").asText(), tried.get("in").asText().equals("path"), others);
    }

    private static List<String> corpus() {
        try {
            return Files.readAllLines(Path.of("..", "queries", "src", "test", "resources", "injections.txt"), StandardCharsets.UTF_8).stream()
                    .map(String::translateEscapes).filter(one -> !one.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
