package org.decoupling.queries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What parameters and columns of the same name mean in every query, said once, in {@code glossary.yaml}.
 *
 * @param keys the columns by which one row can be asked for, with the prefix of their short ids
 */
record Glossary(@JsonProperty(required = true) Map<String, Header.About> parameters,
                @JsonProperty(required = true) Map<String, Header.About> keys,
                @JsonProperty(required = true) Map<String, Header.About> columns) {

    static Glossary read(Path folder) {
        var file = folder.resolve("glossary.yaml");
        try {
            return Files.exists(file) ? Header.YAML.readValue(Files.readString(file), Glossary.class)
                    : new Glossary(Map.of(), Map.of(), Map.of());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new BadQuery(file.getFileName().toString(), Header.line(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
