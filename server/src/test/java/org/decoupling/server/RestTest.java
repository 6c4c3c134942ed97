package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Form.class)
class RestTest {
    private static final String NOTES = "/api/v1/notes?article=" + Sample.ARTICLE;

    @Parameter
    Form form;

    @Test
    void the_catalogue_lists_every_question_with_its_parameters_and_examples() {
        JsonNode list = form.client().get("/api/v1").json();
        assertThat(list.at("/items")).hasSize(list.at("/meta/count").asInt());
        JsonNode notes = item(list, "notes");
        assertThat(notes.at("/parameters/0/name").asText()).isEqualTo("article");
        assertThat(notes.at("/examples/0").asText()).startsWith("/api/v1/notes");
        assertThat(list.at("/links/describedby").asText()).isEqualTo("/openapi.json");
    }

    @Test
    void every_example_in_the_catalogue_answers() {
        form.client().get("/api/v1").json().at("/items").forEach(query -> query.get("examples").forEach(example ->
                assertThat(form.client().get(example.asText()).status()).as(example.asText()).isEqualTo(200)));
    }

    @Test
    void a_question_answers_in_plain_typed_json() {
        Client.Reply reply = form.client().get(NOTES);
        assertThat(reply.type()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
        assertThat(reply.json().at("/meta/count").asInt()).isEqualTo(1);
        assertThat(reply.json().at("/items/0/page").isInt()).isTrue();
        assertThat(reply.json().at("/items/0/mark").asText()).isEqualTo("①");
        assertThat(reply.json().at("/items/0/start").asInt()).isEqualTo(200);
    }

    @Test
    void the_file_of_a_question_is_had_as_it_is_written_and_can_be_asked_as_it_stands() {
        JsonNode notes = item(form.client().get("/api/v1").json(), "notes");
        Client.Reply source = form.client().get(notes.get("source").asText());
        assertThat(source.type()).startsWith("application/sparql-query");
        assertThat(source.text()).startsWith("#+ summary: ").contains("SELECT");
        assertThat(form.client().get("/api/v1/notes.rq", "If-None-Match", source.header("ETag")).status()).isEqualTo(304);
        assertThat(form.client().sparql(source.text(), "Accept", "text/csv").text()).contains("①");
    }

    @Test
    void who_gives_an_unknown_parameter_learns_of_all_that_there_are() {
        JsonNode wrong = form.client().get(NOTES + "&nothing=1").json().at("/invalid_params/0");
        assertThat(wrong.get("name").asText()).isEqualTo("nothing");
        assertThat(wrong.get("allowed")).extracting(JsonNode::asText).contains("article", "kind", "page", "page_size", "cursor", "filter", "sort", "select", "include", "lang");
    }

    @Test
    void chinese_is_utf_8_in_every_form() {
        for (String suffix : new String[] {"json", "csv", "tsv", "srj", "srx", "xml", "html"})
            assertThat(form.client().get("/api/v1/sections." + suffix + "?article=" + Sample.ARTICLE).text()).as(suffix).contains("港口之变");
    }

    @ParameterizedTest
    @CsvSource({"json,application/json", "csv,text/csv", "tsv,text/tab-separated-values", "srj,application/sparql-results+json",
        "srx,application/sparql-results+xml", "xml,application/xml", "html,text/html"})
    void a_suffix_or_a_header_gives_the_form(String suffix, String type) {
        assertThat(form.client().get("/api/v1/articles." + suffix, "Accept", "text/csv").type()).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
        assertThat(form.client().get("/api/v1/articles", "Accept", type).type()).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
    }

    @Test
    void a_browser_gets_a_page_and_anything_else_json() {
        assertThat(form.client().get(NOTES, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8").type()).startsWith("text/html");
        assertThat(form.client().get(NOTES, "Accept", "*/*").type()).startsWith("application/json");
        assertThat(form.client().get(NOTES, "Accept", "image/png").status()).isEqualTo(406);
        assertThat(form.client().get("/api/v1/notes.pdf?article=" + Sample.ARTICLE).status()).isEqualTo(406);
    }

    @Test
    void pages_are_linked_relative_to_this_host_and_never_by_the_host_header() {
        Client.Reply reply = form.client().get("/api/v1/sections?article=" + Sample.ARTICLE + "&page=3&page_size=1");
        assertThat(reply.json().at("/meta/page").asInt()).isEqualTo(3);
        assertThat(reply.header("Link")).contains("rel=\"first\"").contains("rel=\"last\"").contains("</api/v1/sections?article=" + Sample.ARTICLE)
                .doesNotContain("localhost").doesNotContain("http:");
    }

    @Test
    void a_page_beyond_the_last_is_empty_and_points_back() {
        JsonNode page = form.client().get(NOTES + "&page=99").json();
        assertThat(page.at("/items")).isEmpty();
        assertThat(page.at("/meta/count").asInt()).isEqualTo(1);
        assertThat(page.at("/links/prev").asText()).contains("page=1&page_size");
        assertThat(page.at("/links/next").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,-1", "page,x", "page,1.5", "page,99999999999", "page_size,0", "page_size,201", "page_size,''"})
    void a_bad_page_is_400_and_says_what_is_allowed(String name, String value) {
        Client.Reply reply = form.client().get(NOTES + "&" + name + "=" + value);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/invalid_params/0/name").asText()).isEqualTo(name);
        assertThat(reply.json().at("/invalid_params/0/allowed/0").asText()).startsWith("1..");
    }

    @Test
    void an_unknown_a_repeated_a_missing_and_an_ill_typed_parameter_are_400_and_named() {
        assertThat(bad(NOTES + "&colour=red")).isEqualTo("colour");
        assertThat(bad(NOTES + "&article=" + Sample.ARTICLE)).isEqualTo("article");
        assertThat(bad("/api/v1/notes?article=%3E%20%7D%20DROP")).isEqualTo("article");
        assertThat(bad(NOTES + "&page=1&page=2")).isEqualTo("page");
    }

    @Test
    void problems_speak_the_language_of_the_reader() {
        assertThat(form.client().get(NOTES + "&colour=red", "Accept-Language", "zh-CN,zh;q=0.9").json().get("title").asText()).isEqualTo("参数不可用");
        assertThat(form.client().get(NOTES + "&colour=red&lang=zh", "Accept-Language", "en").json().get("title").asText()).isEqualTo("参数不可用");
        assertThat(form.client().get(NOTES + "&colour=red").json().get("title").asText()).isEqualTo("A parameter can't be used");
    }

    @Test
    void a_question_that_does_not_exist_is_404_and_says_which_do() {
        Client.Reply reply = form.client().get("/api/v1/nothing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("available").toString()).contains("articles");
    }

    @Test
    void what_the_client_has_is_304() {
        Client.Reply first = form.client().get(NOTES);
        assertThat(first.header("ETag")).isNotEmpty();
        Client.Reply again = form.client().get(NOTES, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Vary")).contains("Accept");
    }

    @Test
    void the_answer_says_how_long_the_store_took() {
        assertThat(form.client().get(NOTES).header("Server-Timing")).startsWith("query;dur=");
    }

    @Test
    void openapi_describes_every_question_in_both_languages() {
        JsonNode api = form.client().get("/openapi.json").json();
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        form.client().get("/api/v1").json().at("/items").forEach(query -> {
            JsonNode get = api.at("/paths").get(query.get("href").asText()).get("get");
            assertThat(get.get("summary").asText()).isNotBlank();
            assertThat(get.get("x-summary-zh").asText()).matches(".*\\p{IsHan}.*");
            assertThat(get.at("/responses/200/content").toString()).contains("text/csv");
        });
    }

    private String bad(String path) {
        Client.Reply reply = form.client().get(path);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).startsWith("application/problem+json");
        return reply.json().at("/invalid_params/0/name").asText();
    }

    private static JsonNode item(JsonNode list, String name) {
        return StreamSupport.stream(list.at("/items").spliterator(), false).filter(query -> query.get("name").asText().equals(name)).findFirst().orElseThrow();
    }
}
