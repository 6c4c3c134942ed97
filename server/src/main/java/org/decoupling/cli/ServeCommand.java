package org.decoupling.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.decoupling.loader.EmbeddedStore;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.Store;
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
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, opened, stopped)));
        tell(server.address());
        stopped.await();
        return Main.DONE;
    }

    /** Runs on Ctrl-C and on a plain kill; requests that run are let end. */
    private void stop(Server server, Store opened, CountDownLatch stopped) {
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
