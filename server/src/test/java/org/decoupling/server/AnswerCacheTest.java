package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final String TITLES = "SELECT ?t { ?a <http://purl.org/dc/terms/title> ?t } ORDER BY ?t";

    @Test
    void an_answer_at_hand_is_the_answer_that_was_computed_under_an_id_of_its_own() {
        for (String path : new String[] {"/id/article/" + Sample.ARTICLE + ".ttl", "/id/article/" + Sample.ARTICLE + ".html?lang=zh", "/api/v1/notes.csv",
            "/sparql?query=" + Client.encode(TITLES)}) {
            Client.Reply first = Form.EMBEDDED.client().get(path);
            Client.Reply second = Form.EMBEDDED.client().get(path);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.text()).as(path).isEqualTo(first.text()).isNotEmpty();
            for (String header : new String[] {"Content-Type", "ETag", "Vary", "Cache-Control", "Link", "Content-Location", "Content-Security-Policy", "Access-Control-Allow-Origin"})
                assertThat(second.response().headers().allValues(header)).as(header).isEqualTo(first.response().headers().allValues(header));
            assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        }
    }

    @Test
    void an_answer_at_hand_is_of_the_form_the_language_and_the_encoding_that_were_asked_for() {
        String path = "/id/article/" + Sample.ARTICLE;
        for (int turn = 0; turn < 2; turn++) {
            assertThat(get(path, "Accept", "text/turtle").type()).startsWith("text/turtle");
            assertThat(get(path, "Accept", "application/ld+json").type()).startsWith("application/ld+json");
            assertThat(get(path, "Accept", "text/html", "Accept-Language", "zh").text()).contains("lang=\"zh-Hans\"");
            assertThat(get(path, "Accept", "text/html", "Accept-Language", "en").text()).contains("lang=\"en\"");
            assertThat(get(path, "Accept", "text/html", "Accept-Encoding", "gzip").header("Content-Encoding")).isEqualTo("gzip");
            assertThat(get(path, "Accept", "text/html").header("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void HEAD_and_304_are_answered_from_what_is_at_hand() {
        String path = "/concept.nt";
        Client.Reply whole = get(path);
        Client.Reply head = Form.EMBEDDED.client().method("HEAD", path);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.response().body().length));
        assertThat(head.text()).isEmpty();
        Client.Reply known = get(path, "If-None-Match", "\"other\", " + whole.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.text()).isEmpty();
        assertThat(known.header("Vary")).isEqualTo(whole.header("Vary"));
        assertThat(get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void a_change_of_the_store_is_seen_by_the_next_reader_and_so_is_a_change_back() {
        try (Store store = Store.open("memory"); Server server = Server.start(Form.settings(), store)) {
            Sample.into(store);
            Client client = new Client(server.port());
            String count = "/sparql?query=" + Client.encode("SELECT (COUNT(*) AS ?n) { GRAPH <" + Sample.BASE + "graph/changed> { ?s ?p ?o } }");
            for (int turn = 0; turn < 3; turn++) {
                assertThat(client.get(count).text()).contains("\"" + Math.min(turn, 1) + "\"");
                Sample.change(store, "digest-" + turn);
            }
        }
    }

    @Test
    void a_client_that_says_so_gets_a_fresh_answer() {
        String path = "/api/v1/articles?page_size=7";
        get(path);
        assertThat(get(path, "Cache-Control", "no-cache").header("RateLimit")).isNotEmpty();
        assertThat(get(path).header("RateLimit")).isEmpty();
    }

    @Test
    void a_query_that_asks_for_chance_or_the_time_is_asked_anew_each_time() {
        for (String query : new String[] {"SELECT (RAND() AS ?x) {}", "SELECT (STRUUID() AS ?x) {}", "SELECT (UUID() AS ?x) {}", "SELECT ?x { BIND(NOW() AS ?x) }",
            "SELECT ?x { BIND(RAND() AS ?x) FILTER EXISTS { FILTER(RAND() < 2) } }", "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}"}) {
            Client.Reply first = Form.EMBEDDED.client().sparql(query);
            assertThat(first.status()).as(query).isEqualTo(200);
            assertThat(first.header("ETag")).as(query).isEmpty();
            assertThat(first.header("Cache-Control")).isEqualTo("no-store");
            assertThat(Form.EMBEDDED.client().sparql(query).text()).as(query).isNotEqualTo(first.text());
        }
    }

    @Test
    void a_cut_answer_is_not_kept() {
        try (Server small = Server.start(Form.settings().withHeldBytes(10_000).withResultBytes(100_000), Form.EMBEDDED.store())) {
            Client client = new Client(small.port());
            for (int turn = 0; turn < 2; turn++)
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> client.sparql("SELECT * { ?a ?b ?c }", "Accept", "text/csv"))
                        .isInstanceOf(java.io.UncheckedIOException.class);
        }
    }

    private static Client.Reply get(String path, String... headers) {
        return Form.EMBEDDED.client().get(path, headers);
    }
}
