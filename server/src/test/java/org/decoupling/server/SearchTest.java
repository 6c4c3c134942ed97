package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.decoupling.loader.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a word is written, the thing is found. */
class SearchTest {
    private static final String DECOUPLING = Sample.BASE + "concept/decoupling";

    private final Client client = Shipped.client();

    @ParameterizedTest
    @ValueSource(strings = {"脱钩", "脫鉤", "tuogou", "tuōgōu", "tuo gou", "Tuo Gou", "decoupling", "Decoupling", "ＤＥＣＯＵＰＬＩＮＧ"})
    void one_concept_is_found_first_however_it_is_written(String words) {
        JsonNode found = search(words);
        assertThat(found.at("/items/0/iri").asText()).as(words).isEqualTo(DECOUPLING);
        assertThat(found.at("/meta/count").asInt()).isGreaterThan(3);
    }

    @Test
    void a_claim_in_chinese_is_found_by_the_english_name_of_its_concept() {
        JsonNode found = client.get("/api/v1/search?q=decoupling&type=DefinitionalClaim&page_size=200").json();
        assertThat(found.at("/items").findValuesAsText("iri")).contains(Sample.BASE + "id/reading/grain-a/c8");
    }

    @Test
    void a_word_that_no_vocabulary_has_is_found_by_its_characters_with_a_snippet() {
        JsonNode hit = search("粮商").at("/items/0");
        assertThat(search("磨坊主").at("/items/0/zh").asText()).contains("磨坊主");
        JsonNode snippet = search("五年间减少").at("/items/0/snippet");
        assertThat(hit.isObject() || hit.isMissingNode()).isTrue();
        int start = snippet.at("/marks/0/0").asInt();
        int end = snippet.at("/marks/0/1").asInt();
        assertThat(snippet.at("/text").asText().substring(start, end)).isEqualTo("五年间减少");
    }

    @Test
    void the_words_of_a_passage_are_found_where_they_are_loaded() {
        assertThat(search("谷价").at("/items").findValuesAsText("iri")).anyMatch(iri -> iri.contains("/grain-a/"));
    }

    @Test
    void english_is_found_in_other_forms_of_the_word() {
        assertThat(search("exporting grains").at("/items").findValuesAsText("iri")).anyMatch(iri -> iri.contains("grain-a"));
    }

    @Test
    void facets_count_and_narrow() {
        JsonNode all = search("脱钩");
        JsonNode concept = value(all.at("/facets/type"), "OrientationConcept").isMissingNode() ? all.at("/facets/type/0") : value(all.at("/facets/type"), "OrientationConcept");
        JsonNode narrowed = client.get("/api/v1/search?q=" + Client.encode("脱钩") + "&type=" + concept.at("/value").asText()).json();
        assertThat(narrowed.at("/meta/count").asInt()).isEqualTo(concept.at("/count").asInt());
        assertThat(narrowed.at("/facets/type")).isEqualTo(all.at("/facets/type"));
        assertThat(all.at("/facets/layer").findValuesAsText("value")).contains("curated");
    }

    @Test
    void pages_follow_each_other_without_repeating() {
        JsonNode first = client.get("/api/v1/search?q=decoupling&page_size=3").json();
        JsonNode second = client.get("/api/v1/search?q=decoupling&page_size=3&page=2").json();
        assertThat(first.at("/items").findValuesAsText("iri")).hasSize(3).doesNotContainAnyElementsOf(second.at("/items").findValuesAsText("iri"));
        assertThat(first.at("/links/next").asText()).contains("page=2");
    }

    @ParameterizedTest
    @CsvSource({"脱,脱钩", "脫,脱钩", "tuog,脱钩", "保护主,保护主义", "mercant,重商主义", "hushang,x"})
    void names_are_suggested_by_their_beginning(String prefix, String label) {
        JsonNode items = client.get("/api/v1/suggest?prefix=" + Client.encode(prefix)).json().at("/items");
        assertThat(items.findValuesAsText("label").stream().anyMatch(one -> one.contains(label))).as(items.toString()).isEqualTo(!label.equals("x"));
    }

