package org.decoupling.loader.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files on the class path: what they say, and which there are in a folder, in a jar or beside the classes. */
public final class Resources {
    private Resources() {}

    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
            if (in == null) throw new IllegalStateException("missing from the class path: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Names from the root of the class path, sorted. */
    public static List<String> names(String folder, String ending) {
        URL url = Resources.class.getResource("/" + folder);
        if (url == null) throw new IllegalStateException("missing from the class path: " + folder);
        try (Stream<String> names = names(url, folder)) {
            return names.filter(name -> name.endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    private static Stream<String> names(URL url, String folder) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder + "/"));
        }
        Path path = Path.of(java.net.URI.create(url.toString()));
        return Files.list(path).map(file -> folder + "/" + file.getFileName());
    }
}
