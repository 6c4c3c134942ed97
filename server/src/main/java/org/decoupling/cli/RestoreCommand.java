package org.decoupling.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.decoupling.loader.store.Backup;
import org.decoupling.loader.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restore", mixinStandardHelpOptions = true,
        description = "Puts a backup in place of all that a store holds, in one step, also while a server serves it.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "what `backup` wrote")
    private Path file;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        Optional<Door> door = Door.of(store.location);
        if (door.isPresent()) {
            door.get().restore(file);
            return Main.DONE;
        }
        try (Store opened = Store.open(store.location)) {
            Backup.restore(opened, file);
        }
        return Main.DONE;
    }
}
