package org.decoupling.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.decoupling.loader.Delivery;
import org.decoupling.loader.store.EmbeddedStore;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;
import org.decoupling.server.LoadingDoor;
import org.decoupling.server.Server;
import org.decoupling.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Serves a store: pages, /sparql, /api/v1, /id. A new store is filled with what the project ships.")
final class ServeCommand implements Callable<Integer> {
    private static final long LONGEST_LOAD = 64L << 30;

    @Mixin
    private StoreOption store;

    @Option(names = "--port", defaultValue = "${env:DECOUPLING_PORT:-8080}", description = "default: ${DEFAULT-VALUE}; 0 takes a free one")
    private int port;

    @Option(names = "--host", defaultValue = "${env:DECOUPLING_HOST:-127.0.0.1}",
            description = "address to listen on (default: ${DEFAULT-VALUE}; 0.0.0.0 for all)")
    private String host;

    @Option(names = "--public-base", paramLabel = "URL", defaultValue = "${env:DECOUPLING_PUBLIC_BASE}",
            description = "where the world reaches this server, if links are to be absolute")
    private URI publicBase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.defaults().withHost(host).withPort(port);
        if (publicBase != null) settings = settings.withPublicBase(publicBase);
        CountDownLatch stopped = new CountDownLatch(1);
        Store opened = Store.open(store.location);
        if (opened instanceof EmbeddedStore) Shipment.into(opened);
        Server server = Server.start(settings, opened);
        Optional<LoadingDoor> door = door(opened, server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(door, server, opened, stopped)));
        tell(server.address());
        stopped.await();
        return Main.DONE;
    }

    /** Only a store in a folder has a place to keep the door's token in. */
    private Optional<LoadingDoor> door(Store opened, Server server) {
        if (!(opened instanceof EmbeddedStore) || store.location.equals("memory")) return Optional.empty();
        return Optional.of(LoadingDoor.open(Path.of(store.location), server.address(), LONGEST_LOAD, quads -> take(quads, opened)));
    }

    private static LoadingDoor.Outcome take(Path quads, Store opened) {
        List<String> faults = Delivery.take(quads, opened);
        return new LoadingDoor.Outcome(faults.isEmpty(), Map.of("faults", faults));
    }

    /** Runs on Ctrl-C and on a plain kill; requests that run are let end. */
    private void stop(Optional<LoadingDoor> door, Server server, Store opened, CountDownLatch stopped) {
        door.ifPresent(LoadingDoor::close);
        server.stop();
        opened.close();
        spec.commandLine().getErr().println("decoupling: stopped");
        stopped.countDown();
    }

    private void tell(URI address) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Decoupling Graph is at %s%n", address);
        out.printf("  SPARQL   %ssparql%n  REST     %sapi/v1  (%sdocs)%n", address, address, address);
        out.printf("  things   %sid/…%n  Ctrl-C stops it.%n", address);
        out.flush();
    }
}
