package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a claim to the characters of the article that assert it, and from a passage to its claims. */
class InTextTest {
    private static final String ARTICLE = "/id/article/" + Sample.ARTICLE;
    private static final String CLAIM = "/id/reading/grain-a/c2";

    private static Store store;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        store = Store.open("memory");
        Sample.into(store);
        DatasetGraph reading = DatasetGraphFactory.create();
        RDFDataMgr.read(reading, "examples/valid/reading.trig");
        Path file = folder.resolve("reading.nq");
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, reading, Lang.NQUADS);
        }
        Set<Node> graphs = new HashSet<>();
        reading.listGraphNodes().forEachRemaining(graphs::add);
        store.replace(graphs, file);
        server = Server.start(Form.settings(), store);
        client = new Client(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        store.close();
    }

    @Test
    void a_claims_page_leads_to_its_passage_with_offsets_words_and_sentence() {
        String page = client.get(CLAIM + ".html").text();
        assertThat(page).contains("In the text").contains("href=\"" + ARTICLE + "/anchor/8-40\"").contains("characters 8–40")
                .contains("<q>谷价</q>").contains("href=\"" + ARTICLE + "/sentence/1.1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anchor/8-40", "/sentence/1.1", "/paragraph/1", "/section/1"})
    void a_passage_lists_the_claims_made_there(String part) {
        String page = client.get(ARTICLE + part + ".html").text();
        assertThat(page).contains("Claims made here").contains("href=\"" + CLAIM + "\"").contains("Exports fell by about a fifth");
    }

    @Test
    void a_passage_without_claims_lists_none_and_what_stands_nowhere_has_no_passage() {
        assertThat(client.get(ARTICLE + "/anchor/150-151.html").text()).contains("characters 150–151").doesNotContain("Claims made here");
        assertThat(client.get("/concept/mixed.html").text()).doesNotContain("In the text");
    }

    @Test
    void the_words_are_in_the_readers_language() {
        assertThat(client.get(CLAIM + ".html?lang=zh").text()).contains("在原文中").contains("第 8–40 字");
        assertThat(client.get(CLAIM + ".html?lang=zh").text()).contains("<h1>出口量五年间减少了约五分之一</h1>");
    }
}
