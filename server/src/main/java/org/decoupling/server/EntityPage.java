package org.decoupling.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.decoupling.queries.NamedQuery;

/**
 * One thing: where it stands in a text, what is said of it, what points to it and how often, and in which graphs it is spoken of.
 *
 * @param questions that can be asked about it
 * @param state the address at which the thing stays as it is here
 */
record EntityPage(String iri, String title, List<Cell> types, InText text, List<Cell> questions, List<Row> rows, List<Inverse> inverse, List<Cell> graphs, String state) implements Titled {

    private static final int MOST = 24;

    /** @param more how many values are not shown, since a thing may stand in a thousand places */
    record Row(Cell property, List<Cell> values, int more) { }

    /** @param earlier null where there is no such page of the list, as is later @param all null where all are shown */
    record Inverse(Cell property, long count, List<Cell> things, String all, String earlier, String later) { }

    /** What points here by one property: how much, and the first of it in order. */
    private static final class Pointing {
        private final Node property;
        private final SortedSet<Node> first = new TreeSet<>(Comparator.comparing(Node::toString));
        private long count;

        Pointing(Node property) {
            this.property = property;
        }

        void add(Node other, long most) {
            count++;
            first.add(other);
            if (first.size() > most)
                first.removeLast();
        }

        List<Node> things(Listing listing) {
            return first.stream().skip((long) (listing.page() - 1) * listing.size()).toList();
        }
    }

    static EntityPage read(Asking asking, Asked asked, Language language, Listing listing, String version, List<NamedQuery> questions) {
        Node it = asked.node();
        List<Binding> said = asking.rows("statements", Map.of("it", it));
        Map<Node, List<Node>> statements = byProperty(said);
        List<Pointing> pointing = pointing(asking, it, listing);
        if (said.isEmpty() && pointing.isEmpty())
            throw Problem.of(404, "not-found", asked.path());
        Labels labels = Labels.of(asking, things(it, statements, pointing, listing), language);
        return new EntityPage(it.getURI(), labels.name(it), types(statements, labels), InText.read(asking, it, language),
                Askable.of(it.getURI(), statements.getOrDefault(RDF.Nodes.type, List.of()), questions, language), rows(statements, labels),
                pointing.stream().map(one -> inverse(one, labels, asked.root() + asked.path(), listing)).toList(), graphs(said), "/v/" + version + asked.path());
    }

    /** In one pass, for some are pointed to from everywhere. */
    private static List<Pointing> pointing(Asking asking, Node it, Listing listing) {
        Map<Node, Pointing> found = new HashMap<>();
        asking.each("inverse", Map.of("it", it), row -> {
            if (listing.shows(row.get("property")))
                found.computeIfAbsent(row.get("property"), Pointing::new).add(row.get("other"), (long) listing.page() * listing.size());
        });
        return found.values().stream().sorted(Comparator.comparingLong((Pointing one) -> -one.count).thenComparing(one -> one.property.getURI())).toList();
    }

    /** A thing said in two graphs is said once; the order is the store's, which is that of the properties. */
    private static Map<Node, List<Node>> byProperty(List<Binding> statements) {
        return statements.stream().collect(Collectors.groupingBy(row -> row.get("property"), LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.mapping(row -> row.get("value"), Collectors.toList()), values -> values.stream().distinct().toList())));
    }

    private static List<Node> things(Node it, Map<Node, List<Node>> statements, List<Pointing> pointing, Listing listing) {
        List<Node> things = new ArrayList<>(List.of(it));
        things.addAll(statements.keySet());
        statements.values().forEach(values -> values.stream().limit(MOST).forEach(things::add));
        pointing.forEach(one -> things.add(one.property));
        pointing.forEach(one -> things.addAll(one.things(listing)));
        return things;
    }

    private static List<Cell> types(Map<Node, List<Node>> statements, Labels labels) {
        return cells(statements.getOrDefault(RDF.Nodes.type, List.of()), labels);
    }

    private static List<Cell> cells(List<Node> values, Labels labels) {
        return values.stream().limit(MOST).map(labels::cell).toList();
    }

    private static List<Row> rows(Map<Node, List<Node>> statements, Labels labels) {
        return statements.entrySet().stream().filter(one -> !one.getKey().equals(RDF.Nodes.type))
                .map(one -> new Row(labels.cell(one.getKey()), cells(one.getValue(), labels), Math.max(0, one.getValue().size() - MOST))).toList();
    }

    private static Inverse inverse(Pointing one, Labels labels, String path, Listing listing) {
        String all = path + ".html?by=" + View.encode(one.property.getURI());
        boolean whole = listing.property().isPresent();
        int page = listing.page();
        List<Cell> things = one.things(listing).stream().map(labels::cell).toList();
        return new Inverse(labels.cell(one.property), one.count, things,
                !whole && one.count > things.size() ? all : null,
                whole && page > 1 ? all + "&page=" + (page - 1) : null,
                whole && (long) page * listing.size() < one.count ? all + "&page=" + (page + 1) : null);
    }

    private static List<Cell> graphs(List<Binding> said) {
        return said.stream().map(row -> row.get("graph")).distinct().sorted(Comparator.comparing(Node::getURI)).limit(MOST)
                .map(graph -> Cell.thing(graph, Labels.brief(graph), "")).toList();
    }
}
