package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Form.class)
class LinkedDataTest {
    private static final String ARTICLE = "/id/article/" + Sample.ARTICLE;

    @Parameter
    Form form;

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "jsonld,application/ld+json", "nt,application/n-triples", "rdf,application/rdf+xml"})
    void a_thing_is_had_as_data_by_header_and_by_suffix(String suffix, String type) {
        for (Client.Reply reply : new Client.Reply[] {form.client().get(ARTICLE, "Accept", type), form.client().get(ARTICLE + "." + suffix),
            form.client().get(ARTICLE + "?_mediatype=" + Client.encode(type)), form.client().get(ARTICLE + "?_mediatype=" + suffix, "Accept", "text/html")}) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.type()).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
            Model model = model(reply);
            assertThat(model.getResource(Sample.BASE + "id/article/" + Sample.ARTICLE).getProperty(DCTerms.title).getString()).isEqualTo("谷物与港口");
        }
    }

    @Test
    void a_thing_is_had_as_one_tree_of_JSON() {
        JsonNode framed = form.client().get(ARTICLE, "Accept", "application/ld+json").json();
        assertThat(framed.at("/id").asText()).isEqualTo(Sample.BASE + "id/article/" + Sample.ARTICLE);
        assertThat(framed.at("/dcterms:title").asText()).isEqualTo("谷物与港口");
        assertThat(framed.at("/@context/dcterms").asText()).isEqualTo("http://purl.org/dc/terms/");
        Client.Reply plain = form.client().get(ARTICLE + ".json");
        assertThat(plain.type()).startsWith("application/json");
        assertThat(plain.json().has("@context")).isFalse();
        assertThat(plain.json().at("/dec:hasContribution/dec:nameAsPrinted").asText()).isEqualTo("陆一舟");
        assertThat(links(plain)).contains("</context.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
        assertThat(form.client().get("/context.jsonld").json().at("/@context/dec").asText()).isEqualTo(Sample.BASE + "ontology#");
    }

    @Test
    void a_thing_is_had_as_a_table_a_statement_a_row() {
        assertThat(form.client().get(ARTICLE, "Accept", "text/csv").text()).startsWith("subject,predicate,object,datatype,language")
                .contains(Sample.BASE + "id/article/" + Sample.ARTICLE + ",http://purl.org/dc/terms/title,谷物与港口,http://www.w3.org/2001/XMLSchema#string,");
    }

    @Test
    void TriG_says_in_which_graph_a_statement_stands() {
        Dataset data = DatasetFactory.create();
        RDFDataMgr.read(data, new StringReader(form.client().get(ARTICLE + ".trig").text()), Sample.BASE, Lang.TRIG);
        assertThat(data.getNamedModel(Sample.BASE + "graph/" + Sample.ARTICLE + "/record").contains(null, DCTerms.title, "谷物与港口")).isTrue();
    }

    @Test
    void what_is_wanted_most_of_what_there_is_comes_and_if_nothing_is_there_a_list_of_it() {
        assertThat(form.client().get(ARTICLE, "Accept", "text/turtle;q=0.5, application/trig, image/png").type()).startsWith("application/trig");
        assertThat(form.client().get(ARTICLE, "Accept", "application/trig;q=0.95, application/ld+json;q=0.9").type()).startsWith("application/ld+json");
        assertThat(form.client().get(ARTICLE, "Accept", "text/turtle;q=0, */*;q=0.1").type()).doesNotStartWith("text/turtle");
        Client.Reply none = form.client().get(ARTICLE, "Accept", "image/png");
        assertThat(none.status()).isEqualTo(406);
        assertThat(none.json().at("/available").toString()).contains("text/csv").contains("application/trig");
        assertThat(links(none)).contains("<" + ARTICLE + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        assertThat(form.client().get(ARTICLE + "?_mediatype=image/png").status()).isEqualTo(406);
    }

    @Test
    void data_come_by_the_profile_asked_for() {
        Client.Reply schema = form.client().get(ARTICLE, "Accept", "application/ld+json", "Accept-Profile", "<urn:none>, <https://schema.org/>;q=0.9");
        assertThat(schema.header("Content-Profile")).isEqualTo("<https://schema.org/>");
        assertThat(schema.json().at("/@type").asText()).isEqualTo("ScholarlyArticle");
        assertThat(form.client().get(ARTICLE + ".ttl?_profile=schema").text()).contains("https://schema.org/");
        long named = model(form.client().get(ARTICLE + ".nt")).size();
        assertThat(model(form.client().get(ARTICLE + ".nt?_profile=bare")).size()).isLessThan(named);
        assertThat(form.client().get(ARTICLE + ".ttl?_profile=bare").header("ETag")).isNotEqualTo(form.client().get(ARTICLE + ".ttl").header("ETag"));
        assertThat(model(form.client().get(ARTICLE + ".ttl?_profile=alt")).listSubjectsWithProperty(DCTerms.conformsTo).toList()).hasSizeGreaterThan(20);
        assertThat(form.client().get(ARTICLE + ".ttl?_profile=nonsense").status()).isEqualTo(406);
        assertThat(form.client().get("/id/none.ttl?_profile=schema").status()).isEqualTo(404);
        assertThat(form.client().get("/id/none.ttl?_profile=alt").status()).isEqualTo(404);
    }

    @Test
    void a_thing_that_is_only_spoken_of_answers_with_what_speaks_of_it() {
        assertThat(form.client().get("/ontology/0.1.0", "Accept", "text/turtle").text()).contains("versionIRI");
        assertThat(form.client().get("/ontology/0.1.0", "Accept", "text/html").status()).isEqualTo(200);
    }

    @Test
    void a_page_has_the_things_name_as_its_title_and_leads_to_the_data() {
        Client.Reply reply = form.client().get(ARTICLE, "Accept", "text/html");
        assertThat(reply.type()).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(reply.text()).contains("<title>谷物与港口 ·").contains("rel=\"alternate\" type=\"text/turtle\" href=\"" + ARTICLE + ".ttl\"");
        assertThat(reply.response().headers().allValues("Link").toString()).contains(ARTICLE + ".jsonld");
        assertThat(reply.header("Content-Location")).isEqualTo(ARTICLE + ".html");
    }

    @Test
    void a_page_names_things_in_the_readers_language() {
        assertThat(form.client().get(ARTICLE + ".html", "Accept-Language", "zh").text()).contains("有源文本").contains("lang=\"zh-Hans\"");
        assertThat(form.client().get(ARTICLE + ".html", "Accept-Language", "en").text()).contains("has text");
        assertThat(form.client().get(ARTICLE + ".html?lang=zh", "Accept-Language", "en").text()).contains("有源文本");
    }

    @Test
    void a_page_shows_what_points_to_the_thing_with_counts() {
        String page = form.client().get("/id/work/a1b2c3d4e5f60718.html").text();
        assertThat(page).contains("What points here").containsPattern("class=\"count\">\\d+<").contains("/id/article/" + Sample.ARTICLE + "/citation/1-1-1-1");
    }

    @Test
    void one_property_of_what_points_here_can_be_paged_through() {
        String property = Client.encode("http://www.w3.org/2004/02/skos/core#inScheme");
        String page = form.client().get("/concept/work-types.html?by=" + property + "&page_size=5&page=2").text();
        assertThat(page).contains("rel=\"prev\"").contains("rel=\"next\"").doesNotContain("topConceptOf");
    }

    @Test
    void a_dot_that_begins_no_form_belongs_to_the_name() {
        assertThat(form.client().get("/id/article/" + Sample.ARTICLE + "/sentence/1.1", "Accept", "text/turtle").status()).isEqualTo(200);
        assertThat(form.client().get("/id/article/" + Sample.ARTICLE + "/sentence/1.1.ttl").text()).contains("首先");
        assertThat(form.client().get("/id/software/loader-0.1.0").status()).isEqualTo(200);
    }

    @Test
    void the_ontology_and_the_concepts_answer_as_a_whole() {
        assertThat(model(form.client().get("/ontology", "Accept", "text/turtle")).size()).isGreaterThan(100);
        assertThat(model(form.client().get("/concept.ttl")).size()).isGreaterThan(100);
        assertThat(form.client().get("/ontology.html?lang=zh").text()).contains("id=\"SourceText\"").contains("源文本");
        assertThat(form.client().get("/concept/mixed.html?lang=zh").text()).contains("<title>混合注 ·");
    }

    @Test
    void a_graph_gives_all_that_it_holds() {
        Model graph = model(form.client().get("/graph/" + Sample.ARTICLE + "/citations.nt"));
        assertThat(graph.size()).isGreaterThan(30);
        assertThat(form.client().get("/graph/" + Sample.ARTICLE + "/citations", "Accept", "text/html").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,text/turtle", "application/ld+json,application/ld+json", "text/html,text/html", "application/json,application/problem+json",
        "application/n-triples,application/n-triples", "application/rdf+xml,application/rdf+xml", "application/trig,application/trig",
        "text/csv,application/problem+json", "*/*,text/turtle"})
    void what_is_not_there_is_404_in_the_form_asked_for(String accept, String type) {
        Client.Reply reply = form.client().get("/id/article/ffffffffffffffff", "Accept", accept);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.type()).startsWith(type);
        assertThat(reply.header("Vary")).contains("Accept, Accept-Language, Accept-Profile, Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/a%3E%20b", "/id/%22", "/id/a%7Bb", "/id/%5C", "/graph/none/at/all", "/concept/none"})
    void an_address_that_can_be_no_name_is_404(String path) {
        assertThat(form.client().get(path, "Accept", "text/turtle").status()).isEqualTo(404);
        assertThat(form.client().get(path, "Accept", "text/html").status()).isEqualTo(404);
    }

    @Test
    void what_the_client_has_is_304_and_HEAD_has_no_body() {
        Client.Reply first = form.client().get(ARTICLE + ".ttl");
        assertThat(form.client().get(ARTICLE + ".ttl", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
        assertThat(form.client().get(ARTICLE + ".nt", "If-None-Match", first.header("ETag")).status()).isEqualTo(200);
        Client.Reply head = form.client().method("HEAD", ARTICLE + ".ttl");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private static String links(Client.Reply reply) {
        return String.join("\n", reply.response().headers().allValues("Link"));
    }

    private static Model model(Client.Reply reply) {
        Model model = ModelFactory.createDefaultModel();
        Lang lang = RDFLanguages.contentTypeToLang(reply.type().replaceFirst(";.*", ""));
        RDFDataMgr.read(model, new StringReader(reply.text()), Sample.BASE, lang);
        return model;
    }
}
