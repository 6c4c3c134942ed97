package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.decoupling.queries.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a harvester finds without knowing anything but the host. */
class DiscoveryTest {
    private static final Client CLIENT = Form.EMBEDDED.client();
    private static final String DATASET = Sample.BASE + "dataset";

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/void", "/void", "/void.ttl"})
    void the_counts_are_those_of_the_store(String path) {
        Model counts = turtle(path);
        Resource dataset = counts.getResource(DATASET);
        long triples = Long.parseLong(CLIENT.sparql("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", "Accept", "text/csv").text().lines().skip(1).findFirst().orElseThrow());
        assertThat(dataset.getProperty(VOID.triples).getLong()).isEqualTo(triples);
        long inParts = dataset.listProperties(VOID.propertyPartition).mapWith(part -> part.getProperty(VOID.triples).getLong()).toList().stream().mapToLong(Long::longValue).sum();
        assertThat(inParts).isEqualTo(triples);
        Resource articles = counts.listSubjectsWithProperty(VOID._class, counts.getResource(Sample.BASE + "ontology#Article")).next();
        assertThat(articles.getProperty(VOID.entities).getInt()).isEqualTo(1);
        assertThat(articles.listProperties(VOID.propertyPartition).toList()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl", "/catalog", "/dataset", "/dataset.ttl"})
    void the_catalogue_describes_dataset_and_services(String path) {
        Model catalogue = turtle(path);
        Resource dataset = catalogue.getResource(DATASET);
        assertThat(dataset.hasProperty(RDF.type, DCAT.Dataset)).isTrue();
        assertThat(dataset.getProperty(DCTerms.license).getResource().getURI()).startsWith("https://creativecommons.org/licenses/by/");
        assertThat(catalogue.listSubjectsWithProperty(DCAT.endpointURL).toList()).hasSize(2);
        assertThat(dataset.hasProperty(VOID.triples)).isTrue();
    }

    @Test
    void the_catalogue_is_JSON_LD_too_and_leads_people_to_the_start_page() {
        assertThat(CLIENT.get("/catalog.jsonld").json().toString()).contains("dcat:Dataset");
        Client.Reply person = CLIENT.get("/dataset", "Accept", "text/html");
        assertThat(person.status()).isEqualTo(303);
        assertThat(person.header("Location")).endsWith("/");
    }

    @Test
    void the_api_catalogue_names_each_api_with_its_description() {
        Client.Reply reply = CLIENT.get("/.well-known/api-catalog");
        assertThat(reply.type()).startsWith("application/linkset+json").contains("rfc9727");
        assertThat(CLIENT.method("HEAD", "/.well-known/api-catalog").header("Link")).contains("rel=\"api-catalog\"");
        for (JsonNode context : reply.json().at("/linkset"))
            for (JsonNode targets : context)
                for (JsonNode target : targets)
                    if (target.at("/href").asText().startsWith("/"))
                        assertThat(CLIENT.get(target.at("/href").asText()).status()).as(target.toString()).isEqualTo(200);
    }

    @Test
    void each_question_is_an_example_that_parses_and_names_its_endpoint() {
        Model examples = turtle("/.well-known/sparql-examples");
        var shown = examples.listSubjectsWithProperty(RDF.type, examples.getResource("http://www.w3.org/ns/shacl#SPARQLExecutable")).toList();
        assertThat(shown).hasSameSizeAs(Queries.fromClasspath().all());
        for (Resource example : shown) {
            QueryFactory.create(example.getProperty(examples.getProperty("http://www.w3.org/ns/shacl#select")).getString());
            assertThat(example.hasProperty(examples.getProperty("https://schema.org/target"), examples.getResource(Sample.BASE + "sparql"))).isTrue();
            assertThat(example.hasProperty(examples.getProperty("https://schema.org/keywords"))).isTrue();
        }
    }

    @Test
    void an_example_runs_as_it_stands() {
        Model example = turtle("/.well-known/sparql-examples/articles");
        String query = example.listObjectsOfProperty(example.getProperty("http://www.w3.org/ns/shacl#select")).next().asLiteral().getString();
        assertThat(CLIENT.sparql(query, "Accept", "text/csv").text()).contains("谷物与港口");
        assertThat(CLIENT.get("/.well-known/sparql-examples/none").status()).isEqualTo(404);
    }

    @Test
    void the_site_map_lists_pages_that_are_there() {
        String map = CLIENT.get("/sitemap.xml").text();
        assertThat(map).startsWith("<?xml").contains("<loc>" + Sample.BASE + "id/article/" + Sample.ARTICLE + "</loc>").doesNotContain("/anchor/");
        Matcher pages = Pattern.compile("<loc>" + Pattern.quote(Sample.BASE) + "(id/[^<]+)</loc>").matcher(map);
        assertThat(pages.find()).isTrue();
        assertThat(CLIENT.get("/" + pages.group(1), "Accept", "text/html").status()).isEqualTo(200);
        assertThat(CLIENT.get("/sitemap/1.xml").text()).isEqualTo(map);
        assertThat(CLIENT.get("/sitemap/2.xml").status()).isEqualTo(404);
        assertThat(CLIENT.get("/robots.txt").text()).contains("Sitemap: " + Sample.BASE + "sitemap.xml");
    }

    @Test
    void whole_addresses_begin_with_the_public_base_where_one_is_set() {
        try (Server server = Server.start(Form.settings().withPublicBase(URI.create("https://graph.example.org/")), Form.EMBEDDED.store())) {
            assertThat(new Client(server.port()).get("/robots.txt").text()).contains("https://graph.example.org/sitemap.xml");
        }
    }

    private static Model turtle(String path) {
        Client.Reply reply = CLIENT.get(path, "Accept", "text/turtle");
        assertThat(reply.type()).startsWith("text/turtle");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(reply.text()), Sample.BASE, Lang.TURTLE);
        return model;
    }
}
