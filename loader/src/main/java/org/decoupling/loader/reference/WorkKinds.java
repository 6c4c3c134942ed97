package org.decoupling.loader.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decoupling.loader.text.Vocabulary;

/** Which kind of work the fields speak for: the first row of lexicon/types.yaml that holds. */
final class WorkKinds {
    private static final List<Row> ROWS =
            Vocabulary.read("types.yaml", new TypeReference<List<RowSource>>() {}).stream().map(RowSource::compile).toList();

    private WorkKinds() {}

    private record RowSource(String type, List<String> has, List<String> lacks, Map<String, String> match) {
        Row compile() {
            Map<String, Pattern> patterns = match == null ? Map.of() : match.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Vocabulary.pattern(entry.getValue())));
            return new Row(type, has == null ? List.of() : has, lacks == null ? List.of() : lacks, patterns);
        }
    }

    private record Row(String type, List<String> has, List<String> lacks, Map<String, Pattern> match) {
        boolean holds(Draft draft) {
            return has.stream().allMatch(draft::has) && lacks.stream().noneMatch(draft::has)
                    && match.entrySet().stream().allMatch(entry -> entry.getValue().matcher(draft.get(entry.getKey())).find());
        }
    }

    static String of(Draft draft) {
        return ROWS.stream().filter(row -> row.holds(draft)).findFirst().orElseThrow().type();
    }
}
