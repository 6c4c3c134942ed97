package org.decoupling.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.decoupling.loader.store.Store;

/** The two forms of the service; each is started once for all tests that ask for it, and every test runs on both. */
enum Form {
    EMBEDDED {
        @Override
        Store open() {
            return Store.open("memory");
        }
    },
    REMOTE {
        @Override
        Store open() {
            try {
                Fuseki fuseki = Fuseki.start(Files.createTempDirectory("fuseki"));
                return Store.open(fuseki.sparql().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private Store store;
    private Server server;

    abstract Store open();

    /** A time small enough to be met in a test, and long enough for a busy machine. */
    static Settings settings() {
        return Settings.defaults().withPort(0).withQueryTime(Duration.ofSeconds(5)).with("rate", "100000");
    }

    synchronized Store store() {
        if (store == null) {
            store = open();
            Sample.into(store);
        }
        return store;
    }

    synchronized Server server() {
        if (server == null)
            server = Server.start(settings(), store());
        return server;
    }

    Client client() {
        return new Client(server().port());
    }
}
