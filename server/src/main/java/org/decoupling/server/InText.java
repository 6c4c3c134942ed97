package org.decoupling.server;

import java.util.Comparator;
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
 * @param places    where the thing stands, in reading order: the first few
 * @param more      whether it stands in more
 * @param sentences in which a claim is asserted
 * @param claims    that are asserted where this passage stands
 */
record InText(List<Place> places, boolean more, List<Cell> sentences, List<Cell> claims) {
    private static final int FEW = 12;
    private static final int MOST = 100;

    /** @param words empty where the store has the place only */
    record Place(Cell anchor, String words) { }

    /** A stretch of a text, with what stands there. */
    private record Stretch(Node thing, long from, long to) {
        static Stretch of(Binding row, String thing) {
            return new Stretch(row.get(thing), number(row.get("from")), number(row.get("to")));
        }

        private static long number(Node node) {
            return ((Number) node.getLiteralValue()).longValue();
        }

        boolean meets(Stretch other) {
            return from < other.to && to > other.from;
        }
    }

    static InText read(Asking asking, Node it, Language language) {
        List<Binding> places = asking.rows("places", Map.of("it", it));
        List<Node> sentences = there(asking, it, places, "claim", "sentences-of");
        List<Node> claims = there(asking, it, places, "part", "claims-of");
        Labels labels = Labels.of(asking, Stream.concat(sentences.stream(), claims.stream()).toList(), language);
        Map<Node, List<Binding>> byAnchor = byAnchor(places);
        return new InText(places(asking, byAnchor, language), byAnchor.size() > FEW, sentences.stream().map(labels::cell).toList(), claims.stream().map(labels::cell).toList());
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** What else stands where a thing of that role stands. An engine would try every pair of places in its own order, so they are met here. */
    private static List<Node> there(Asking asking, Node it, List<Binding> places, String role, String question) {
        List<Stretch> own = places.stream().filter(row -> Values.text(row.get("role")).equals(role)).map(row -> Stretch.of(row, "anchor")).toList();
        if (own.isEmpty())
            return List.of();
        return asking.rows(question, Map.of("it", it)).stream().map(row -> Stretch.of(row, "thing")).filter(one -> own.stream().anyMatch(one::meets))
                .sorted(Comparator.comparingLong(Stretch::from)).map(Stretch::thing).distinct().limit(MOST).toList();
    }

    /** An anchor of several fragments is one place. */
    private static Map<Node, List<Binding>> byAnchor(List<Binding> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("anchor"), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Place> places(Asking asking, Map<Node, List<Binding>> byAnchor, Language language) {
        List<Node> shown = byAnchor.keySet().stream().limit(FEW).toList();
        Map<Node, String> words = shown.isEmpty() ? Map.of() : asking.about("words", shown).stream()
                .collect(Collectors.toMap(row -> row.get("it"), row -> Values.text(row.get("words")), (one, other) -> one));
        return shown.stream().map(anchor -> new Place(Cell.thing(anchor, Texts.of(language, "place", offsets(byAnchor.get(anchor))), ""), words.getOrDefault(anchor, ""))).toList();
    }

    private static String offsets(List<Binding> fragments) {
        return fragments.stream().map(row -> Values.text(row.get("from")) + "–" + Values.text(row.get("to"))).distinct().collect(Collectors.joining(", "));
    }
}
