package org.decoupling.loader.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.decoupling.loader.graph.Terms;
import org.decoupling.loader.text.InputFault;
import org.decoupling.ontology.Resources;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final String HARBOUR = Resources.text("readings-small/harbour.yaml");

    private static Reading read(String yaml) throws IOException {
        return Reading.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "harbour.yaml");
    }

    private static boolean says(String pattern) throws IOException {
        String prefixes = """
                PREFIX : <https://w3id.org/decoupling/id/reading/harbour/>
                PREFIX a: <https://w3id.org/decoupling/id/article/0123456789abcdef/>
                PREFIX dec: <https://w3id.org/decoupling/ontology#>
                PREFIX v: <https://w3id.org/decoupling/concept/>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                """;
        return QueryExec.graph(read(HARBOUR).triples()).query(prefixes + "ASK {" + pattern + "}").ask();
    }

    @Test
    void linked_premises_share_a_relation_and_independent_ones_do_not() throws IOException {
        assertThat(says("""
                <https://w3id.org/decoupling/id/reading/harbour/c2/because/c1+c3> a dec:SupportRelation ;
                  dec:premise :c1, :c3 ; dec:conclusion :c2 ; dec:explicit true ; dec:cue "因此" .
                <https://w3id.org/decoupling/id/reading/harbour/c2/because/c4> dec:premise :c4 ; dec:conclusion :c2""")).isTrue();
    }

    @Test
    void one_claim_is_asserted_at_each_of_its_places() throws IOException {
        assertThat(says("?x dec:ofClaim :c4 ; dec:anchor ?p . ?y dec:ofClaim :c4 ; dec:anchor ?q FILTER (?p != ?q)")).isTrue();
    }

    @Test
    void a_reported_voice_is_not_the_author() throws IOException {
        assertThat(says("?x dec:ofClaim :c3 ; dec:assertedBy :mill-towns ; dec:reportedBy :writer ; dec:stance v:reports")).isTrue();
    }

    @Test
    void sourcing_follows_from_notes_and_premises() throws IOException {
        assertThat(says("""
                ?x dec:ofClaim :c1 ; dec:sourcing v:cited ; dec:inNote <https://w3id.org/decoupling/id/article/0123456789abcdef/note/1-1> .
                ?y dec:ofClaim :c2 ; dec:sourcing v:self . ?z dec:ofClaim :c4 ; dec:sourcing v:unsourced""")).isTrue();
    }

    @Test
    void an_undercut_attacks_a_relation() throws IOException {
        assertThat(says("""
                ?x a dec:UndercutRelation ; dec:premise :c4 ; dec:explicit false ;
                  dec:attacks <https://w3id.org/decoupling/id/reading/harbour/c2/because/c1+c3>""")).isTrue();
    }

    @Test
    void fragments_keep_their_order() throws IOException {
        assertThat(says("""
                <https://w3id.org/decoupling/id/article/0123456789abcdef/anchor/21-29_40-44> dec:exactDigest "00000000000000a3" ; oa:hasSelector ?p, ?q .
                ?p dec:fragmentOrder 1 ; oa:start 21 ; oa:end 29 . ?q dec:fragmentOrder 2 ; oa:start 40""")).isTrue();
    }

    @Test
    void changes_are_computed() throws IOException {
        assertThat(says(":g1 dec:recomputed 0.375 ; dec:recomputedDifference 1.5")).isTrue();
    }

    @Test
    void a_doctrine_and_its_tradition_know_each_other() throws IOException {
        assertThat(says("v:harbour-school dec:hasDoctrine :d1 ; dec:rootKind v:economic . ?l dec:influence :d1 ; dec:explains :m1")).isTrue();
    }

    @Test
    void a_status_points_to_the_assertion_it_rests_on() throws IOException {
        assertThat(says("?s dec:ofMeasure :m1 ; dec:status v:observed ; dec:atTime ?t ; dec:accordingTo/dec:ofClaim :c1")).isTrue();
    }

    @Test
    void a_chain_is_numbered_from_its_root() throws IOException {
        assertThat(says("""
                :ch1 dec:hasLink ?a, ?b . ?a dec:position 1 ; dec:node v:harbour-school . ?b dec:position 4 ; dec:node :c2""")).isTrue();
    }

    @Test
    void nothing_of_the_short_form_is_left() throws IOException {
        assertThat(says("?s ?p ?o FILTER (CONTAINS(STR(?p), 'compact#') || ISBLANK(?s) || ISBLANK(?o))")).isFalse();
    }

    @Test
    void what_is_granted_to_another_claim_is_conceded() throws IOException {
        assertThat(says("?x dec:ofClaim :c5 ; dec:stance v:concedes . ?r a dec:ConcessionRelation ; dec:satellite :c5 ; dec:nucleus :c1")).isTrue();
    }

    @Test
    void rival_readings_share_names_but_no_claims() throws IOException {
        Reading one = read(HARBOUR);
        Reading other = read(HARBOUR.replace("reading/harbour", "reading/rival"));
        assertThat(other.graph()).isNotEqualTo(one.graph());
        assertThat(claims(other)).hasSameSizeAs(claims(one)).doesNotContainAnyElementsOf(claims(one));
    }

    private static List<String> claims(Reading reading) {
        return reading.triples().find(Node.ANY, Terms.term("dec:gloss"), Node.ANY).mapWith(t -> t.getSubject().getURI()).toList();
    }

    @Test
    void a_misspelt_key_is_named() {
        assertThatThrownBy(() -> read(HARBOUR.replace("rebuts:", "rebutts:"))).isInstanceOf(InputFault.class).hasMessageContaining("rebutts");
    }

    @Test
    void a_dangling_key_is_named() {
        assertThatThrownBy(() -> read(HARBOUR.replace("rebuts: c1", "rebuts: c99"))).isInstanceOf(InputFault.class).hasMessageContaining("c99");
    }

    @Test
    void a_key_used_twice_is_named_with_its_line() {
        assertThatThrownBy(() -> read(HARBOUR.replace("  c3:", "  c1:"))).isInstanceOf(InputFault.class).hasMessageContaining("line").hasMessageContaining("c1");
    }

    @Test
    void a_malformed_place_is_named() {
        assertThatThrownBy(() -> read(HARBOUR.replace("10-20 00000000000000a2", "10-20"))).isInstanceOf(InputFault.class).hasMessageContaining("10-20");
    }

    @Test
    void a_foreign_context_is_never_fetched() {
        assertThatThrownBy(() -> read(HARBOUR.replace("context.jsonld", "https://example.org/other.jsonld"))).isInstanceOf(InputFault.class);
    }
}
