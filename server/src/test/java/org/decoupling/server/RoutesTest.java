package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things and what is around them at addresses of their own, and answers cut to what a caller wants. */
class RoutesTest {
    private static final String CLAIM = "/api/v1/claims/grain-a/c3";

    private final Client client = Shipped.client();

    @ParameterizedTest
    @ValueSource(strings = {CLAIM, "/api/v1/claims/grain-a%2Fc3", "/api/v1/claims/id/reading/grain-a/c3",
        "/api/v1/claims/https%3A%2F%2Fw3id.org%2Fdecoupling%2Fid%2Freading%2Fgrain-a%2Fc3", CLAIM + ".json"})
    void a_thing_is_had_by_its_id_with_slashes_as_they_are_or_encoded(String path) {
        JsonNode answer = client.get(path).json();
        assertThat(answer.at("/items")).hasSize(1);
        assertThat(answer.at("/items/0/claim").asText()).endsWith("/grain-a/c3");
        assertThat(answer.at("/items/0/type").asText()).isEqualTo("Forecast");
    }

    @Test
    void a_thing_that_is_not_there_is_404_and_a_route_that_is_not_there_lists_those_that_are() {
        for (String form : new String[] {"", ".csv", ".html", "?page_size=5"})
            assertThat(client.get("/api/v1/claims/grain-a/nothing" + form).status()).as(form).isEqualTo(404);
        Client.Reply none = client.get("/api/v1/colours/red");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().at("/available").toString()).contains("/api/v1/claims/{claim}/neighbours");
        assertThat(client.get("/api/v1/claims/a%20b").json().at("/invalid_params/0/name").asText()).isEqualTo("claim");
    }

    @Test
    void a_thing_comes_in_every_form() {
        assertThat(client.get(CLAIM + ".csv").text()).startsWith("claim,type,").contains("grain-a/c3");
        assertThat(client.get(CLAIM, "Accept", "text/html").text()).contains("出口税大概率会保留");
        assertThat(client.get(CLAIM + "/neighbours.csv?depth=2").text()).startsWith("relation,type,depth").contains("undermines");
    }

    @Test
    void what_is_around_a_claim_is_met_step_by_step() {
        JsonNode near = client.get(CLAIM + "/neighbours").json();
        JsonNode far = client.get(CLAIM + "/neighbours?depth=3").json();
        assertThat(near.at("/meta/count").asInt()).isLessThan(far.at("/meta/count").asInt());
        assertThat(near.at("/items").findValuesAsText("depth")).containsOnly("1");
        assertThat(client.get(CLAIM + "/neighbours?depth=3&direction=in").json().at("/items").findValuesAsText("to")).allMatch(to -> !to.endsWith("grain-a/c4"));
        assertThat(client.get(CLAIM + "/neighbours?depth=4").status()).isEqualTo(400);
        assertThat(client.get(CLAIM + "/neighbours?claim=grain-a/c1").json().at("/invalid_params/0/name").asText()).isEqualTo("claim");
    }

    @Test
    void what_rests_on_a_premise_falls_with_it_unless_it_has_something_else() {
        JsonNode items = client.get("/api/v1/dependents?of=reading/grain-a/c1").json().at("/items");
        assertThat(items.findValuesAsText("claim")).allMatch(one -> one.endsWith("c3") || one.endsWith("c4")).hasSize(2);
        assertThat(items.findValuesAsText("falls")).containsOnly("true");
    }

    @Test
    void the_labelling_names_its_method_and_gives_a_reason_in_either_language() {
        JsonNode items = client.get("/api/v1/labelling?reading=grain-a&claim=grain-a/c4&lang=en&filter=kind:claim").json().at("/items");
        JsonNode asked = one(items, "node", "grain-a/c4");
        assertThat(asked.get("status").asText()).isEqualTo("out");
        assertThat(asked.get("method").asText()).isEqualTo("grounded");
        assertThat(asked.get("reason").asText()).isEqualTo("Every inference to it fails: “The levy will probably stay”.");
        assertThat(items.findValuesAsText("node")).noneMatch(node -> node.endsWith("/c2"));
        assertThat(client.get("/api/v1/labelling?semantics=preferred").status()).isEqualTo(400);
    }

    @Test
    void rows_are_chosen_by_what_stands_in_a_column_and_counted() {
        JsonNode answer = client.get("/api/v1/claims?filter=type:Forecast,modality:likely&select=claim,modality").json();
        assertThat(answer.at("/meta/count").asInt()).isPositive();
        assertThat(answer.at("/items").findValuesAsText("modality")).containsOnly("likely");
        assertThat(answer.at("/items/0").size()).isEqualTo(2);
        assertThat(client.get("/api/v1/claims.csv?select=label,claim&filter=claim:c3").text()).startsWith("label,claim");
    }

    @Test
    void chinese_sorts_by_pinyin() {
        List<String> labels = client.get("/api/v1/roots?article=e1ac63ee0b9ab503&sort=label&select=label&page_size=200").json().at("/items").findValuesAsText("label");
        assertThat(labels).hasSizeGreaterThan(2).isSortedAccordingTo(com.ibm.icu.text.Collator.getInstance(com.ibm.icu.util.ULocale.CHINESE)::compare);
        List<String> turned = new ArrayList<>(client.get("/api/v1/roots?article=e1ac63ee0b9ab503&sort=-label&select=label&page_size=200").json().at("/items").findValuesAsText("label"));
        assertThat(turned.reversed()).containsExactlyElementsOf(labels);
    }

    @Test
    void labels_come_in_the_language_asked_for_or_in_both() {
        assertThat(client.get(CLAIM + "?lang=en").json().at("/items/0/label").asText()).isEqualTo("The levy will probably stay");
        assertThat(client.get(CLAIM + "?lang=*").json().at("/items/0/label/zh").asText()).isEqualTo("出口税大概率会保留");
        assertThat(client.get(CLAIM + "?lang=fr").json().at("/invalid_params/0/allowed").toString()).isEqualTo("[\"zh\",\"en\",\"*\"]");
    }

    @Test
    void the_things_of_a_column_come_along_when_asked_for() {
        JsonNode included = client.get("/api/v1/claims/grain-a/c1?include=claim,article").json().at("/included");
        assertThat(included.get(Sample.BASE + "id/reading/grain-a/c1").get("types").toString()).contains("CausalClaim");
        assertThat(included.get(Sample.BASE + "id/reading/grain-a/c1").get("href").asText()).isEqualTo("/id/reading/grain-a/c1");
        assertThat(client.get("/api/v1/claims?include=nothing").json().at("/invalid_params/0/name").asText()).isEqualTo("include");
    }

    @ParameterizedTest
    @CsvSource({"filter,colour:red", "filter,red", "sort,colour", "select,colour", "select,''"})
    void what_no_column_has_is_400_and_says_which_there_are(String name, String value) {
        JsonNode problem = client.get("/api/v1/claims?" + name + "=" + value).json();
        assertThat(problem.at("/invalid_params/0/name").asText()).isEqualTo(name);
        assertThat(problem.at("/invalid_params/0/allowed").toString()).contains("stance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=type:Forecast", "sort=label", "select=claim", "cursor=*", "include=claim", "lang=en"})
    void what_is_given_twice_is_400(String parameter) {
        JsonNode problem = client.get("/api/v1/claims?" + parameter + "&" + parameter).json();
        assertThat(problem.at("/invalid_params/0/name").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void a_walk_by_cursor_meets_every_row_once() {
        List<String> claims = new ArrayList<>();
        String next = "/api/v1/claims?cursor=*&page_size=50&select=claim&sort=-claim";
        while (!next.isEmpty()) {
            Client.Reply reply = client.get(next);
            claims.addAll(reply.json().at("/items").findValuesAsText("claim"));
            assertThat(reply.json().at("/links/prev").isMissingNode()).isTrue();
            next = reply.json().at("/links/next").asText();
        }
        assertThat(claims).hasSize(client.get("/api/v1/claims?page_size=1").json().at("/meta/count").asInt());
        assertThat(new HashSet<>(claims)).hasSameSizeAs(claims);
    }

    @Test
    void a_cursor_of_another_state_is_410_and_of_another_question_400() {
        JsonNode meta = client.get("/api/v1/claims?cursor=*&page_size=5").json().at("/meta");
        String cursor = meta.at("/next_cursor").asText();
        assertThat(client.get("/api/v1/claims?cursor=" + cursor).json().at("/meta/page").asInt()).isEqualTo(2);
        assertThat(client.get("/api/v1/forces?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(client.get("/api/v1/claims?lang=en&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(client.get("/api/v1/claims?page=2&cursor=" + cursor).json().at("/invalid_params/0/name").asText()).isEqualTo("page");
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        String older = Base64.getUrlEncoder().withoutPadding().encodeToString(("0123456789abcdef" + plain.substring(plain.indexOf('.'))).getBytes(StandardCharsets.US_ASCII));
        Client.Reply gone = client.get("/api/v1/claims?cursor=" + older);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().at("/type").asText()).isEqualTo("/problems/cursor-outdated");
        assertThat(gone.json().at("/release").asText()).isEqualTo(meta.at("/release").asText());
    }

    @Test
    void links_are_percent_encoded() {
        String link = client.get("/api/v1/claims?filter=" + Client.encode("label:出口税*") + "&page_size=1").header("Link");
        assertThat(link).contains("%E5%87%BA").matches("\\p{ASCII}*");
    }

    @Test
    void an_encoded_slash_climbs_nowhere() {
        for (String path : new String[] {"/assets/..%2Flogback.xml", "/assets/..%2F..%2Fetc%2Fpasswd", "/assets/%2e%2e%2flogback.xml", "/id/..%2F..%2Fversion"})
            assertThat(client.get(path).status()).as(path).isIn(400, 404);
    }

    private static JsonNode one(JsonNode items, String column, String end) {
        for (JsonNode item : items)
            if (item.get(column).asText().endsWith(end))
                return item;
        throw new AssertionError(end + " is not among " + items);
    }
}
