package org.decoupling.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.decoupling.loader.store.Store;

/**
 * Search over a store, embedded or remote. The index is made when first asked for, and again when the store has changed, beside
 * everything else; who asks meanwhile waits a while and is then told to come back.
 */
public final class Search {
    private static final Executor BESIDE = work -> Thread.ofPlatform().daemon().name("search-index").priority(Thread.MIN_PRIORITY).start(work);

    private final Store store;
    private final Duration patience;
    private Making making;

    private record Making(String version, CompletableFuture<Index> index) { }

    public Search(Store store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    /** Somebody is about to search: begins to make the index, and does not wait for it. */
    public void prepare() {
        now(store.version());
    }

    /** Empty while the index is being made. */
    public Optional<Found> find(Question question) {
        return index().map(index -> index.search(question));
    }

    /** Names that begin with what was typed, or have a word that does. */
    public Optional<List<Hit>> suggest(String prefix, Map<String, String> only, int limit) {
        return index().map(index -> index.suggest(prefix, only, limit));
    }

    private Optional<Index> index() {
        try {
            return Optional.of(now(store.version()).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            forget();
            throw new IllegalStateException("the index could not be made", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<Index> now(String version) {
        if (making == null || !making.version.equals(version))
            making = new Making(version, CompletableFuture.supplyAsync(() -> Index.of(store), BESIDE));
        return making.index;
    }

    private synchronized void forget() {
        making = null;
    }
}
