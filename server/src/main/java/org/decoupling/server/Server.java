package org.decoupling.server;

import io.javalin.Javalin;
import java.net.URI;
import org.decoupling.loader.store.EmbeddedStore;
import org.decoupling.loader.store.RemoteStore;
import org.decoupling.loader.store.Store;
import org.decoupling.queries.Queries;

/** A running service over a store that someone else opened, and will close. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;
    private final SparqlEngine engine;
    private final Settings settings;
    private final OperationsDoor operations;
    private final Watch watch;
    private final Accounts accounts;
    private final Releases releases;

    private Server(Javalin javalin, SparqlEngine engine, Settings settings, OperationsDoor operations, Watch watch, Accounts accounts, Releases releases) {
        this.javalin = javalin;
        this.engine = engine;
        this.settings = settings;
        this.operations = operations;
        this.watch = watch;
        this.accounts = accounts;
        this.releases = releases;
    }

    public static Server start(Settings settings, Store store, Queries queries) {
        SparqlEngine engine = switch (store) {
            case EmbeddedStore embedded -> new FusekiEngine(embedded.dataset(), settings);
            case RemoteStore remote -> new SparqlProxy(remote.queries(), remote.client());
        };
        Accounts accounts = new Accounts();
        AnswerCache cache = new AnswerCache(settings, store::version, accounts);
        Watch watch = new Watch(settings, accounts);
        Releases releases = Releases.of(store, settings);
        Routes routes = new Routes(settings, store, queries, engine, watch, releases);
        Javalin javalin = FrontDoor.build(settings, engine, routes, cache, accounts).start();
        OperationsDoor operations = OperationsDoor.open(settings, javalin.port(), store, watch, accounts);
        releases.keepSoon();
        return new Server(javalin, engine, settings, operations, watch, accounts, releases);
    }

    public static Server start(Settings settings, Store store) {
        return start(settings, store, Queries.fromClasspath());
    }

    /** The port that was taken, which is the one asked for unless that was 0. */
    public int port() {
        return javalin.port();
    }

    /** Where health and metrics are told, on loopback. */
    public URI operations() {
        return operations.address();
    }

    /** Where to look from this machine. */
    public URI address() {
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
    }

    /** To be told when the store has changed, so that its new state stays readable after the next change. */
    public void storeChanged() {
        releases.keepSoon();
    }

    /** Takes no new requests, lets the running ones end within the time of the settings, then stops. */
    public void stop() {
        javalin.stop();
        engine.close();
        releases.close();
        operations.close();
        watch.close();
        accounts.close();
    }

    @Override
    public void close() {
        stop();
    }
}
