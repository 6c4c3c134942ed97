package org.decoupling.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.apache.jena.riot.RDFLanguages;
import org.decoupling.evaluation.EvaluationRun;
import org.decoupling.evaluation.EvaluationTable;
import org.decoupling.loader.Admission;
import org.decoupling.loader.LoadFile;
import org.decoupling.loader.Load;
import org.decoupling.loader.Load.Outcome;
import org.decoupling.loader.store.Spool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "load", mixinStandardHelpOptions = true,
        description = "Reads articles and puts what they hold into the store, all of them or none.",
        footer = {"", "A file beside the article, named like it and ending in .csl.yaml or .csl.json, gives title, authors and so on",
                  "where the text does not. A running server takes the load through its own door.", "",
                  "--evaluate loads nothing. It holds what rules find in the articles against readings of them and prints, for each",
                  "kind of find, precision, recall and F1, then what only the reading or only the rules have, with page:line. Two finds",
                  "are one where they share at least half of the shorter, blanks and notes between not counted, and agree in what the",
                  "kind asks; each is taken once, the closest first. A kind that a reading has nothing of is not judged by it."})
final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = ".txt or .pdf files, folders of them, - for standard input, or readings (.yaml)")
    private List<String> files;

    @Mixin
    private StoreOption store;

    @Option(names = "--quotes", description = "store the words of each passage too, not only where they stand")
    private boolean quotes;

    @Option(names = "--strict", description = "refuse an article for a warning too")
    private boolean strict;

    @Option(names = "--dry-run", description = "read and check, and write nothing")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file (.ttl, .trig or .nq) and not to the store")
    private Path out;

    @Option(names = "--evaluate", paramLabel = "READING",
            description = "load nothing, but compare what rules find with this reading of the article; one for each article")
    private List<Path> readings = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return readings.isEmpty() ? load() : evaluate();
    }

    private int evaluate() {
        EvaluationTable.write(EvaluationRun.of(LoadFile.named(files, System.in), readings), spec.commandLine().getOut());
        return Main.DONE;
    }

    private int load() throws IOException {
        try (Spool spool = new Spool(); Destination destination = destination()) {
            List<Outcome> outcomes = read(spool, destination.admission());
            outcomes.forEach(this::print);
            if (outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) return refuse(outcomes);
            destination.take(spool);
            return Main.DONE;
        }
    }

    private Destination destination() {
        if (dryRun) return new Destination.Nowhere();
        if (out != null) return new Destination.ToFile(writable(out));
        return Destination.store(store.location);
    }

    private Path writable(Path file) {
        if (RDFLanguages.filenameToLang(file.getFileName().toString()) != null) return file;
        throw new ParameterException(spec.commandLine(), "--out " + file + ": the name must end in .ttl, .trig or .nq");
    }

    private List<Outcome> read(Spool spool, Admission admission) {
        List<LoadFile> articles = LoadFile.named(files, System.in);
        Load load = new Load(admission, quotes, strict, spool);
        if (articles.size() == 1 || System.console() == null) return load.read(articles, outcome -> {});
        try (ProgressBar bar = Progress.over(articles.size())) {
            return load.read(articles, outcome -> bar.step());
        }
    }

    private void print(Outcome outcome) {
        PrintWriter printer = outcome instanceof Outcome.Read ? spec.commandLine().getOut() : spec.commandLine().getErr();
        switch (outcome) {
            case Outcome.Read read -> printer.println(read.account());
            case Outcome.Refused refused -> printer.println("decoupling: refused " + refused.file() + ": " + refused.why());
        }
    }

    private int refuse(List<Outcome> outcomes) {
        long refused = outcomes.stream().filter(Outcome.Refused.class::isInstance).count();
        spec.commandLine().getErr().printf("decoupling: %d of %d refused; nothing was written%n", refused, outcomes.size());
        return Main.REFUSED;
    }
}