    @Test
    void suggestions_come_in_the_language_asked_for() {
        assertThat(client.get("/api/v1/suggest?prefix=tuogou&lang=en&limit=1").json().at("/items/0/label").asText()).isEqualTo("decoupling");
        assertThat(client.get("/api/v1/suggest?prefix=tuogou&lang=*&limit=1").json().at("/items/0/label/zh").asText()).isEqualTo("脱钩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "AND OR NOT", "a:b", "*", "?", "(((", "[1 TO", "~5^2", "\\", "。，", " - ", "<script>alert(1)</script>"})
    void there_is_no_syntax_to_break(String words) {
        assertThat(client.get("/api/v1/search?q=" + Client.encode(words)).status()).isEqualTo(200);
        assertThat(client.get("/api/v1/suggest?prefix=" + Client.encode(words)).status()).isEqualTo(200);
        assertThat(client.get("/search?q=" + Client.encode(words)).text()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/search,q", "/api/v1/search?q=,q", "/api/v1/search?q=a&q=b,q", "/api/v1/search?q=a&colour=red,colour", "/api/v1/search?q=a&lang=fr,lang",
        "/api/v1/search?q=a&page=1000&page_size=200,page", "/api/v1/suggest,prefix", "/api/v1/suggest?prefix=a&limit=0,limit", "/api/v1/suggest?prefix=a&limit=99999,limit"})
    void what_can_not_be_asked_is_400_and_named(String path, String name) {
        Client.Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/invalid_params/0/name").asText()).isEqualTo(name);
    }

    @Test
    void people_search_on_a_page_with_what_was_found_marked() {
        Client.Reply page = client.get("/search?q=" + Client.encode("出口税") + "&lang=en");
        assertThat(page.text()).contains("<mark>出口税</mark>").contains("role=\"search\"").contains("lang=en");
        assertThat(client.get("/search", "Accept-Language", "zh").text()).contains("检索").doesNotContain("<ol class=\"found\">");
        assertThat(client.get("/api/v1/search?q=grain", "Accept", "text/html").type()).startsWith("text/html");
    }

    @Test
    void the_index_follows_the_store() {
        try (Store store = Store.open("memory"); Server server = Server.start(Shipped.settings(), store)) {
            Client own = new Client(server.port());
            assertThat(own.get("/api/v1/search?q=grain").json().at("/meta/count").asInt()).isZero();
            Sample.add(store, "examples/valid/reading.trig");
            assertThat(own.get("/api/v1/search?q=grain").json().at("/meta/count").asInt()).isPositive();
        }
    }

    /** The time that callers' queries have is set on the store itself; the making of the index has its own. */
    @Test
    void the_limit_of_a_query_does_not_cut_the_index_short() {
        try (Store store = Store.open("memory")) {
            Sample.into(store);
            assertThat(store.version()).isNotEmpty(); // known from here on, so that it is not asked for under the limit
            ((org.decoupling.loader.store.EmbeddedStore) store).dataset().getContext().set(org.apache.jena.query.ARQ.queryTimeout, "1");
            var search = new org.decoupling.search.Search(store, java.time.Duration.ofMinutes(1));
            var question = new org.decoupling.search.Question("脱钩", java.util.Map.of(), 1, 5);
            assertThat(search.find(question).orElseThrow().hits().getFirst().iri()).isEqualTo(DECOUPLING);
        }
    }

    @Test
    void a_store_behind_an_endpoint_is_searched_alike() {
        try (Server server = Server.start(Shipped.settings(), Form.REMOTE.store())) {
            assertThat(new Client(server.port()).get("/api/v1/search?q=" + Client.encode("脫鉤")).json().at("/items/0/iri").asText()).isEqualTo(DECOUPLING);
        }
    }

    private JsonNode search(String words) {
        return client.get("/api/v1/search?q=" + Client.encode(words)).json();
    }

    private static JsonNode value(JsonNode facet, String value) {
        for (JsonNode one : facet)
            if (one.at("/value").asText().equals(value))
                return one;
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
