package org.decoupling.cli;

import org.apache.jena.atlas.web.HttpException;
import org.decoupling.loader.text.InputFault;
import org.decoupling.loader.graph.Release;
import org.decoupling.loader.store.StoreHeld;
import org.decoupling.server.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 done, 1 refused or invalid, 2 wrong usage, 3 the store or server can't be reached. */
@Command(name = "decoupling", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Turns articles into a knowledge graph of their argument, and serves it.",
        subcommands = {LoadCommand.class, ServeCommand.class, QueryCommand.class, ValidateCommand.class, ExportCommand.class, BackupCommand.class, RestoreCommand.class,
                AnchorCommand.class},
        footer = {"", "Exit codes: 0 done, 1 refused or invalid, 2 wrong usage, 3 the store can't be reached.",
                  "./decoupling test runs every test there is."})
public final class Main {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG = 2;
    static final int UNREACHABLE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        if (System.getenv("NO_COLOR") != null) line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }

    /** What went wrong in a line; where it is nobody's input, the trace too, since then it is ours. */
    private static int explain(Exception failure, CommandLine command) throws Exception {
        switch (failure) {
            case InputFault fault -> command.getErr().println("decoupling: " + fault.getMessage());
            case Setting.BadSetting bad -> {
                command.getErr().println("decoupling: " + bad.getMessage());
                return WRONG;
            }
            case Door.Refused refused -> command.getErr().println("decoupling: " + refused.getMessage());
            case StoreHeld held -> {
                return unreachable(held, command);
            }
            case Door.UnreachableDoor door -> {
                return unreachable(door, command);
            }
            case HttpException remote -> {
                return unreachable(remote, command);
            }
            default -> throw failure;
        }
        return REFUSED;
    }

    private static int unreachable(Exception why, CommandLine command) {
        command.getErr().println("decoupling: " + why.getMessage());
        return UNREACHABLE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"decoupling " + Release.VERSION};
        }
    }
}
