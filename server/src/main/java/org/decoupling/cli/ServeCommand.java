package org.decoupling.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.decoupling.loader.store.EmbeddedStore;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Store;
import org.decoupling.server.Configuration;
import org.decoupling.server.LoadingDoor;
import org.decoupling.server.Server;
import org.decoupling.server.Setting;
import org.decoupling.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true, modelTransformer = ServeCommand.Flags.class,
        description = "Serves a store: pages, /sparql, /api/v1, /id. A new store is filled with what the project ships.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "${env:DECOUPLING_CONFIG}",
            description = "a file of settings, one a line, such as `port: 8080`; a flag or a variable goes before it")
    private Path config;

    @Option(names = "--show-config", description = "print every setting and where it comes from, and end")
    private boolean show;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = configuration();
        Settings settings = configuration.settings();
        if (show) return print(configuration);
        CountDownLatch stopped = new CountDownLatch(1);
        Store opened = Store.open(settings.store());
        if (opened instanceof EmbeddedStore) Shipment.into(opened);
        Server server = Server.start(settings, opened);
        Optional<LoadingDoor> door = door(opened, server, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(door, server, opened, stopped)));
        tell(server);
        stopped.await();
        return Main.DONE;
    }

    private Configuration configuration() {
        Map<String, String> flags = new HashMap<>();
        Setting.all().keySet().forEach(name -> {
            String given = spec.commandLine().getParseResult().matchedOptionValue("--" + name, null);
            if (given != null) flags.put(name, given);
        });
        return Configuration.of(flags, System.getenv(), Optional.ofNullable(config));
    }

    private int print(Configuration configuration) {
        spec.commandLine().getOut().print(configuration);
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }

    /** Only a store in a folder has a place to keep the door's token in. */
    private static Optional<LoadingDoor> door(Store opened, Server server, Settings settings) {
        if (!(opened instanceof EmbeddedStore) || settings.store().equals("memory")) return Optional.empty();
        return Optional.of(LoadingDoor.open(Path.of(settings.store()), server.address(), settings.loadBytes(), new StoreKeeper(opened, server)));
    }

    /** Runs on Ctrl-C and on a plain kill; requests that run are let end. */
    private void stop(Optional<LoadingDoor> door, Server server, Store opened, CountDownLatch stopped) {
        door.ifPresent(LoadingDoor::close);
        server.stop();
        opened.close();
        spec.commandLine().getErr().println("decoupling: stopped");
        stopped.countDown();
    }

    private void tell(Server server) {
        URI address = server.address();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Decoupling Graph is at %s%n", address);
        out.printf("  SPARQL   %ssparql%n  REST     %sapi/v1  (%sdocs)%n", address, address, address);
        out.printf("  things   %sid/…%n", address);
        out.printf("  health   %shealthz  (readyz, metrics)%n  Ctrl-C stops it.%n", server.operations());
        out.flush();
    }

    /** Each line of settings.yaml is a flag. */
    static final class Flags implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec serve) {
            Setting.all().values().forEach(setting -> serve.addOption(OptionSpec.builder("--" + setting.name()).type(String.class)
                    .paramLabel(setting.kind().name()).description(setting.about() + " (default: " + setting.standard() + ")").build()));
            return serve;
        }
    }
}
