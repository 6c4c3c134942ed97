package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.decoupling.loader.Admission;
import org.decoupling.loader.Load;
import org.decoupling.loader.LoadFile;
import org.decoupling.loader.Shipment;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two scholars read one article, the shipped sample, and differ: each reading stands in its own graph under its curator's name. */
class RivalReadingsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "rival-readings");
    private static final String ARTICLE = "article=387e20de5a3cba06&lang=en";
    private static final String LAMPS = "Reader of Lamps";
    private static final String SHIPYARDS = "Reader of Shipyards";
    private static Store store;
    private static Server server;

    @BeforeAll
    static void load() {
        store = Store.open("memory");
        Shipment.into(store);
        Stream.of("lighthouse-lamps.yaml", "lighthouse-shipyards.yaml").forEach(RivalReadingsTest::load);
        server = Server.start(Form.settings(), store);
    }

    /** One after the other, as two scholars would: the second is checked against a store that has the first. */
    private static void load(String reading) {
        try (Spool spool = new Spool()) {
            List<LoadFile> files = LoadFile.named(List.of(FOLDER.resolve(reading).toString()), InputStream.nullInputStream());
            assertThat(new Load(new Admission(store), false, false, spool).read(files, outcome -> { }))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Load.Outcome.Read.class));
            store.replace(spool.graphs(), spool.file());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void each_reading_keeps_its_curator() {
        assertThat(rows("provenance").filter(row -> text(row, "graph").contains("/graph/reading/")).map(row -> text(row, "agent")))
                .contains(LAMPS, SHIPYARDS);
        assertThat(rows("claims").map(row -> text(row, "reading")).filter(graph -> graph.contains("/graph/reading/")).distinct()).hasSize(2);
    }

    @Test
    void they_take_the_same_words_otherwise() {
        assertThat(rows("attributions").filter(row -> row.get("start").asInt() == 90).map(row -> text(row, "stance")))
                .containsExactlyInAnyOrder("reports", "disputes");
    }

    @Test
    void the_catalogue_says_where_they_agree_and_where_they_differ() {
        assertThat(rows("readings-compared").map(row -> text(row, "relation") + ": " + text(row, "label") + " | " + text(row, "other_label")))
                .contains("same: Only some of the lamps are lit again | The lamps will burn again, but the Federation picks which",
                        "contrary: Before the vote hardly any more cargo will be freed | More and more cargo will be free of the tariff",
                        "same-place: The Federation owes no one a light | The Federation has no duty to light the way of others");
        assertThat(rows("readings-compared").filter(row -> text(row, "relation").equals("contrary")))
                .allSatisfy(row -> assertThat(List.of(text(row, "curator"), text(row, "other_curator"))).containsExactly(SHIPYARDS, LAMPS));
    }

    private static Stream<JsonNode> rows(String question) {
        Client.Reply reply = new Client(server.port()).get("/api/v1/" + question + "?" + ARTICLE + "&page_size=200");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.json().get("items").spliterator(), false);
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asText();
    }
}
