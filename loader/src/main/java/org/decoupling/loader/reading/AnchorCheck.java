package org.decoupling.loader.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Terms;
import org.decoupling.loader.text.SourceText;
import org.decoupling.ontology.Resources;

/**
 * Holds a reading's places against a text: each digest must be that of the words at its place.
 *
 * @param sameText whether this is the text that the reading was written for
 * @param places   how many were looked at
 * @param moved    those whose words stand there no longer
 */
public record AnchorCheck(boolean sameText, int places, List<Moved> moved) {
    private static final Query PLACES = QueryFactory.create(Resources.text("rules/reading/places.rq"));
    /** How far from its old place a passage is looked for, in code points. */
    private static final int FAR = 5000;

    /**
     * @param entry what is anchored there, such as {@code c12/assertion/345}
     * @param at    the place as the reading has it
     * @param now   the place where the same words stand in this text, if they do
     */
    public record Moved(String entry, String at, Optional<String> now) {
        @Override
        public String toString() {
            return entry + ": " + at + now.map(place -> " → " + place).orElse(" not found: `decoupling anchor` finds a passage by its words");
        }
    }

    private record Place(String entry, String digest, List<int[]> fragments) {}

    public static AnchorCheck of(Reading reading, SourceText source) {
        List<Place> places = places(reading.triples());
        int[] text = source.text().codePoints().toArray();
        List<Moved> moved = new ArrayList<>();
        int shift = 0;
        for (Place place : places) {
            if (stands(place, text, 0)) continue;
            Optional<Integer> found = search(place, text, shift);
            shift = found.orElse(shift);
            moved.add(new Moved(place.entry, written(place, 0), found.map(by -> written(place, by))));
        }
        return new AnchorCheck(isOf(reading, source), places.size(), moved);
    }

    /** Whether the reading was written for this very text. */
    public static boolean isOf(Reading reading, SourceText source) {
        return reading.triples().find(reading.graph(), Terms.term("dec:ofArticle"), new Names(source).article()).hasNext();
    }

    private static List<Place> places(Graph triples) {
        Map<String, Place> places = new LinkedHashMap<>();
        try (QueryExec exec = QueryExec.graph(triples).query(PLACES).build()) {
            exec.select().forEachRemaining(row -> places
                    .computeIfAbsent(text(row, "anchor"), anchor -> new Place(text(row, "entry"), text(row, "digest"), new ArrayList<>()))
                    .fragments.add(new int[] {number(row, "start"), number(row, "end")}));
        }
        return List.copyOf(places.values());
    }

    private static String text(Binding row, String name) {
        return row.get(name).isLiteral() ? row.get(name).getLiteralLexicalForm() : row.get(name).getURI();
    }

    private static int number(Binding row, String name) {
        return Integer.parseInt(text(row, name));
    }

    /** Passages mostly move together, so the way the last one went is tried first, then ever farther from there. */
    private static Optional<Integer> search(Place place, int[] text, int likely) {
        for (int away = 0; away <= FAR; away++) {
            if (stands(place, text, likely + away)) return Optional.of(likely + away);
            if (stands(place, text, likely - away)) return Optional.of(likely - away);
        }
        return Optional.empty();
    }

    private static boolean stands(Place place, int[] text, int by) {
        StringBuilder words = new StringBuilder();
        for (int[] fragment : place.fragments) {
            int start = fragment[0] + by;
            int end = fragment[1] + by;
            if (start < 0 || start >= end || end > text.length) return false;
            words.append(new String(text, start, end - start));
        }
        return Names.digest(words.toString()).equals(place.digest);
    }

    private static String written(Place place, int by) {
        List<String> fragments = place.fragments.stream().map(f -> (f[0] + by) + "-" + (f[1] + by)).toList();
        return String.join("_", fragments) + " " + place.digest;
    }
}
