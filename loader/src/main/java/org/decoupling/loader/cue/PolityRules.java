package org.decoupling.loader.cue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Vocabulary;

/** States and alliances that no list knows, by the words for their kind: lexicon/names/polities.yaml. */
public final class PolityRules {
    private static final List<Row> ROWS = read();

    /** @param type prefixed name of its class */
    public record Polity(String name, String type) {}

    private record Row(String type, Pattern pattern) {}

    private record File(Map<String, String> parts, List<Map<String, String>> rules) {}

    private PolityRules() {}

    private static List<Row> read() {
        File file = Vocabulary.read("names/polities.yaml", new TypeReference<>() {});
        Map<String, String> parts = new HashMap<>(file.parts());
        parts.put("transliteration", Lexicon.lines("names/transliteration.txt").getFirst());
        return file.rules().stream().map(rule -> new Row(rule.get("type"), Vocabulary.pattern(rule.get("pattern"), parts))).toList();
    }

    public static List<Polity> in(String text) {
        List<Polity> found = new ArrayList<>();
        for (Row row : ROWS) {
            Matcher matcher = row.pattern().matcher(text);
            while (matcher.find()) if (unknown(matcher.group("name"))) found.add(new Polity(matcher.group("name"), row.type()));
        }
        return found;
    }

    /** 今后欧盟 is a known name behind another word. */
    private static boolean unknown(String name) {
        return IntStream.range(0, name.length() - 1).noneMatch(from -> Gazetteer.printed(name.substring(from)).isPresent());
    }
}
