package org.decoupling.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.decoupling.loader.store.Backup;
import org.decoupling.loader.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "backup", mixinStandardHelpOptions = true,
        description = "Writes all of a store to one file (N-Quads, gzip), also while a server serves it.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write, such as backup.nq.gz")
    private Path out;

    /** Written beside and moved into place, so that the file is whole or not there. */
    @Override
    public Integer call() throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part))) {
            write(to);
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        return Main.DONE;
    }

    private void write(OutputStream to) throws IOException {
        Optional<Door> door = Door.of(store.location);
        if (door.isPresent()) {
            door.get().backup(to);
            return;
        }
        try (Store opened = Store.open(store.location)) {
            Backup.write(opened, to);
        }
    }
}
