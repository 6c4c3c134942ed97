package org.decoupling.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.decoupling.loader.Load.Outcome;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles and readings share acts, events, persons and works: what one says of them must not shut the door to the next. */
class TogetherTest {
    private final Store store = Store.open("memory");

    @BeforeEach
    void fill() {
        Shipment.into(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_sample_goes_in_beside_all_readings_and_a_second_time_it_is_known() throws IOException, URISyntaxException {
        List<LoadFile> files = new ArrayList<>(samples("reading.yaml"));
        files.addAll(samples("article.txt"));
        assertThat(load(files)).isNotEmpty();
        String once = store.version();
        files.forEach(file -> assertThat(load(List.of(file))).as(file.name()).isEmpty());
        assertThat(store.version()).isEqualTo(once);
    }

    /** @return the graphs that were written */
    private Set<Node> load(List<LoadFile> files) {
        try (Spool spool = new Spool()) {
            List<Outcome> outcomes = new Load(new Admission(store), false, false, spool).read(files, done -> {});
            assertThat(outcomes).allMatch(Outcome.Read.class::isInstance);
            spool.into(store);
            return spool.graphs();
        }
    }

    private static List<LoadFile> samples(String name) throws URISyntaxException {
        Path folder = Path.of(TogetherTest.class.getResource("/samples/README.md").toURI()).getParent();
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> paths = found.filter(path -> path.endsWith(name)).map(Path::toString).sorted().toList();
            return LoadFile.named(paths, System.in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
