package org.decoupling.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the queries that run. Which are heavy nobody can tell beforehand, so each may begin; one that is not done after a short
 * while needs one of few places, and where none is free it is ended, waits for one, and is begun again. Above the engine's own limit
 * of time this one ends what did not end itself, and when memory gets short, what took the most of it.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration STUCK = Duration.ofSeconds(15);
    /** What has taken less than this is not what memory is short of. */
    private static final long MUCH = 32 << 20;

    private final Settings settings;
    private final Accounts accounts;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<Work> running = ConcurrentHashMap.newKeySet();
    private final Memory memory = new Memory(this::relieve);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watch").factory());

    Watch(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
        this.places = new Semaphore(settings.heavyQueries(), true);
        accounts.gauge("queries.running", "queries at work", running::size);
        accounts.gauge("queries.waiting", "queries that wait for a place", waiting::get);
        accounts.gauge("queries.places", "free places for heavy queries", places::availablePermits);
        clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Carries an evaluation through, at the second trial if need be. It must settle its work before it writes. */
    void over(Context ctx, SparqlRequest request, Consumer<Work> evaluation) {
        if (done(work(ctx, request, false), evaluation))
            return;
        place();
        done(work(ctx, request, true), evaluation);
    }

    private static Work work(Context ctx, SparqlRequest request, boolean heavy) {
        return new Work(ctx.res().getHeader(FrontDoor.REQUEST_ID), ctx.attribute(Accounts.DIGEST), request.time(), heavy);
    }

    private boolean done(Work work, Consumer<Work> evaluation) {
        running.add(work);
        work.placeBy(() -> take(work));
        try {
            evaluation.accept(work);
            return !work.postponed();
        } catch (RuntimeException thrown) {
            RuntimeException meant = work.meant(thrown);
            if (!(meant instanceof QueryCancelledException))
                throw meant;
            if (work.postponed())
                return false;
            throw problem(work);
        } finally {
            running.remove(work);
            work.ended().ifPresent(why -> accounts.count("queries.ended", "why", why.name().toLowerCase(Locale.ROOT)));
            if (work.over())
                places.release();
        }
    }

    static Problem problem(Work work) {
        return switch (work.ended().orElse(Work.End.TIME)) {
            case TIME -> Problem.of(503, "timed-out", work.time.toSeconds()).retryAfter(10);
            case MEMORY -> Problem.of(503, "too-much-memory").retryAfter(10);
            case PLACE -> busy();
            case WISH -> Problem.of(503, "ended");
        };
    }

    private static Problem busy() {
        return Problem.of(503, "busy").retryAfter(10);
    }

    private void take(Work work) {
        place();
        work.becomeHeavy();
    }

    private void place() {
        if (places.tryAcquire())
            return;
        try {
            if (waiting.incrementAndGet() > settings.queue() || !places.tryAcquire(settings.queueTime().toMillis(), TimeUnit.MILLISECONDS))
                throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "stopping");
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void look() {
        for (Work work : running) {
            if (work.older(work.time.plus(STUCK)) && work.report())
                LOG.error("query {} of request {} can't be ended; it is at work since {}", work.digest, work.id, work.age());
            else if (work.older(work.time.plus(GRACE)))
                work.breakOff();
            else if (work.older(settings.lightTime()) && work.undecided())
                decide(work);
        }
    }

    private void decide(Work work) {
        if (!places.tryAcquire())
            work.end(Work.End.PLACE);
        else if (!work.becomeHeavy())
            places.release();
    }

    /** The one that took the most goes. */
    private void relieve() {
        running.stream().filter(work -> work.ended().isEmpty() && work.taken() > MUCH).max(Comparator.comparingLong(Work::taken)).ifPresent(work -> {
            LOG.warn("memory is short: query {} of request {} is ended", work.digest, work.id);
            work.end(Work.End.MEMORY);
        });
    }

    /** True if something is at work that should long have ended. */
    boolean stuck() {
        return running.stream().anyMatch(work -> work.older(work.time.plus(STUCK)));
    }

    List<Work> running() {
        return running.stream().sorted(Comparator.comparing(work -> work.began)).toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        memory.close();
    }
}
