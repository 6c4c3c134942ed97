package org.decoupling.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private static final String QUADS = Dump.NQUADS.file;

    private final Store store;
    private final Path folder;
    private final int kept;
    private final boolean lasting;
    private final Map<String, EmbeddedStore> opened = new HashMap<>();
    private volatile boolean closed;

    /** @param lasting false for releases that end with this process */
    Releases(Store store, Path folder, int kept, boolean lasting) {
        this.lasting = lasting;
        this.store = store;
        this.folder = folder;
        this.kept = Math.max(1, kept);
    }

    /** A store in a folder keeps its releases there; the releases of others last as long as this process. */
    static Releases of(Store store, Settings settings) {
        Optional<Path> home = store instanceof EmbeddedStore embedded ? embedded.folder() : Optional.empty();
        return new Releases(store, home.map(path -> path.resolve("releases")).orElseGet(Releases::passing), settings.releases(), home.isPresent());
    }

    private static Path passing() {
        try {
            Path folder = Files.createTempDirectory("decoupling-releases");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the background, at the start and after a load; what only this process would see is left until somebody asks. */
    void keepSoon() {
        if (!lasting)
            return;
        Thread keeper = new Thread(() -> {
            try {
                keep();
            } catch (RuntimeException failed) {
                if (!closed)
                    LOG.warn("the release could not be kept in {}", folder, failed);
            }
        }, "releases");
        keeper.setDaemon(true);
        keeper.setPriority(Thread.MIN_PRIORITY);
        keeper.start();
    }

    /** Writes the store of now as a release, unless it is one; and lets go of the oldest. */
    synchronized String keep() {
        String version = store.version();
        if (!Files.exists(folder.resolve(version).resolve(QUADS)))
            version = written();
        touch(folder.resolve(version));
        prune();
        return version;
    }

    /** A load may come in between; what was written has the version that stood before and after. */
    private String written() {
        Path draft = draft("now");
        String before = "";
        for (String after = store.version(); !after.equals(before); after = store.version()) {
            before = after;
            ReleaseFile.write(draft, () -> closed, to -> new Export(store).write("", RDFFormat.NQUADS, to));
        }
        move(draft, folder.resolve(before).resolve(QUADS));
        return before;
    }

    /** Newest first. */
    synchronized List<String> all() {
        if (!Files.isDirectory(folder))
            return List.of();
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve(QUADS))).sorted(Comparator.comparing(Releases::time).reversed())
                    .map(one -> one.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a release in a form, made when it is first asked for; nothing where there is no such release. */
    synchronized Optional<ReleaseFile> file(String release, Dump dump) {
        return quads(release).map(quads -> {
            Path file = quads.resolveSibling(dump.file);
            if (!Files.exists(file))
                make(file, draft -> ReleaseFile.write(draft, () -> closed, to -> ReleaseFile.read(quads, in -> dump.write(in, to))));
            return ReleaseFile.of(file);
        });
    }

    /** Without waiting for anything to be written. */
    Optional<ReleaseFile> made(String release, Dump dump) {
        return Optional.of(folder.resolve(release).resolve(dump.file)).filter(Files::exists).map(ReleaseFile::of);
    }

    private void make(Path file, Consumer<Path> writer) {
        Path draft = draft(file.getFileName().toString());
        writer.accept(draft);
        move(draft, file);
    }

    private Optional<Path> quads(String release) {
        if (release.equals(store.version()))
            return Optional.of(folder.resolve(keep()).resolve(QUADS));
        return all().contains(release) ? Optional.of(folder.resolve(release).resolve(QUADS)) : Optional.empty();
    }

    /** The store as it was. It is filled anew where it is not, by its own digests, what it should be. */
    Optional<Store> past(String release) {
        if (release.equals(store.version()))
            return Optional.of(store);
        synchronized (this) {
            return all().contains(release) ? Optional.of(opened.computeIfAbsent(release, this::open)) : Optional.empty();
        }
    }

    private EmbeddedStore open(String release) {
        Path home = folder.resolve(release);
        EmbeddedStore past = (EmbeddedStore) Store.open(home.resolve("store").toString());
        if (!past.version().equals(release))
            ReleaseFile.read(home.resolve(QUADS), past::fill);
        return past;
    }

    private void prune() {
        all().stream().skip(kept).forEach(release -> {
            Optional.ofNullable(opened.remove(release)).ifPresent(EmbeddedStore::close);
            remove(folder.resolve(release));
        });
    }

    private Path draft(String name) {
        try {
            return Files.createDirectories(folder.resolve("draft")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException("releases can't be written in " + folder, e);
        }
    }

    private static void move(Path draft, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(Path home) {
        try {
            Files.setLastModifiedTime(home.resolve(QUADS), FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path home) {
        try {
            return Files.getLastModifiedTime(home.resolve(QUADS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
