package org.decoupling.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.decoupling.loader.graph.Release;
import org.decoupling.ontology.Ontology;
import org.decoupling.queries.Queries;

/** Which build answers: a sum over the jars that pages, questions and vocabulary come from, since two builds may bear one version. */
final class Build {
    static final String STAMP = stamp(Build.class, Queries.class, Release.class, Ontology.class);

    private Build() { }

    private static String stamp(Class<?>... parts) {
        CRC32 sum = new CRC32();
        Stream.of(parts).map(Build::place).filter(Files::isRegularFile).forEach(jar -> add(jar, sum));
        return Release.VERSION + "-" + Long.toHexString(sum.getValue());
    }

    private static Path place(Class<?> part) {
        try {
            return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Path jar, CRC32 sum) {
        try {
            sum.update(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + jar, e);
        }
    }
}
