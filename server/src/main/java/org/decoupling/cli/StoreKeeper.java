package org.decoupling.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decoupling.loader.Delivery;
import org.decoupling.loader.store.Backup;
import org.decoupling.loader.store.Store;
import org.decoupling.loader.text.InputFault;
import org.decoupling.server.LoadingDoor;
import org.decoupling.server.Server;

/** What a server does with its store for those who come through the loading door. */
record StoreKeeper(Store store, Server server) implements LoadingDoor.Keeper {
    @Override
    public LoadingDoor.Outcome load(Path quads) {
        return outcome(Delivery.take(quads, store));
    }

    @Override
    public LoadingDoor.Outcome restore(Path backup) throws IOException {
        try {
            Backup.restore(store, backup);
            return outcome(List.of());
        } catch (InputFault broken) {
            return outcome(List.of(broken.getMessage()));
        }
    }

    @Override
    public void backup(OutputStream to) throws IOException {
        Backup.write(store, to);
    }

    private LoadingDoor.Outcome outcome(List<String> faults) {
        if (faults.isEmpty()) server.storeChanged();
        return new LoadingDoor.Outcome(faults.isEmpty(), Map.of("faults", faults));
    }
}
