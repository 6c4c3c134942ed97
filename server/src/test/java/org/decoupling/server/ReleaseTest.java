package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store in a folder that changes once while it is served: the state before stays readable, as files and thing by thing. */
class ReleaseTest {
    private static final String ARTICLE = "/id/article/" + Sample.ARTICLE;

    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;
    private static Client client;
    private static String first;
    private static String second;

    @BeforeAll
    static void change() {
        store = Store.open(folder.toString());
        Sample.into(store);
        server = Server.start(Form.settings(), store);
        client = new Client(server.port());
        first = store.version();
        assertThat(client.get("/exports").json().at("/releases/0/release").asText()).isEqualTo(first);
        Sample.change(store, "abc");
        second = store.version();
        assertThat(client.get("/exports").json().at("/releases/0/release").asText()).isEqualTo(second);
    }

    @AfterAll
    static void close() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"nq,NQUADS", "trig,TRIG", "jsonld,JSONLD11"})
    void a_release_is_had_whole_in_each_form(String suffix, String lang) {
        assertThat(same(dump(first, suffix, lang), Sample.data(), "graph/" + Sample.ARTICLE + "/record")).isTrue();
        assertThat(same(dump(first, suffix, lang), Sample.data(), "graph/ontology")).isTrue();
        assertThat(dump(second, suffix, lang).containsGraph(node("graph/changed"))).isTrue();
        assertThat(dump(first, suffix, lang).containsGraph(node("graph/changed"))).isFalse();
    }

    @Test
    void a_release_is_the_same_bytes_wherever_it_is_made(@TempDir Path other) {
        try (Store again = Store.open(other.toString()); Server beside = Server.start(Form.settings(), again)) {
            Sample.into(again);
            assertThat(again.version()).isEqualTo(first);
            for (String file : new String[] {"decoupling.nq.gz", "decoupling.trig.gz", "decoupling.jsonld.gz", "checksums.sha256"})
                assertThat(new Client(beside.port()).get("/exports/" + first + "/" + file).response().body()).as(file)
                        .isEqualTo(client.get("/exports/" + first + "/" + file).response().body());
        }
    }

    @Test
    void a_file_says_its_digest_and_never_changes() throws Exception {
        Client.Reply reply = client.get("/exports/" + first + "/decoupling.nq.gz");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(reply.response().body());
        assertThat(reply.header("Content-Digest")).isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":").isEqualTo(reply.header("Repr-Digest"));
        assertThat(reply.header("Cache-Control")).contains("immutable");
        assertThat(reply.type()).startsWith("application/gzip");
        assertThat(client.get("/exports/" + first + "/checksums.sha256").text()).contains(HexFormat.of().formatHex(digest) + "  decoupling.nq.gz\n");
        assertThat(client.get("/exports/" + first + "/decoupling.nq.gz", "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
        Client.Reply head = client.method("HEAD", "/exports/" + first + "/decoupling.nq.gz");
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(reply.response().body().length));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-19,206,10,20", "bytes=10-,206,10,-1", "bytes=-7,206,-7,-1", "bytes=0-0,206,0,1", "bytes=9-3,200,0,-1", "'bytes=1-2,5-6',200,0,-1", "lines=1-2,200,0,-1"})
    void a_part_of_a_file_is_had_alone(String range, int status, int from, int to) {
        byte[] whole = client.get("/exports/" + first + "/decoupling.nq.gz").response().body();
        Client.Reply part = client.get("/exports/" + first + "/decoupling.nq.gz", "Range", range);
        assertThat(part.status()).isEqualTo(status);
        int begin = from < 0 ? whole.length + from : from;
        int end = to < 0 ? whole.length : to;
        assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(whole, begin, end));
        if (status == 206)
            assertThat(part.header("Content-Range")).isEqualTo("bytes " + begin + "-" + (end - 1) + "/" + whole.length);
    }

    @Test
    void a_part_beyond_the_end_is_416_and_of_another_file_the_whole() {
        String file = "/exports/" + first + "/decoupling.nq.gz";
        assertThat(client.get(file, "Range", "bytes=99999999-").status()).isEqualTo(416);
        assertThat(client.get(file, "Range", "bytes=99999999-").header("Content-Range")).startsWith("bytes */");
        assertThat(client.get(file, "Range", "bytes=0-9", "If-Range", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "jsonld,application/ld+json", "csv,text/csv", "html,text/html"})
    void a_thing_of_an_earlier_release_answers_in_every_form(String suffix, String type) {
        Client.Reply past = client.get("/v/" + first + ARTICLE + "." + suffix);
        assertThat(past.status()).isEqualTo(200);
        assertThat(past.type()).startsWith(type);
        assertThat(past.text()).contains("谷物与港口");
        assertThat(past.response().headers().allValues("Link")).contains("<" + ARTICLE + "." + suffix + ">; rel=\"latest-version\"");
    }

    @Test
    void an_earlier_release_knows_nothing_of_what_came_later() {
        assertThat(client.get("/graph/changed.ttl").status()).isEqualTo(200);
        assertThat(client.get("/v/" + first + "/graph/changed.ttl").status()).isEqualTo(404);
        assertThat(client.get("/v/" + second + "/graph/changed.ttl").status()).isEqualTo(200);
        assertThat(client.get("/v/" + first + ARTICLE + ".ttl").header("Cache-Control")).contains("immutable");
        assertThat(client.get("/v/" + first + ARTICLE + ".html").text()).contains("href=\"/v/" + first + ARTICLE + "/text").contains("href=\"/docs\"");
        assertThat(client.get("/v/" + first + "/linkset.json?of=" + ARTICLE).json().at("/linkset/0/describedby/0/href").asText()).startsWith("/v/" + first);
    }

    @Test
    void what_is_no_release_or_no_file_is_404() {
        assertThat(client.get("/v/0000000000000000" + ARTICLE).status()).isEqualTo(404);
        assertThat(client.get("/v/%2e%2e" + ARTICLE).status()).isIn(400, 404);
        assertThat(client.get("/exports/0000000000000000/decoupling.nq.gz").status()).isEqualTo(404);
        assertThat(client.get("/exports/" + first + "/decoupling.exe").status()).isEqualTo(404);
        assertThat(client.get("/exports/draft/decoupling.nq.gz").status()).isEqualTo(404);
    }

    @Test
    void the_latest_leads_to_the_release_of_now_and_the_catalogue_names_its_files() {
        Client.Reply latest = client.get("/exports/latest/decoupling.trig.gz");
        assertThat(latest.status()).isEqualTo(307);
        assertThat(latest.header("Location")).endsWith("/exports/" + second + "/decoupling.trig.gz");
        assertThat(client.get("/catalog.ttl").text()).contains("exports/" + second + "/decoupling.trig.gz").contains("byteSize").contains("checksumValue")
                .contains("exports/" + first);
    }

    @Test
    void only_the_newest_few_are_kept(@TempDir Path small) throws IOException {
        try (Store changing = Store.open("memory"); Releases releases = new Releases(changing, new ReleaseFolder(small), 2, true)) {
            String oldest = "";
            for (String digest : new String[] {"1", "2", "3"}) {
                Sample.change(changing, digest);
                oldest = oldest.isEmpty() ? releases.keep() : oldest;
                releases.keep();
            }
            assertThat(releases.all()).hasSize(2).first().isEqualTo(changing.version());
            assertThat(releases.past(oldest)).isEmpty();
            try (Stream<Path> files = Files.list(small)) {
                assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(oldest);
            }
        }
    }

    private static boolean same(DatasetGraph left, DatasetGraph right, String graph) {
        left.deleteAny(node(graph), node(graph), node("ontology#contentDigest"), Node.ANY);
        return left.getGraph(node(graph)).isIsomorphicWith(right.getGraph(node(graph)));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(Sample.BASE + name);
    }

    private static DatasetGraph dump(String release, String suffix, String lang) {
        DatasetGraph data = DatasetGraphFactory.create();
        byte[] body = client.get("/exports/" + release + "/decoupling." + suffix + ".gz").response().body();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            RDFParser.source(in).lang(switch (lang) {
                case "NQUADS" -> Lang.NQUADS;
                case "TRIG" -> Lang.TRIG;
                default -> Lang.JSONLD11;
            }).parse(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }
}
