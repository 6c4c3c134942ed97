package org.decoupling.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.reading.AnchorCheck;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.text.InputFault;

/**
 * What the rules found of one article, held against one reading of it, kind by kind.
 *
 * @param scores by the name of the kind, in the order of the list of kinds
 * @param misses what the reading alone has, a line each: kind, page:line, label, first words
 * @param extras what the rules alone have
 * @param differences what both have in one place but not with the same values
 */
public record Evaluation(String file, String reading, Map<String, Score> scores, List<String> misses, List<String> extras,
                         List<String> differences) {
    private static final List<Kind> KINDS = Kind.all();

    /** @throws InputFault where the reading is of another text */
    public static Evaluation of(Extraction extraction, Reading reading) {
        String file = extraction.article().source().name();
        if (!isOf(reading, extraction)) throw InputFault.of("reading-of-another", file, reading.iri());
        Answers answers = new Answers(extraction, reading);
        Evaluation evaluation = new Evaluation(file, reading.iri().getURI(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
        KINDS.forEach(kind -> evaluation.add(kind, answers));
        return evaluation;
    }

    public static boolean isOf(Reading reading, Extraction extraction) {
        return AnchorCheck.isOf(reading, extraction.article().source());
    }

    /** Every kind by its name, with its name in Chinese. */
    public static Map<String, String> kinds() {
        Map<String, String> names = new LinkedHashMap<>();
        KINDS.forEach(kind -> names.put(kind.name(), kind.zh()));
        return names;
    }

    private void add(Kind kind, Answers answers) {
        List<Find> curated = answers.of(kind, "curated");
        List<Find> extracted = inBody(answers.of(kind, "extracted"), curated);
        Matching matching = Matching.of(kind, curated, extracted);
        scores.put(kind.name(), new Score(curated.size(), extracted.size(), matching.both().size()));
        if (curated.isEmpty()) return;
        if (kind.same().isEmpty()) tell(kind, matching, answers.ground());
        else differ(kind, Matching.of(kind.anyValues(), curated, extracted), answers.ground());
    }

    /** Readings go through the body; on what stands in a note they are silent unless they speak of a note themselves. */
    private static List<Find> inBody(List<Find> extracted, List<Find> curated) {
        return extracted.stream().filter(find -> find.place().inBody()
                || curated.stream().anyMatch(known -> known.place().shared(find.place()) > 0)).toList();
    }

    private void tell(Kind kind, Matching matching, Ground ground) {
        if (!kind.told()) return;
        matching.misses().forEach(find -> misses.add(line(kind, find, ground)));
        matching.extras().forEach(find -> extras.add(line(kind, find, ground)));
    }

    private void differ(Kind kind, Matching matching, Ground ground) {
        matching.both().stream().filter(same -> !same.curated().agrees(same.extracted(), kind.same())).forEach(same -> differences.add(
                line(kind, same.curated(), ground) + ": " + same.curated().cells(kind.same()) + " | " + same.extracted().cells(kind.same())));
    }

    private static String line(Kind kind, Find find, Ground ground) {
        return "%-28s %8s  %s “%s”".formatted(kind.name(), ground.where(find.place()), find.label(), ground.words(find.place()));
    }
}
