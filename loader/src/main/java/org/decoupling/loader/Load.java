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
import org.apache.jena.sparql.core.DatasetGraph;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.text.InputFault;
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
        /** @param account what was found, for a person */
        record Read(String account) implements Outcome {}

        record Refused(String file, String why) implements Outcome {}
    }

    /** @param done told of each file as it is finished, in any order, from any thread */
    public List<Outcome> read(List<LoadFile> files, Consumer<Outcome> done) {
        Semaphore room = new Semaphore(2 * CORES);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
            for (LoadFile file : files) {
                room.acquireUninterruptibly();
                outcomes.add(cores.submit(task(file, done, room)));
            }
        }
        return outcomes.stream().map(Load::get).toList();
    }

    private Callable<Outcome> task(LoadFile file, Consumer<Outcome> done, Semaphore room) {
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

    private Outcome read(LoadFile file) {
        try {
            return switch (file) {
                case ArticleFile article -> admit(Extraction.of(article.text(), article.sidecar(), quotes));
                case LoadFile.OfReading reading -> admit(reading.name(), Reading.read(reading.path()));
            };
        } catch (InputFault fault) {
            return new Outcome.Refused(file.name(), fault.getMessage());
        }
    }

    private Outcome admit(Extraction extraction) {
        Account account = Account.of(extraction);
        if (strict && !extraction.warnings().isEmpty()) return refused(account.file(), "--strict and warnings", account.warnings());
        return admit(account.file(), extraction.graphs(), account.toString());
    }

    private Outcome admit(String file, Reading reading) {
        DatasetGraph graphs = reading.graphs();
        Versions.stamp(graphs);
        return admit(file, graphs, "%s%n  reading     %s%n  triples     %d".formatted(file, reading.iri(), reading.triples().size()));
    }

    private Outcome admit(String file, DatasetGraph graphs, String account) {
        Report report = admission.check(graphs);
        if (!report.conforms()) return refused(file, "the graphs are not valid", report.violations());
        if (strict && !report.warnings().isEmpty()) return refused(file, "--strict and warnings", report.warnings());
        spool.add(admission.news(graphs));
        return new Outcome.Read(account);
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
