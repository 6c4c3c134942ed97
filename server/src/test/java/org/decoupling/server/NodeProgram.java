package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;

/** A program of a few lines, with the packages it asks of npm: JSON goes in and comes out. It needs node, and npm's registry once. */
final class NodeProgram {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    /** Skips the test that asks for it, by name, where node or the registry is missing. */
    static NodeProgram installed(String name) {
        NodeProgram program = new NodeProgram(Path.of("target", name));
        Assumptions.assumeThat(program.install(name)).as("node, and from npm what %s needs, are at hand", name).isTrue();
        return program;
    }

    Path folder() {
        return folder;
    }

    JsonNode run(Object input, String... arguments) throws IOException {
        Path questions = Files.write(folder.resolve("questions.json"), JSON.writeValueAsBytes(input));
        Path answers = folder.resolve("answers.json");
        int exit = run(300, answers, Stream.concat(Stream.of("node", "ask.mjs"), Stream.of(arguments)).toList(), questions);
        assertThat(exit).as(Files.readString(folder.resolve("node.log"))).isZero();
        return JSON.readTree(answers.toFile());
    }

    private boolean install(String name) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "ask.mjs"))
                Files.writeString(folder.resolve(file), Resources.text("/" + name + "/" + file));
            return Files.exists(folder.resolve("installed")) || npm();
        } catch (IOException absent) {
            return false;
        }
    }

    private boolean npm() throws IOException {
        List<String> install = List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock");
        boolean done = run(240, folder.resolve("npm.log"), install, folder.resolve("package.json")) == 0;
        if (done)
            Files.createFile(folder.resolve("installed"));
        return done;
    }

    private int run(int seconds, Path output, List<String> command, Path input) throws IOException {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(input.toFile())
                    .redirectOutput(output.toFile()).redirectError(folder.resolve("node.log").toFile()).start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
