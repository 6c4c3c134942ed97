package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What F-UJI 0.8 and FAIR-Checker look at, asked here without them, since both need a public address. Their names for a test stand in
 * each test's name. F1-02MD wants a registered identifier, which an outside registrar would have to give.
 */
class FairTest {
    private static final Client CLIENT = Shipped.client();
    private static Resource dataset;

    @BeforeAll
    static void harvest() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(CLIENT.get("/catalog.ttl").text()), Sample.BASE, Lang.TURTLE);
        dataset = model.getResource(Sample.BASE + "dataset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "name", "identifier", "datePublished", "publisher", "@type", "description", "keywords", "license", "url"})
    void F2_01M_F4_I1_the_start_page_describes_the_dataset_in_schema_org(String property) throws JsonProcessingException {
        assertThat(SignpostingTest.data("/").path(property).isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "name", "identifier", "datePublished", "publisher", "@type", "description", "keywords", "license", "isPartOf"})
    void F2_01M_a_things_page_describes_the_thing_in_schema_org(String property) throws JsonProcessingException {
        assertThat(SignpostingTest.data("/id/reading/decoupling-recoupling-2022/c2").path(property).isMissingNode()).isFalse();
    }

    @Test
    void F3_R1_metadata_name_the_data_with_type_and_it_can_be_fetched() throws JsonProcessingException {
        JsonNode files = SignpostingTest.data("/").path("distribution");
        assertThat(files).hasSize(Dump.values().length);
        for (JsonNode file : files) {
            String address = file.path("contentUrl").path("@id").asText().replace(Sample.BASE, "/");
            assertThat(file.path("encodingFormat").asText()).isNotBlank();
            assertThat(CLIENT.method("HEAD", address).status()).as(address).isEqualTo(200);
        }
    }

    @Test
    void F3_R1_the_catalogue_says_size_and_checksum() {
        assertThat(dataset.listProperties(DCAT.distribution).toList()).anyMatch(file -> file.getResource().hasProperty(DCAT.byteSize))
                .allMatch(file -> file.getResource().hasProperty(DCAT.downloadURL) && file.getResource().hasProperty(DCAT.mediaType));
    }

    @ParameterizedTest
    @CsvSource({"accessRights", "license", "rights", "title", "description", "creator", "publisher", "issued", "identifier", "provenance", "conformsTo"})
    void A1_R1_1_R1_2_the_catalogue_says_access_rights_and_origin(String term) {
        assertThat(dataset.hasProperty(dataset.getModel().getProperty(DCTerms.NS + term))).isTrue();
    }

    @Test
    void R1_1_the_licence_is_an_IRI_and_the_same_everywhere() throws JsonProcessingException {
        String licence = dataset.getProperty(DCTerms.license).getResource().getURI();
        assertThat(SignpostingTest.data("/").at("/license/@id").asText()).isEqualTo(licence);
        assertThat(CLIENT.get("/").response().headers().allValues("Link")).contains("<" + licence + ">; rel=\"license\"");
    }

    @Test
    void R1_2_origin_is_said_in_PROV_or_PAV() {
        List<String> terms = dataset.listProperties().mapWith(one -> one.getPredicate().getNameSpace()).toList();
        assertThat(terms).contains("http://www.w3.org/ns/prov#", "http://purl.org/pav/");
        assertThat(CLIENT.sparql("ASK { GRAPH ?g { ?g <http://www.w3.org/ns/prov#wasGeneratedBy> ?act } }", "Accept", "text/csv").text()).contains("true");
    }

    @Test
    void I2_known_vocabularies_are_named_and_used() {
        List<String> vocabularies = dataset.listProperties(dataset.getModel().getProperty("http://rdfs.org/ns/void#vocabulary"))
                .mapWith(one -> one.getResource().getURI()).toList();
        assertThat(vocabularies).contains("http://www.w3.org/2004/02/skos/core", "http://purl.org/dc/terms/", "http://www.w3.org/ns/prov");
    }

    @Test
    void I3_things_are_tied_to_the_same_things_elsewhere() throws JsonProcessingException {
        Client.Reply said = CLIENT.sparql("PREFIX dec: <" + Sample.BASE + "ontology#> SELECT ?it { ?link dec:subject ?it ; dec:object ?same ; "
                + "dec:predicate <http://www.w3.org/2004/02/skos/core#exactMatch> } ORDER BY ?it LIMIT 1", "Accept", "text/csv");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        String linked = said.text().lines().skip(1).findFirst().orElseThrow();
        assertThat(SignpostingTest.data(linked.replace(Sample.BASE, "/")).path("sameAs").isMissingNode()).isFalse();
    }

    @Test
    void F2A_there_is_a_service_with_its_address() {
        assertThat(dataset.getModel().listSubjectsWithProperty(DCAT.endpointURL).toList()).hasSize(2)
                .allMatch(service -> service.hasProperty(DCAT.servesDataset, dataset) && service.hasProperty(DCTerms.title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cite-as", "license", "author", "type", "describedby", "item", "linkset", "api-catalog"})
    void A1_03_the_start_page_has_its_signs(String rel) {
        assertThat(CLIENT.get("/").response().headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"" + rel + "\""));
    }

    @Test
    void F1_an_identifier_is_persistent_and_answers_here() {
        assertThat(dataset.getURI()).startsWith("https://w3id.org/");
        assertThat(CLIENT.get("/dataset", "Accept", "application/ld+json").status()).isEqualTo(200);
    }
}
