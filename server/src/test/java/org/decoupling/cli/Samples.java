package org.decoupling.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample article that the product ships. */
final class Samples {
    private Samples() {}

    static String text() {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/lighthouse-tariffs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
