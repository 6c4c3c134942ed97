package org.decoupling.server;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;

/** One evaluation of a query that somebody waits for. Its own thread does it; others may look at it and end it. */
final class Work {
    /** Why it was ended before it was done. */
    enum End { TIME, MEMORY, PLACE, WISH }

    final String id;
    final String digest;
    final Duration time;
    final long began = System.nanoTime();
    private final Thread thread = Thread.currentThread();
    private final long taken = Memory.taken(thread);
    private Runnable place = () -> { };
    private Runnable cancel = () -> { };
    private Runnable breakOff = () -> { };
    private End end;
    private boolean heavy;
    private boolean settled;
    private boolean over;
    private boolean broken;
    private boolean reported;

    /** @param heavy true if it has a place among the heavy ones from the start */
    Work(String id, String digest, Duration time, boolean heavy) {
        this.id = id;
        this.digest = digest;
        this.time = time;
        this.heavy = heavy;
    }

    /** For what is asked by pages of ours, which nobody need watch. */
    static Work unwatched() {
        return new Work("", "", Duration.ZERO, true);
    }

    /** The engine says how it is ended; where that was wished for already, it is done at once. */
    synchronized void endBy(Runnable way) {
        cancel = way;
        if (end != null)
            apart(cancel);
    }

    /** How the answer is broken off where ending the engine did not help. */
    synchronized void breakOffBy(Runnable way) {
        breakOff = way;
    }

    synchronized void end(End why) {
        if (over || why == End.PLACE && (settled || heavy))
            return;
        if (end != null)
            return;
        end = why;
        apart(cancel);
    }

    /** An engine may keep whoever ends it waiting, under a lock that it holds while it works. */
    private static void apart(Runnable way) {
        Thread.ofPlatform().daemon().name("ending").start(way);
    }

    /** How it comes by a place where its answer is about to go on for long. */
    synchronized void placeBy(Runnable way) {
        place = way;
    }

    /** Before more of an answer goes out than is held back. */
    void place() {
        if (!heavy())
            place.run();
    }

    /** What waits for a reader who doesn't read heeds no engine. */
    synchronized void breakOff() {
        if (broken)
            return;
        broken = true;
        end(End.TIME);
        apart(breakOff);
    }

    synchronized Optional<End> ended() {
        return Optional.ofNullable(end);
    }

    /** What a throw means: an engine that is ended while it looks for a row may stumble over anything, and that is no fault of its own. */
    RuntimeException meant(RuntimeException thrown) {
        boolean early = ended().isPresent() || older(time);
        return early && !(thrown instanceof Problem) ? new QueryCancelledException() : thrown;
    }

    /** From now on the answer goes out, so it can't be begun again. False if it is to be begun again already. */
    synchronized boolean settle() {
        settled = end != End.PLACE;
        return settled;
    }

    synchronized boolean postponed() {
        return end == End.PLACE && !settled;
    }

    /** True if it still is to be decided whether this has a place. */
    synchronized boolean undecided() {
        return !heavy && !settled && !over && end == null;
    }

    synchronized boolean heavy() {
        return heavy;
    }

    /** False where it is over, and needs no place any more. */
    synchronized boolean becomeHeavy() {
        heavy |= !over;
        return !over;
    }

    /** True if it had a place. */
    synchronized boolean over() {
        over = true;
        return heavy;
    }

    /** Bytes of memory that it has asked for up to now, whether still in use or not. */
    long taken() {
        return Memory.taken(thread) - taken;
    }

    /** True the first time. */
    synchronized boolean report() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    boolean older(Duration than) {
        return age().compareTo(than) > 0;
    }
}
