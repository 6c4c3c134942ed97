package org.decoupling.server;

import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;

/** The service as a fresh clone has it: vocabulary, the curated reading and the sample article. Started once. */
final class Shipped {
    private static Server server;

    private Shipped() { }

    static synchronized Client client() {
        if (server == null) {
            Store store = Store.open("memory");
            Shipment.into(store);
            server = Server.start(Settings.defaults().withPort(0), store);
        }
        return new Client(server.port());
    }
}
