package org.decoupling.loader.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** Files that end with their process. What a killed one left is known by its number in the name, and the next to come removes it. */
public final class Scratch {
    private static final String PREFIX = "decoupling-";

    private Scratch() {}

    /** A new file in the folder for temporary files. */
    public static Path file() throws IOException {
        return file(Path.of(System.getProperty("java.io.tmpdir")));
    }

    public static Path file(Path folder) throws IOException {
        sweep(folder);
        return Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", ".nq");
    }

    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*-*.nq")) {
            for (Path file : files) removeLeft(file);
        }
    }

    /** What another removes at the same time, or what is another user's, is none of ours. */
    private static void removeLeft(Path file) {
        try {
            if (!isOwned(file)) Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException left) {
            return;
        }
    }

    /** Numbers return: a process that began after its file is another one. */
    private static boolean isOwned(Path file) throws IOException {
        long owner = Long.parseLong(file.getFileName().toString().split("-")[1]);
        Instant made = Files.readAttributes(file, BasicFileAttributes.class).creationTime().toInstant();
        Optional<ProcessHandle> process = ProcessHandle.of(owner);
        return process.isPresent() && process.get().info().startInstant().filter(began -> began.minusSeconds(1).isAfter(made)).isEmpty();
    }
}
