package org.decoupling.queries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What parameters and columns of the same name mean in every query, said once, in {@code glossary.yaml}.
 *
 * @param keys     the columns by which one row can be asked for, with the prefix of their short ids
 * @param headings what stands above a column on a Chinese page
 * @param codes    the columns that hold short names of terms
 */
record Glossary(@JsonProperty(required = true) Map<String, Header.About> parameters,
                @JsonProperty(required = true) Map<String, Header.About> keys,
                @JsonProperty(required = true) Map<String, Header.About> columns,
                Map<String, String> headings, Set<String> codes) {

    Glossary {
        headings = headings == null ? Map.of() : headings;
        codes = codes == null ? Set.of() : codes;
    }

    /** In English, and for want of another heading, the name itself with its words apart. */
    Bilingual heading(String column) {
        var name = column.replace('_', ' ');
        return new Bilingual(name, headings.getOrDefault(column, name));
    }

    static Glossary read(Path folder) {
        var file = folder.resolve("glossary.yaml");
        try {
            return Files.exists(file) ? Header.YAML.readValue(Files.readString(file), Glossary.class)
                    : new Glossary(Map.of(), Map.of(), Map.of(), null, null);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new BadQuery(file.getFileName().toString(), Header.line(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
