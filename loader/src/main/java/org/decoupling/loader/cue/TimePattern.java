package org.decoupling.loader.cue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** The pattern of dates, put together from the parts in lexicon/times.yaml. */
final class TimePattern {
    static final Pattern TIME = compile();

    private TimePattern() {}

    private static Pattern compile() {
        Map<String, String> parts = Vocabulary.read("times.yaml", new TypeReference<>() {});
        return Vocabulary.pattern(parts.get("time"), parts);
    }
}
