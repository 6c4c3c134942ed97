package org.decoupling.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.decoupling.ontology.Report;

/**
 * Reads articles, checks what was read, and gathers it in a spool. Articles are read on all cores; what waits to be
 * written is on disk. Nothing reaches a store from here: whoever called writes the spool, if nothing was refused.
 */
public final class Load {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Admission admission;
    private final boolean quotes;
    private final boolean strict;
    private final Spool spool;

    /** @param strict refuse an article for a warning too */
    public Load(Admission admission, boolean quotes, boolean strict, Spool spool) {
        this.admission = admission;
        this.quotes = quotes;
        this.strict = strict;
        this.spool = spool;
    }

    /** What became of one file: its account, or why it was refused. Exactly one of the two is there. */
    public sealed interface Outcome {
        record Read(Account account) implements Outcome {}

        record Refused(String file, String why) implements Outcome {}
    }

    /** @param done told of each file as it is finished, in any order, from any thread */
    public List<Outcome> read(List<ArticleFile> files, Consumer<Outcome> done) {
        Semaphore room = new Semaphore(2 * CORES);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
            for (ArticleFile file : files) {
                room.acquireUninterruptibly();
                outcomes.add(cores.submit(task(file, done, room)));
            }
        }
        return outcomes.stream().map(Load::get).toList();
    }

    private Callable<Outcome> task(ArticleFile file, Consumer<Outcome> done, Semaphore room) {
        return () -> {
            try {
                Outcome outcome = read(file);
                done.accept(outcome);
                return outcome;
            } finally {
                room.release();
            }
        };
    }

    private Outcome read(ArticleFile file) {
        try {
            Extraction extraction = Extraction.of(file.text(), file.sidecar(), quotes);
            return admit(extraction);
        } catch (InputFault fault) {
            return new Outcome.Refused(file.name(), fault.getMessage());
        }
    }

    private Outcome admit(Extraction extraction) {
        Report report = admission.check(extraction.graphs());
        String file = extraction.article().source().name();
        if (!report.violations().isEmpty()) return refused(file, "the graphs are not valid", report.violations());
        if (strict && !report.warnings().isEmpty()) return refused(file, "--strict and warnings", report.warnings());
        if (strict && !extraction.warnings().isEmpty()) return refused(file, "--strict and warnings", Account.of(extraction).warnings());
        spool.add(extraction.graphs());
        return new Outcome.Read(Account.of(extraction));
    }

    private static Outcome refused(String file, String why, List<?> findings) {
        StringBuilder lines = new StringBuilder(why);
        findings.forEach(finding -> lines.append("\n  ").append(finding));
        return new Outcome.Refused(file, lines.toString());
    }

    private static Outcome get(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
