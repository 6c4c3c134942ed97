package org.decoupling.queries;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that explain a label, from {@code reasons.yaml}; {@code {}} in one stands for the names of what decided. */
final class Reasons {
    private static final Map<String, Header.About> SENTENCES = read();

    private Reasons() {}

    static String of(String rule, String language, List<String> names) {
        var quote = language.equals("en") ? "“%s”" : "「%s」";
        var listed = names.stream().map(quote::formatted).collect(Collectors.joining(language.equals("en") ? ", " : "、"));
        return SENTENCES.get(rule).text().in(language).replace("{}", listed);
    }

    private static Map<String, Header.About> read() {
        try (var in = Reasons.class.getResourceAsStream("/queries/reasons.yaml")) {
            return Header.YAML.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
