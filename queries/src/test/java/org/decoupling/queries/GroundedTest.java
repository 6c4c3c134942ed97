package org.decoupling.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.decoupling.queries.Grounded.Label;
import org.decoupling.queries.Grounded.Node;
import org.junit.jupiter.api.Test;

/** The textbook cases, and the definition itself held against random graphs. */
class GroundedTest {

    @Test
    void whatNothingAttacksIsInAndDefendsWhatItsTargetAttacks() {
        var graph = new Grounded(List.of(claim("a"), claim("b").attackedBy("a"), claim("c").attackedBy("b")).stream().map(Draft::node).toList());
        assertThat(List.of(graph.of("a"), graph.of("b"), graph.of("c"))).containsExactly(Label.IN, Label.OUT, Label.IN);
    }

    @Test
    void aCircleOfAttacksIsUndecidedAndSoIsWhatItAttacks() {
        var graph = graph(claim("a").attackedBy("b"), claim("b").attackedBy("a"), claim("c").attackedBy("a", "b"), claim("self").attackedBy("self"));
        assertThat(Stream.of("a", "b", "c", "self").map(graph::of)).containsOnly(Label.UNDECIDED);
    }

    @Test
    void anAttackFromOutsideBreaksTheCircle() {
        var graph = graph(claim("a").attackedBy("b", "x"), claim("b").attackedBy("a"), claim("x"));
        assertThat(graph.of("a")).isEqualTo(Label.OUT);
        assertThat(graph.of("b")).isEqualTo(Label.IN);
    }

    @Test
    void aClaimFallsWhenEveryInferenceToItFailsAndAnInferenceWithOnePremise() {
        var graph = graph(claim("p"), claim("q").attackedBy("x"), claim("x"), inference("i", "p", "q"), claim("c").needs("i"),
                inference("j", "p"), claim("d").needs("i", "j"));
        assertThat(graph.of("i")).isEqualTo(Label.OUT);
        assertThat(graph.of("c")).isEqualTo(Label.OUT);
        assertThat(graph.of("d")).isEqualTo(Label.IN);
    }

    @Test
    void anUndercutTakesTheInferenceAndLeavesThePremise() {
        var graph = graph(claim("p"), claim("u"), inference("i", "p").attackedBy("u"), claim("c").needs("i"));
        assertThat(List.of(graph.of("p"), graph.of("i"), graph.of("c"))).containsExactly(Label.IN, Label.OUT, Label.OUT);
    }

    @Test
    void claimsThatOnlyHoldEachOtherUpStayUndecided() {
        var graph = graph(claim("a").needs("i"), inference("i", "b"), claim("b").needs("j"), inference("j", "a"));
        assertThat(Stream.of("a", "b", "i", "j").map(graph::of)).containsOnly(Label.UNDECIDED);
    }

    @Test
    void whatTheScopeDoesNotHoldCountsNeitherForNorAgainst() {
        var graph = graph(claim("a").attackedBy("elsewhere").needs("beyond"));
        assertThat(graph.of("a")).isEqualTo(Label.IN);
        assertThat(graph.node("a").attackers()).isEmpty();
    }

    /** Without supports it is Dung's: what is in equals the least fixpoint of the characteristic function. */
    @Property(tries = 200)
    void withoutSupportsItIsTheLeastFixpointOfDefence(@ForAll("attacks") List<List<Integer>> attacks) {
        var nodes = IntStream.range(0, attacks.size()).mapToObj(i -> new Node("n" + i, false, List.of(), names(attacks.get(i)))).toList();
        var graph = new Grounded(nodes);
        var in = new HashSet<String>();
        for (Set<String> before = null; !in.equals(before); before = new HashSet<>(in), in.addAll(defended(nodes, in))) { }
        nodes.forEach(node -> assertThat(graph.of(node.id()) == Label.IN).as(node.id()).isEqualTo(in.contains(node.id())));
        nodes.forEach(node -> assertThat(graph.of(node.id()) == Label.OUT).as(node.id()).isEqualTo(node.attackers().stream().anyMatch(in::contains)));
    }

    @Provide
    Arbitrary<List<List<Integer>>> attacks() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(4).list().ofSize(12);
    }

    private static List<String> defended(List<Node> nodes, Set<String> in) {
        return nodes.stream().filter(node -> node.attackers().stream().allMatch(attacker -> beaten(nodes, attacker, in))).map(Node::id).toList();
    }

    private static boolean beaten(List<Node> nodes, String id, Set<String> in) {
        return nodes.stream().filter(node -> node.id().equals(id)).flatMap(node -> node.attackers().stream()).anyMatch(in::contains);
    }

    private static List<String> names(List<Integer> numbers) {
        return numbers.stream().map(n -> "n" + n).distinct().toList();
    }

    private static Grounded graph(Draft... drafts) {
        return new Grounded(Stream.of(drafts).map(Draft::node).toList());
    }

    private static Draft claim(String id) {
        return new Draft(id, false, new ArrayList<>(), new ArrayList<>());
    }

    private static Draft inference(String id, String... premises) {
        return new Draft(id, true, new ArrayList<>(List.of(premises)), new ArrayList<>());
    }

    private record Draft(String id, boolean every, List<String> needs, List<String> attackers) {
        Draft attackedBy(String... ids) {
            attackers.addAll(List.of(ids));
            return this;
        }

        Draft needs(String... ids) {
            needs.addAll(List.of(ids));
            return this;
        }

        Node node() {
            return new Node(id, every, needs, attackers);
        }
    }
}
