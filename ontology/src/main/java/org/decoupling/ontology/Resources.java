package org.decoupling.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.graph.GraphFactory;

/** Files shipped on the class path, from a jar or from a build folder: a file dropped into a folder is found. */
public final class Resources {
    private Resources() {}

    /** Every file under the folder with that ending, as {@code folder/name}, in order of name. */
    public static List<String> under(String folder, String ending) {
        URL url = Resources.class.getResource("/" + folder);
        if (url == null) return List.of();
        try {
            return url.getProtocol().equals("jar") ? inJar(url.toURI(), ending) : inFolder(Path.of(url.toURI()), folder, ending);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("can't list the shipped files under " + folder, e);
        }
    }

    private static List<String> inJar(URI uri, String ending) throws IOException {
        String[] parts = uri.toString().split("!/", 2);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring("jar:".length()))), Map.of())) {
            return inFolder(jar.getPath(parts[1]), parts[1], ending);
        }
    }

    private static List<String> inFolder(Path root, String folder, String ending) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending)).sorted().forEach(name -> names.add(folder + "/" + name));
        }
        return names;
    }

    static Graph turtle(String folder) {
        Graph graph = GraphFactory.createDefaultGraph();
        under(folder, ".ttl").forEach(name -> read(name, graph));
        return graph;
    }

    private static void read(String name, Graph into) {
        try (var in = Resources.class.getResourceAsStream("/" + name)) {
            RDFParser.source(in).lang(Lang.TURTLE).base(Ontology.BASE).labelToNode(labels(name)).parse(into);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    /** The same file gives the same blank nodes, so that a store filled again is the same bytes. */
    private static LabelToNode labels(String name) {
        return LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param name from the root of the class path */
    public static String text(String name) {
        try (var in = Resources.class.getResourceAsStream("/" + name)) {
            if (in == null) throw new IllegalStateException("missing from the class path: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
