package org.decoupling.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.decoupling.loader.store.EmbeddedStore;
import org.decoupling.loader.store.Export;
import org.decoupling.loader.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states in which the store was served, each under its version: a folder with one file of sorted N-Quads, from which every other
 * form is made, and an earlier store filled, when somebody asks for it. The newest few are kept.
 */
final class Releases implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Store store;
    private final ReleaseFolder folder;
    private final int kept;
    private final boolean lasting;
    private final Map<String, EmbeddedStore> opened = new HashMap<>();
    private volatile boolean closed;

    /** @param lasting false for releases that end with this process */
    Releases(Store store, ReleaseFolder folder, int kept, boolean lasting) {
        this.store = store;
        this.folder = folder;
        this.kept = Math.max(1, kept);
        this.lasting = lasting;
    }

    /** A store in a folder keeps its releases there; the releases of others last as long as this process. */
    static Releases of(Store store, Settings settings) {
        Optional<Path> home = store instanceof EmbeddedStore embedded ? embedded.folder() : Optional.empty();
        ReleaseFolder folder = home.map(path -> new ReleaseFolder(path.resolve("releases"))).orElseGet(ReleaseFolder::passing);
        return new Releases(store, folder, settings.releases(), home.isPresent());
    }

    /** In the background, at the start and after a load; what only this process would see is left until somebody asks. */
    void keepSoon() {
        if (!lasting)
            return;
        Thread keeper = new Thread(this::keepQuietly, "releases");
        keeper.setDaemon(true);
        keeper.setPriority(Thread.MIN_PRIORITY);
        keeper.start();
    }

    private void keepQuietly() {
        try {
            keep();
        } catch (RuntimeException failed) {
            if (!closed)
                LOG.warn("the release could not be kept in {}", folder.path(), failed);
        }
    }

    /** Writes the store of now as a release, unless it is one; and lets go of the oldest. */
    synchronized String keep() {
        String version = store.version();
        if (!Files.exists(folder.file(version, Dump.NQUADS)))
            version = written();
        folder.touch(version);
        prune();
        return version;
    }

    /** A load may come in between; what was written has the version that stood before and after. */
    private String written() {
        Path draft = folder.draft(Dump.NQUADS);
        String before = "";
        for (String after = store.version(); !after.equals(before); after = store.version()) {
            before = after;
            ReleaseFile.write(draft, () -> closed, to -> new Export(store).write("", RDFFormat.NQUADS, to));
        }
        folder.place(draft, before, Dump.NQUADS);
        return before;
    }

    /** Newest first. */
    synchronized List<String> all() {
        return folder.all();
    }

    /** Of a release in a form, made when it is first asked for; nothing where there is no such release. */
    synchronized Optional<ReleaseFile> file(String release, Dump dump) {
        if (release.equals(store.version()))
            keep();
        if (!all().contains(release))
            return Optional.empty();
        if (!Files.exists(folder.file(release, dump)))
            folder.make(release, dump, draft -> ReleaseFile.write(draft, () -> closed,
                    to -> ReleaseFile.read(folder.file(release, Dump.NQUADS), quads -> dump.write(quads, to))));
        return Optional.of(ReleaseFile.of(folder.file(release, dump)));
    }

    /** Without waiting for anything to be written. */
    Optional<ReleaseFile> made(String release, Dump dump) {
        return Optional.of(folder.file(release, dump)).filter(Files::exists).map(ReleaseFile::of);
    }

    /** The store as it was. */
    Optional<Store> past(String release) {
        return release.equals(store.version()) ? Optional.of(store) : earlier(release);
    }

    private synchronized Optional<Store> earlier(String release) {
        return all().contains(release) ? Optional.of(opened.computeIfAbsent(release, this::open)) : Optional.empty();
    }

    /** Filled anew where it is not, by its graphs' own digests, what it should be. */
    private EmbeddedStore open(String release) {
        EmbeddedStore past = (EmbeddedStore) Store.open(folder.store(release).toString());
        if (!past.version().equals(release))
            ReleaseFile.read(folder.file(release, Dump.NQUADS), past::fill);
        return past;
    }

    private void prune() {
        all().stream().skip(kept).forEach(release -> {
            Optional.ofNullable(opened.remove(release)).ifPresent(EmbeddedStore::close);
            folder.remove(release);
        });
    }

    /** A dump that is being written breaks off, and is no release. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            opened.values().forEach(EmbeddedStore::close);
            opened.clear();
        }
    }
}
