package org.decoupling.evaluation;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluations for a person: a table of each, what was missed, found beyond or differs, and one table of all together. */
public final class EvaluationTable {
    private static final String ROW = "%-28s %8s %10s %6s %10s %7s %6s  %s%n";

    private EvaluationTable() {}

    public static void write(List<Evaluation> evaluations, PrintWriter out) {
        evaluations.forEach(evaluation -> write(evaluation, out));
        if (evaluations.size() > 1) table(evaluations.size() + " articles", total(evaluations), out);
        out.flush();
    }

    private static void write(Evaluation evaluation, PrintWriter out) {
        table(evaluation.file() + " against " + evaluation.reading(), evaluation.scores(), out);
        list("missed 漏", evaluation.misses(), out);
        list("beyond the reading 多", evaluation.extras(), out);
        list("not the same: the reading | the rules 异：读法 | 规则", evaluation.differences(), out);
    }

    private static void list(String title, List<String> lines, PrintWriter out) {
        out.printf("%s: %d%n", title, lines.size());
        lines.forEach(line -> out.println("  " + line));
        out.println();
    }

    private static void table(String title, Map<String, Score> scores, PrintWriter out) {
        Map<String, String> names = Evaluation.kinds();
        out.println(title);
        out.printf(ROW, "kind", "curated", "extracted", "both", "precision", "recall", "F1", "类别");
        scores.forEach((kind, score) -> row(kind, score, names.get(kind), out));
        out.println();
    }

    private static void row(String kind, Score score, String zh, PrintWriter out) {
        boolean judged = score.judged();
        out.printf(ROW, kind, score.curated(), score.extracted(), score.both(), judged ? share(score.precision()) : "–",
                judged ? share(score.recall()) : "–", judged ? share(score.f1()) : "–", zh);
    }

    private static String share(double share) {
        return "%.2f".formatted(share);
    }

    /** All together; a kind counts where the reading has it. */
    public static Map<String, Score> total(List<Evaluation> evaluations) {
        Map<String, Score> total = new LinkedHashMap<>();
        Evaluation.kinds().keySet().forEach(kind -> total.put(kind, evaluations.stream().map(e -> e.scores().get(kind))
                .filter(Score::judged).reduce(new Score(0, 0, 0), Score::plus)));
        return total;
    }
}
