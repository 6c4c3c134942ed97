package org.decoupling.server;

import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;

/** A server over what every new store is filled with, and the small reading of the examples; started once for all tests that ask for it. */
final class Shipped {
    private static Store store;
    private static Server server;

    private Shipped() { }

    static synchronized Client client() {
        if (server == null) {
            store = Store.open("memory");
            Shipment.into(store);
            Sample.add(store, "examples/valid/reading.trig");
            server = Server.start(settings(), store);
        }
        return new Client(server.port());
    }

    /** Patient: what is tested is what comes, and a busy machine is slow. */
    static Settings settings() {
        return Settings.defaults().with("port", "0").with("rate", "0").with("query-time", "60s");
    }
}
