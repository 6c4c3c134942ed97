package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put where, the service neither fails nor gives away another row than was asked for. */
class HostileTest {
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 404, 406);

    @Property(tries = 300)
    void a_parameter_never_becomes_syntax(@ForAll("poison") String value) {
        for (String name : new String[] {"article", "kind"}) {
            Client.Reply reply = Form.EMBEDDED.client().get("/api/v1/notes?" + name + "=" + Client.encode(value));
            assertThat(reply.status()).as(value).isIn(200, 400);
            if (reply.status() == 200)
                assertThat(reply.json().at("/items")).as(value).isEmpty();
        }
    }

    @Property(tries = 300)
    void a_query_is_answered_or_refused(@ForAll("poison") String value) {
        assertThat(Form.EMBEDDED.client().sparql("SELECT * { ?s ?p ?o FILTER(?o = " + value).status()).as(value).isIn(ANSWERS);
        assertThat(Form.EMBEDDED.client().sparql(value + " { ?s ?p ?o }").status()).as(value).isIn(ANSWERS);
    }

    @Property(tries = 300)
    void an_address_finds_what_it_names_or_nothing(@ForAll("poison") String value) {
        String path = "/id/" + Client.encode(value).replace("+", "%20");
        assertThat(Form.EMBEDDED.client().get(path, "Accept", "text/turtle").status()).as(value).isIn(400, 404);
        assertThat(Form.EMBEDDED.client().get(path, "Accept", "text/html").text()).as(value).doesNotContain("<script");
    }

    @Property(tries = 300)
    void a_header_is_taken_or_ignored(@ForAll("header") String value) {
        assertThat(Form.EMBEDDED.client().get("/api/v1", "Accept", value, "Accept-Language", value, "If-None-Match", value).status()).isIn(200, 304);
        assertThat(Form.EMBEDDED.client().get("/api/v1/notes", "Accept", value).status()).as(value).isIn(200, 406);
    }

    @Property(tries = 1)
    void both_languages_have_the_same_texts() {
        ResourceBundle.Control files = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertThat(ResourceBundle.getBundle("texts", java.util.Locale.of("zh"), files).keySet())
                .isEqualTo(ResourceBundle.getBundle("texts", java.util.Locale.of("en"), files).keySet());
    }

    @Provide
    Arbitrary<String> poison() {
        Arbitrary<String> pieces = Arbitraries.of("\"", "'", "\\", ">", "<", "}", "{", ";", "#", "\n", "\r", "\t", "?s", "$x", "\"\"\"", "\\u0022", "\\U00000022",
                "UNION", "SERVICE", "<script>", "%", "%22", "&", "=", "+", "..", "/", "\u0000", "\u2028", "脱钩", "𠮷", "https://w3id.org/decoupling/id/", ".", " ", "^^", "@en", "0", "FILTER(true)");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> header() {
        return Arbitraries.of("*/*", "text/html", ";", "q=", "q=0", ",", "/", "a/b/c", "zh", "-", "*", "\"", "W/", "=", " ", "q=1e400", "q=NaN", "text/csv")
                .list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
