package org.decoupling.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.decoupling.loader.ArticleFile;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.LoadFile;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.text.InputFault;

/** Articles and readings as a command line names them, each reading put to its article. */
public final class EvaluationRun {
    private final List<Reading> readings;
    private final List<Evaluation> evaluations = new ArrayList<>();

    private EvaluationRun(List<Reading> readings) {
        this.readings = readings;
    }

    /** @throws InputFault for an article without a reading, or a reading without its article */
    public static List<Evaluation> of(List<LoadFile> files, List<Path> readings) {
        EvaluationRun run = new EvaluationRun(readings.stream().map(Reading::read).toList());
        List<ArticleFile> articles = files.stream().map(EvaluationRun::article).toList();
        articles.forEach(run::evaluate);
        run.checkUsed(articles);
        return run.evaluations;
    }

    private static ArticleFile article(LoadFile file) {
        if (file instanceof ArticleFile article) return article;
        throw InputFault.of("not-an-article", file.name());
    }

    private void evaluate(ArticleFile file) {
        Extraction extraction = Extraction.of(file.text(), file.sidecar(), false);
        List<Reading> own = readings.stream().filter(reading -> Evaluation.isOf(reading, extraction)).toList();
        if (own.isEmpty() && readings.size() > 1) throw InputFault.of("no-reading", file.name());
        (own.isEmpty() ? readings : own).forEach(reading -> evaluations.add(Evaluation.of(extraction, reading)));
    }

    private void checkUsed(List<ArticleFile> articles) {
        Set<String> used = evaluations.stream().map(Evaluation::reading).collect(Collectors.toSet());
        String names = articles.stream().map(ArticleFile::name).collect(Collectors.joining(", "));
        readings.stream().map(reading -> reading.iri().getURI()).filter(reading -> !used.contains(reading)).findFirst().ifPresent(reading -> {
            throw InputFault.of("reading-of-another", names, reading);
        });
    }
}
