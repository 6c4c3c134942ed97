package org.decoupling.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A compose file taken at its word without a Docker engine: each service's entrypoint and command run as a process with just the
 * environment that the file gives it. What a container would have of its own is moved: its folders to a temporary one, the names of
 * the services to localhost, their ports to free ones.
 */
final class Compose {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    private final JsonNode file;
    private final Path root;
    private final Map<String, String> moved = new LinkedHashMap<>();

    Compose(Path yaml, Path root, Map<String, String> environment) throws IOException {
        this.file = tree(interpolated(Files.readString(yaml), environment));
        this.root = root;
    }

    /** The file as the engine sees it: aliases and merge keys resolved by the YAML library, variables by us. */
    static JsonNode tree(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(loaded);
    }

    static String interpolated(String text, Map<String, String> environment) {
        Matcher variables = VARIABLE.matcher(text);
        return variables.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), found.group(3), environment)));
    }

    private static String value(String name, String kind, String rest, Map<String, String> environment) {
        String given = environment.getOrDefault(name, "");
        if (given.isEmpty() && "?".equals(kind))
            throw new IllegalStateException(name + ": " + rest);
        return given.isEmpty() && "-".equals(kind) ? rest : given;
    }

    JsonNode service(String name) {
        return file.at("/services/" + name);
    }

    /** From now on a folder, a host and a port of the containers is one of this machine. */
    void move(String from, String to) {
        moved.put(from, to);
    }

    /** Puts the files that the image has where the folder is moved to; their text is moved too. */
    void install(Path docker, Path opt) throws IOException {
        Files.createDirectories(opt.resolve("bin"));
        try (Stream<Path> files = Files.walk(docker)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path copy = Files.writeString(opt.resolve(docker.relativize(one).toString()), moved(Files.readString(one)));
                if (one.getParent().endsWith("bin"))
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    Process start(String name) throws IOException {
        List<String> command = new ArrayList<>(words(service(name).at("/entrypoint")));
        if (command.isEmpty())
            command.add("/opt/decoupling/bin/decoupling");
        command.addAll(words(service(name).at("/command")));
        return run(command, name);
    }

    /** The health check of a service: true if it says so. */
    boolean healthy(String name) throws IOException, InterruptedException {
        List<String> test = words(service(name).at("/healthcheck/test"));
        return run(test.subList(1, test.size()), name).waitFor() == 0;
    }

    private Process run(List<String> command, String name) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command.stream().map(this::moved).toList());
        process.environment().clear();
        process.environment().putAll(environment(name));
        return process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile())).start();
    }

    Path log(String name) {
        return root.resolve(name + ".log");
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("DECOUPLING_CLASSPATH", System.getProperty("java.class.path"));
        service(name).at("/environment").properties().forEach(one -> environment.put(one.getKey(), moved(one.getValue().asText())));
        return environment;
    }

    /** All at once: the name of a folder of this machine may hold the digits of a port of the containers. */
    private String moved(String text) {
        String any = moved.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return any.isEmpty() ? text : Pattern.compile(any).matcher(text).replaceAll(found -> Matcher.quoteReplacement(moved.get(found.group())));
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
