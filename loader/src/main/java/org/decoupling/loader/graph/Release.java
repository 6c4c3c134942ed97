package org.decoupling.loader.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this software, as the build wrote it. */
public final class Release {
    public static final String VERSION = read();

    private Release() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/release.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("release.properties can't be read", e);
        }
        return properties.getProperty("version");
    }
}
