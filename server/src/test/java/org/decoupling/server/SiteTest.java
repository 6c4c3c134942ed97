package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Form.class)
class SiteTest {
    @Parameter
    Form form;

    @Test
    void the_start_page_lists_what_is_loaded_and_what_can_be_asked_in_both_languages() {
        assertThat(form.client().get("/").text()).contains("What is loaded").contains("谷物与港口").contains("/docs#references");
        assertThat(form.client().get("/", "Accept-Language", "zh-Hans-CN").text()).contains("已载入的内容").contains("lang=\"zh-Hans\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/sparql", "/ontology", "/concept", "/api/v1/articles.html", "/id/article/" + Sample.ARTICLE + ".html", "/nothing"})
    void a_page_asks_nothing_of_other_hosts_and_runs_no_script(String path) {
        Client.Reply reply = form.client().get(path, "Accept", "text/html");
        assertThat(reply.type()).startsWith("text/html");
        assertThat(reply.text()).doesNotContainPattern("<script(?! type=\"application/ld\\+json\">)").doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("(?:src|<link[^>]+rel=\"stylesheet\"[^>]+href)=\"https?:");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/sparql?query=ASK%7B%7D", "/id/article/" + Sample.ARTICLE, "/openapi.json", "/health", "/assets/style.css", "/nothing", "/sparql?query=x"})
    void every_answer_carries_the_same_guards_and_an_id(String path) {
        Client.Reply reply = form.client().get(path);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(reply.header("Referrer-Policy")).isNotEmpty();
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.type()).containsIgnoringCase("charset=utf-8");
    }

    @Test
    void what_is_written_into_a_page_is_text_and_not_markup() {
        Client.Reply reply = form.client().get("/sparql?format=html&query=" + Client.encode("SELECT ('<img src=x>\"</textarea>' AS ?x) {}"));
        assertThat(reply.text()).doesNotContain("<img").contains("&lt;img");
        assertThat(form.client().get("/%3Cimg%3E", "Accept", "text/html").text()).doesNotContain("<img");
        assertThat(form.client().get("/docs?%22%3E%3Cimg=1").text()).doesNotContain("<img");
    }

    @Test
    void a_link_is_never_a_script() {
        Client.Reply reply = form.client().get("/sparql?format=html&query=" + Client.encode("SELECT (IRI('javascript:alert(1)') AS ?x) ('javascript:alert(1)' AS ?y) {}"));
        assertThat(reply.text()).contains("javascript:alert").doesNotContain("href=\"javascript");
    }

    @Test
    void the_answer_to_a_query_is_a_table_on_the_page() {
        Client.Reply reply = form.client().get("/sparql?query=" + Client.encode("SELECT ?t { ?a <http://purl.org/dc/terms/title> ?t }"), "Accept", "text/html");
        assertThat(reply.text()).contains("<td>").contains("谷物与港口");
        assertThat(form.client().get("/sparql?format=html&query=ASK%7B%7D").text()).contains("class=\"truth\">Yes");
        assertThat(form.client().get("/sparql?format=html&query=" + Client.encode("CONSTRUCT {?s ?p ?o} {?s ?p ?o} LIMIT 1")).text()).contains("<pre>");
    }

    @Test
    void an_unknown_address_is_404_and_a_method_that_does_nothing_405() {
        assertThat(form.client().get("/nothing").status()).isEqualTo(404);
        Client.Reply post = form.client().form("/api/v1/articles", "x=1");
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "NONSENSE", "GET /%zz HTTP/1.1\r\nHost: x", "GET /sparql?query=%zz HTTP/1.1\r\nHost: x",
        "GET /api/v1/works?title=%FF HTTP/1.1\r\nHost: x", "GET / HTTP/1.1\r\nHost: a b"})
    void what_is_no_request_is_a_problem_and_tells_nothing(String request) throws IOException {
        try (Socket socket = new Socket("localhost", form.server().port())) {
            socket.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json; charset=utf-8").doesNotContainIgnoringCase("jetty")
                    .doesNotContain("<html");
        }
    }

    @Test
    void every_problem_has_its_page() {
        assertThat(form.client().get("/problems/service-refused").text()).contains("SERVICE");
        assertThat(form.client().get("/problems/nothing").status()).isEqualTo(404);
    }

    @Test
    void health_and_version_are_plain_json() {
        assertThat(form.client().get("/health").json().get("status").asText()).isEqualTo("up");
        assertThat(form.client().get("/version").json().get("release").asText()).isNotBlank();
        assertThat(form.client().method("HEAD", "/health").status()).isEqualTo(200);
    }
}
