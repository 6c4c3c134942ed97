package org.decoupling.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where releases lie: a folder each, named by the release; what has no N-Quads is none. Files appear whole or not at all. */
record ReleaseFolder(Path path) {
    private static final String DRAFTS = "draft";

    /** One that ends with this process. */
    static ReleaseFolder passing() {
        try {
            Path folder = Files.createTempDirectory("decoupling-releases");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return new ReleaseFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    List<String> all() {
        if (!Files.isDirectory(path))
            return List.of();
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(one -> one.getFileName().toString()).filter(one -> Files.exists(file(one, Dump.NQUADS)))
                    .sorted(Comparator.comparing(this::time).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String release, Dump dump) {
        return path.resolve(release).resolve(dump.file);
    }

    /** For a store that is filled with the release. */
    Path store(String release) {
        return path.resolve(release).resolve("store");
    }

    Path draft(Dump dump) {
        try {
            return Files.createDirectories(path.resolve(DRAFTS)).resolve(dump.file);
        } catch (IOException e) {
            throw new UncheckedIOException("releases can't be written in " + path, e);
        }
    }

    void make(String release, Dump dump, Consumer<Path> writer) {
        Path draft = draft(dump);
        writer.accept(draft);
        place(draft, release, dump);
    }

    void place(Path draft, String release, Dump dump) {
        try {
            Files.createDirectories(path.resolve(release));
            Files.move(draft, file(release, dump), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a release the newest. */
    void touch(String release) {
        try {
            Files.setLastModifiedTime(file(release, Dump.NQUADS), FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileTime time(String release) {
        try {
            return Files.getLastModifiedTime(file(release, Dump.NQUADS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String release) {
        remove(path.resolve(release));
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
}
