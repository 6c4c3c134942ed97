package org.decoupling.loader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.graph.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void what_was_put_in_is_there_after_the_store_was_closed_and_opened() {
        try (Store store = Store.open(folder.toString())) {
            put(store, "<http://example.org/g>", "<http://example.org/s> <http://example.org/p> \"脱钩\"");
        }
        try (Store store = Store.open(folder.toString())) {
            assertThat(export(store)).contains("脱钩");
        }
    }

    @Test
    void a_graph_is_replaced_and_its_neighbours_stay() {
        try (Store store = Store.open("memory")) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"old\"");
            put(store, "<http://example.org/b>", "<http://example.org/s> <http://example.org/p> \"kept\"");
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"new\"");
            assertThat(export(store)).contains("new", "kept").doesNotContain("old");
        }
    }

    @Test
    void the_version_tells_content_and_not_the_way_it_came_in() {
        String a = "<http://example.org/s> <http://example.org/p> \"a\"";
        String b = "<http://example.org/s> <http://example.org/p> \"b\"";
        try (Store one = Store.open("memory"); Store other = Store.open("memory")) {
            put(one, "<http://example.org/a>", a);
            String early = one.version();
            put(one, "<http://example.org/b>", b);
            put(other, "<http://example.org/b>", b);
            put(other, "<http://example.org/a>", b);
            put(other, "<http://example.org/a>", a);
            assertThat(one.version()).isEqualTo(other.version()).isNotEqualTo(early);
            assertThat(export(one)).isEqualTo(export(other));
        }
    }

    @Test
    void quads_that_do_not_parse_leave_the_store_as_it_was() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.nq"),
                "<http://example.org/s> <http://example.org/p> \"new\" <http://example.org/a> .\n<http://example.org/s> broken\n");
        try (Store store = Store.open(folder.resolve("store").toString())) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"old\"");
            String before = export(store);
            assertThatThrownBy(() -> store.replace(Set.of(SSE.parseNode("<http://example.org/a>")), broken)).isNotNull();
            assertThat(export(store)).isEqualTo(before);
        }
    }

    @Test
    void exports_of_one_store_are_the_same_bytes_in_every_format() {
        try (Store store = Store.open("memory")) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"脱钩\"@zh-Hans");
            for (RDFFormat format : List.of(RDFFormat.NQUADS, RDFFormat.TRIG_BLOCKS, RDFFormat.TURTLE_BLOCKS)) {
                assertThat(export(store, format)).isEqualTo(export(store, format)).contains("脱钩");
            }
        }
    }

    @Test
    void stores_filled_by_themselves_with_what_is_shipped_are_the_same_bytes() {
        try (Store one = Store.open("memory"); Store other = Store.open("memory")) {
            Shipment.into(one);
            Shipment.into(other);
            assertThat(export(one)).isEqualTo(export(other));
        }
    }

    @Test
    void a_store_written_anew_is_the_same_bytes_as_one_written_in_a_transaction() {
        try (Store one = Store.open(folder.resolve("one").toString()); EmbeddedStore served = (EmbeddedStore) Store.open(folder.resolve("served").toString())) {
            served.dataset();
            Shipment.into(one);
            Shipment.into(served);
            assertThat(generations("one")).as("so much came, and nothing was there").containsExactly("Data-0002");
            assertThat(generations("served")).as("others may read it").containsExactly("Data-0001");
            assertThat(export(one)).isEqualTo(export(served));
            assertThat(one.version()).isEqualTo(served.version());
        }
    }

    @Test
    void a_store_written_anew_can_be_written_to_and_written_anew_again() {
        try (EmbeddedStore store = (EmbeddedStore) Store.open(folder.toString())) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"old\"");
            put(store, "<http://example.org/b>", "<http://example.org/s> <http://example.org/p> _:kept");
            renew(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"new\"");
            assertThat(export(store)).contains("new", "_:").doesNotContain("old");
            put(store, "<http://example.org/b>", "<http://example.org/s> <http://example.org/p> \"later\"");
            assertThat(export(store)).contains("new", "later").doesNotContain("_:");
            renew(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"last\"");
        }
        try (Store store = Store.open(folder.toString())) {
            assertThat(export(store)).contains("later", "last").doesNotContain("new");
            assertThat(generations("")).containsExactly("Data-0003");
        }
    }

    @Test
    void who_reads_while_a_store_is_written_anew_sees_it_as_before_or_as_after() throws Exception {
        try (EmbeddedStore store = (EmbeddedStore) Store.open(folder.toString()); ExecutorService reader = Executors.newSingleThreadExecutor()) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"0\"");
            for (int turn = 1; turn <= 3; turn++) {
                String before = export(store);
                Thread writer = Thread.ofPlatform().start(renewing(store, turn));
                Set<String> seen = new HashSet<>();
                while (writer.isAlive()) seen.add(reader.submit(() -> export(store)).get());
                seen.add(export(store));
                assertThat(seen).isSubsetOf(before, export(store));
                assertThat(export(store)).contains("\"" + turn + "\"");
            }
        }
    }

    private static Runnable renewing(EmbeddedStore store, int turn) {
        return () -> renew(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"%d\"".formatted(turn));
    }

    @Test
    void quads_that_do_not_parse_leave_the_generation_as_it_was() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.nq"),
                "<http://example.org/s> <http://example.org/p> \"new\" <http://example.org/a> .\n<http://example.org/s> broken\n");
        try (EmbeddedStore store = (EmbeddedStore) Store.open(folder.toString())) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"old\"");
            String before = export(store);
            assertThatThrownBy(() -> store.renew(Set.of(SSE.parseNode("<http://example.org/a>")), broken)).isNotNull();
            assertThat(export(store)).isEqualTo(before);
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"newer\"");
            assertThat(export(store)).contains("newer");
            assertThat(generations("")).containsExactly("Data-0001");
        }
    }

    @Test
    void what_a_killed_load_left_is_removed_when_the_store_is_opened() throws Exception {
        try (Store store = Store.open(folder.toString())) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"a\"");
        }
        Path database = folder.resolve("tdb2");
        Files.move(database.resolve("Data-0001"), database.resolve("Data-0002"));
        for (String left : List.of("Data-0001", "Data-0003-tmp")) Files.writeString(Files.createDirectory(database.resolve(left)).resolve("nodes"), "left");
        try (Store store = Store.open(folder.toString())) {
            assertThat(export(store)).contains("\"a\"");
            assertThat(generations("")).containsExactly("Data-0002");
        }
    }

    private List<String> generations(String store) {
        try (Stream<Path> folders = Files.list(folder.resolve(store).resolve("tdb2"))) {
            return folders.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("Data")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_question_that_nothing_answers_has_no_rows_and_does_not_fail() {
        try (Store store = Store.open("memory"); RDFLink link = store.link()) {
            put(store, "<http://example.org/a>", "<http://example.org/s> <http://example.org/p> \"a\"");
            Query query = QueryFactory.create("""
                    SELECT * { ?s <urn:none> ?o . { ?s <urn:x> ?a } UNION { ?s <urn:y>/<urn:z> ?a . ?a <urn:p> ?b } ?a <urn:q> ?c ; <urn:r> ?d }
                    """);
            assertThat(Txn.calculateRead(link, () -> rows(link, query))).isZero();
        }
    }

    private static long rows(RDFLink link, Query query) {
        try (QueryExec exec = link.query(query)) {
            return exec.select().stream().count();
        }
    }

    private static void put(Store store, String graph, String triple) {
        write(graph, triple, store::replace);
    }

    private static void renew(EmbeddedStore store, String graph, String triple) {
        write(graph, triple, (graphs, quads) -> store.renew(Set.copyOf(graphs), quads));
    }

    private static void write(String graph, String triple, BiConsumer<Collection<Node>, Path> to) {
        DatasetGraph data = SSE.parseDatasetGraph("(dataset (graph %s (triple %s)))".formatted(graph, triple));
        Versions.stamp(data);
        try (Spool spool = new Spool()) {
            spool.add(data);
            to.accept(spool.graphs(), spool.file());
        }
    }

    private static String export(Store store) {
        return export(store, RDFFormat.NQUADS);
    }

    private static String export(Store store, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store).write("", format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
