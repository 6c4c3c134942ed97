package org.decoupling.queries;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code #+} lines of a query file: grlc's own keys, and beside them those in two languages.
 * grlc writes {@code defaults} and {@code enumerate} as lists of one-entry maps under the bare parameter name.
 */
record Header(@JsonProperty(required = true) String summary,
              @JsonProperty(value = "summary_zh", required = true) String summaryZh,
              @JsonProperty(required = true) String description,
              @JsonProperty(value = "description_zh", required = true) String descriptionZh,
              @JsonProperty(required = true) String method,
              @JsonProperty(value = "endpoint_in_url", required = true) String endpointInUrl,
              @JsonProperty(required = true) int pagination,
              @JsonProperty(required = true) List<String> tags,
              List<Map<String, String>> defaults,
              List<Map<String, List<String>>> enumerate,
              Map<String, About> parameters,
              Map<String, About> columns,
              List<String> routes,
              Computation computed,
              @JsonProperty(required = true) List<Map<String, String>> examples) {

    /** What a parameter or a column is; the last two for parameters alone. */
    record About(@JsonProperty(required = true) String en, @JsonProperty(required = true) String zh,
                 String prefix, String example) {
        About {
            said(en, zh);
        }

        Bilingual text() {
            return new Bilingual(en, zh);
        }
    }

    static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Header {
        said(summary, summaryZh, description, descriptionZh);
        defaults = defaults == null ? List.of() : defaults;
        enumerate = enumerate == null ? List.of() : enumerate;
        parameters = parameters == null ? Map.of() : parameters;
        columns = columns == null ? Map.of() : columns;
        routes = routes == null ? List.of() : routes;
    }

    Optional<String> defaultOf(String parameter) {
        return defaults.stream().filter(d -> d.containsKey(parameter)).map(d -> d.get(parameter)).findFirst();
    }

    List<String> allowedFor(String parameter) {
        return enumerate.stream().filter(e -> e.containsKey(parameter)).map(e -> e.get(parameter)).findFirst()
                .orElse(List.of());
    }

    /** Jackson adds the line. */
    private static void said(String... texts) {
        if (Arrays.stream(texts).anyMatch(t -> t == null || t.isBlank()))
            throw new IllegalArgumentException("a text is missing in one of the two languages");
    }

    static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
}
