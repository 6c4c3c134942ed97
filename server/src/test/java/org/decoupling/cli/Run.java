package org.decoupling.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One call of the command line, as a process of its own, over. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            int code = process(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
            return new Run(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** For what runs until it is stopped. */
    static Process start(String... arguments) throws IOException {
        return process(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Where a server says it is. */
    static URI address(Process server) throws IOException {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Decoupling Graph is at ")) return URI.create(line.substring("Decoupling Graph is at ".length()));
        }
        throw new IOException("the server ended without saying where it is");
    }

    /** Where it tells how it is; to be asked after {@link #address}. */
    static URI operations(Process server) throws IOException {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().startsWith("health ")) return URI.create(line.strip().substring("health ".length()).strip().split(" ")[0].replace("healthz", ""));
        }
        throw new IOException("the server ended without saying where it tells how it is");
    }

    /** @param arguments one of Java first, which begins with -X or -D */
    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.getFirst().matches("-[XD].*")) command.add(1, given.removeFirst());
        command.addAll(given);
        return new ProcessBuilder(command);
    }
}
