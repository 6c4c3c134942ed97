package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * From a claim to its passages and from a passage to its claims.
 *
 * @param places    where the thing stands, in reading order
 * @param sentences in which a claim is asserted
 * @param claims    that are asserted where this passage stands
 */
record InText(List<Place> places, List<Cell> sentences, List<Cell> claims) {

    /** @param words empty where the store has the place only */
    record Place(Cell anchor, String words) { }

    static InText read(Asking asking, Node it, Language language) {
        List<Binding> places = asking.rows("places", Map.of("it", it));
        List<Node> sentences = places.isEmpty() ? List.of() : things(asking, "sentences-at", it);
        List<Node> claims = places.isEmpty() || !sentences.isEmpty() ? List.of() : things(asking, "claims-at", it);
        Labels labels = Labels.of(asking, Stream.concat(sentences.stream(), claims.stream()).toList(), language);
        return new InText(places(places, language), sentences.stream().map(labels::cell).toList(),
                claims.stream().filter(claim -> !claim.equals(it)).map(labels::cell).toList());
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    private static List<Node> things(Asking asking, String question, Node it) {
        return asking.rows(question, Map.of("it", it)).stream().map(row -> row.get("thing")).filter(thing -> thing != null).toList();
    }

    /** An anchor of several fragments is one place. */
    private static List<Place> places(List<Binding> rows, Language language) {
        Map<Node, List<Binding>> byAnchor = rows.stream().collect(Collectors.groupingBy(row -> row.get("anchor"), LinkedHashMap::new, Collectors.toList()));
        return byAnchor.entrySet().stream().map(one -> place(one.getKey(), one.getValue(), language)).toList();
    }

    private static Place place(Node anchor, List<Binding> fragments, Language language) {
        String offsets = fragments.stream().map(row -> Values.text(row.get("from")) + "–" + Values.text(row.get("to"))).distinct().collect(Collectors.joining(", "));
        Node words = fragments.getFirst().get("words");
        return new Place(Cell.thing(anchor, Texts.of(language, "place", offsets), ""), words == null ? "" : Values.text(words));
    }
}
