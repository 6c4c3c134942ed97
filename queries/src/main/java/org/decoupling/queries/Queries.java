package org.decoupling.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue: every {@code .rq} file of a folder, under its file name. Read once, then immutable. */
public final class Queries {
    private static final String FOLDER = "/queries";

    private final List<NamedQuery> all;

    private Queries(List<NamedQuery> all) {
        this.all = List.copyOf(all);
    }

    /** The project's own, from a folder of classes or from a jar. */
    public static Queries fromClasspath() {
        try {
            return from(Queries.class.getResource(FOLDER).toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the queries can't be read from the classpath", e);
        }
    }

    /** @throws BadQuery for the first file that can't be served */
    public static Queries from(Path folder) {
        try (var files = Files.list(folder)) {
            var glossary = Glossary.read(folder);
            var sorted = files.filter(f -> f.toString().endsWith(".rq")).sorted(Comparator.comparing(Path::toString)).toList();
            return new Queries(sorted.parallelStream().map(f -> QueryFile.read(f, glossary)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<NamedQuery> all() {
        return all;
    }

    /** Each question once, under its narrowest tag, which stands last; numbers of competency questions are no subject. */
    public Map<String, List<NamedQuery>> byTag() {
        return all.stream().collect(Collectors.groupingBy(NamedQuery::subject, TreeMap::new, Collectors.toList()));
    }

    public Optional<NamedQuery> get(String name) {
        return all.stream().filter(q -> q.name().equals(name)).findFirst();
    }

    private static Queries from(URI folder) throws IOException {
        if (!"jar".equals(folder.getScheme()))
            return from(Path.of(folder));
        try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
            return from(jar.getPath(FOLDER));
        } catch (FileSystemAlreadyExistsException e) {
            return from(Path.of(folder)); // someone else holds it open, and closes it
        }
    }
}
