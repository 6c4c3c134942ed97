package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thing's address says to programs that follow typed links (FAIR Signposting). */
class SignpostingTest {
    private static final String CLAIM = "/id/reading/decoupling-recoupling-2022/c2";
    private static final Client CLIENT = Shipped.client();

    @ParameterizedTest
    @ValueSource(strings = {"cite-as", "type", "license", "author", "collection", "linkset", "describedby", "alternate"})
    void a_page_has_every_sign_in_its_header_and_in_its_head(String rel) {
        Client.Reply page = CLIENT.get(CLAIM, "Accept", "text/html");
        assertThat(links(page)).anyMatch(link -> link.contains("rel=\"" + rel + "\""));
        assertThat(page.text()).contains("<link rel=\"" + rel + "\" ");
    }

    @Test
    void each_RDF_form_describes_the_page_and_data_describe_the_thing() {
        List<String> signs = links(CLIENT.get(CLAIM, "Accept", "text/html"));
        for (Format format : Format.GRAPH_DATA)
            assertThat(signs).contains("<" + CLAIM + "." + format.suffix + ">; rel=\"describedby\"; type=\"" + format.mediaType + "\"; profile=\"" + Profile.NAMED.iri + "\"");
        assertThat(signs).contains("<https://schema.org/AboutPage>; rel=\"type\"", "<" + Sample.BASE + CLAIM.substring(1) + ">; rel=\"cite-as\"",
                "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"", "<" + Sample.BASE + "id/agent/decoupling-graph-curators>; rel=\"author\"");
        assertThat(links(CLIENT.get(CLAIM + ".ttl"))).contains("<" + Sample.BASE + CLAIM.substring(1) + ">; rel=\"describes\"");
    }

    @Test
    void every_link_of_ours_leads_somewhere_and_is_well_formed() {
        for (String link : links(CLIENT.get(CLAIM, "Accept", "text/html"))) {
            assertThat(link).matches("<[\\x21-\\x7e&&[^<>]]+>; rel=\"[^\"]+\"(?:; type=\"[^\"]+\")?(?:; profile=\"[^\"]+\")?");
            String address = link.substring(1, link.indexOf('>')).replace(Sample.BASE, "/");
            if (address.startsWith("/"))
                assertThat(CLIENT.get(address.replaceFirst("#.*", "")).status()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIM, "/id/reading/decoupling-recoupling-2022/c2.ttl", "/id/article/387e20de5a3cba06", "/"})
    void headers_leave_room_for_a_proxys_buffer(String path) {
        assertThat(links(CLIENT.get(path, "Accept", "text/html")).stream().mapToInt(String::length).sum()).isBetween(1, 5000);
    }

    @Test
    void a_link_set_has_the_same_signs() {
        Client.Reply set = CLIENT.get("/linkset.json?of=" + CLAIM);
        assertThat(set.type()).startsWith("application/linkset+json");
        JsonNode context = set.json().at("/linkset/0");
        assertThat(context.at("/anchor").asText()).isEqualTo(Sample.BASE + CLAIM.substring(1));
        assertThat(context.at("/describedby")).hasSize(Format.GRAPH_DATA.size());
        assertThat(context.at("/license/0/href").asText()).startsWith("https://creativecommons.org/");
        assertThat(CLIENT.get("/linkset.json?of=/id/none").status()).isEqualTo(404);
    }

    @Test
    void a_page_carries_its_thing_in_schema_org_and_its_citation() throws JsonProcessingException {
        JsonNode claim = data(CLAIM);
        assertThat(claim.at("/@context").asText()).isEqualTo("https://schema.org/");
        assertThat(claim.at("/@type").asText()).isEqualTo("Claim");
        assertThat(claim.at("/@id").asText()).isEqualTo(Sample.BASE + CLAIM.substring(1));
        Client.Reply page = Form.EMBEDDED.client().get("/id/work/a1b2c3d4e5f60718.html");
        assertThat(page.text()).contains("<meta name=\"citation_title\" content=\"Ports and Grain\">").contains("name=\"citation_author\" content=\"Anna Lind\"")
                .contains("name=\"citation_firstpage\" content=\"11\"").contains("name=\"citation_lastpage\" content=\"29\"")
                .contains("name=\"citation_doi\" content=\"10.1234/ports\"").contains("name=\"citation_publication_date\" content=\"2004\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIM, "/concept/decoupling", "/ontology", "/id/agent/biden-administration", "/ontology#Claim"})
    void a_page_weighs_no_more_than_60_KB_unless_it_lists_a_vocabulary_and_has_a_title(String path) {
        Client.Reply page = CLIENT.get(path.replaceFirst("#.*", ""), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        if (!path.startsWith("/ontology"))
            assertThat(page.response().body()).hasSizeLessThan(60 << 10);
        assertThat(page.text()).doesNotContain("<title>/").contains("<h1>");
    }

    static JsonNode data(String path) throws JsonProcessingException {
        Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">([^<]+)</script>").matcher(CLIENT.get(path, "Accept", "text/html").text());
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static List<String> links(Client.Reply reply) {
        return reply.response().headers().allValues("Link");
    }
}
