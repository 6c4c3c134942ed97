package org.decoupling.server;

import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;

/** A server over what every new store is filled with; started once for all tests that ask for it. */
final class Shipped {
    private static Server server;
    private static Server alone;

    private Shipped() { }

    /** With the small reading of the examples beside it. */
    static synchronized Client client() {
        if (server == null) {
            Store store = filled();
            Sample.add(store, "examples/valid/reading.trig");
            server = Server.start(settings(), store);
        }
        return new Client(server.port());
    }

    /** As a fresh clone serves it. */
    static synchronized Client alone() {
        if (alone == null) alone = Server.start(settings(), filled());
        return new Client(alone.port());
    }

    private static Store filled() {
        Store store = Store.open("memory");
        Shipment.into(store);
        return store;
    }

    /** Patient: what is tested is what comes, and a busy machine is slow. */
    static Settings settings() {
        return Settings.defaults().with("port", "0").with("rate", "0").with("query-time", "60s");
    }
}
