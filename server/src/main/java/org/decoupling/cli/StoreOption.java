package org.decoupling.cli;

import org.decoupling.loader.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
    @Option(names = "--store", paramLabel = "STORE", defaultValue = "${env:DECOUPLING_STORE:-store}",
            description = "a folder, `memory`, or the http address of a SPARQL 1.1 endpoint (default: ${DEFAULT-VALUE})")
    String location;

    /** A store that a server holds is read through that server. */
    Store forReading() {
        return Door.of(location).map(door -> Store.open(door.server().resolve("sparql").toString()))
                .orElseGet(() -> Store.open(location));
    }
}
