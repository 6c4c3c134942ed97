package org.decoupling.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;

/**
 * One thing: where it stands in a text, what is said of it, what points to it and how often, and in which graphs it is spoken of.
 *
 * @param state the address at which the thing stays as it is here
 */
record EntityPage(String iri, String title, List<Cell> types, InText text, List<Row> rows, List<Inverse> inverse, List<Cell> graphs, String state) implements Titled {

    private static final int MOST = 24;
    /** Of the tail of a path, which the name of the class says too. */
    private static final Pattern KIND = Pattern.compile("^[a-z]+/");

    /** @param more how many values are not shown, since a thing may stand in a thousand places */
    record Row(Cell property, List<Cell> values, int more) { }

    /** @param earlier null where there is no such page of the list, as is later @param all null where all are shown */
    record Inverse(Cell property, long count, List<Cell> things, String all, String earlier, String later) { }

    /** Both directions as they come from the store, before anything is named. */
    private record Pointing(Node property, long count, List<Node> things) { }

    static EntityPage read(Asking asking, Asked asked, Language language, Listing listing, String version) {
        Node it = asked.node();
        List<List<Binding>> statements = byProperty(asking.rows("statements", Map.of("it", it)));
        List<Pointing> pointing = pointing(asking, it, listing);
        if (statements.isEmpty() && pointing.isEmpty())
            throw Problem.of(404, "not-found", asked.path());
        Labels labels = Labels.of(asking, things(it, statements, pointing), language);
        return new EntityPage(it.getURI(), title(it, statements, labels), types(statements, labels), InText.read(asking, it, language), rows(statements, labels),
                pointing.stream().map(one -> inverse(one, labels, asked.root() + asked.path(), listing)).toList(), graphs(statements), "/v/" + version + asked.path());
    }

    /** What has no name is called by its class and where it stands. */
    private static String title(Node it, List<List<Binding>> statements, Labels labels) {
        String name = labels.name(it);
        if (!name.equals(Labels.brief(it)))
            return name;
        return types(statements, labels).stream().findFirst().map(type -> type.text() + " " + KIND.matcher(name).replaceFirst("")).orElse(name);
    }

    private static List<Pointing> pointing(Asking asking, Node it, Listing listing) {
        return asking.rows("inverse", Map.of("it", it)).stream().filter(row -> row.get("property") != null && listing.shows(row.get("property")))
                .map(row -> pointing(asking, it, row, listing)).toList();
    }

    private static Pointing pointing(Asking asking, Node it, Binding row, Listing listing) {
        Node property = row.get("property");
        long offset = (listing.page() - 1L) * listing.size();
        List<Node> things = asking.rows("pointing", Map.of("it", it, "property", property), listing.size(), offset).stream()
                .map(one -> one.get("other")).toList();
        return new Pointing(property, ((Number) row.get("count").getLiteralValue()).longValue(), things);
    }

    /** A thing said in two graphs is said once; the order is the store's, which is that of the properties. */
    private static List<List<Binding>> byProperty(List<Binding> statements) {
        return List.copyOf(statements.stream().collect(Collectors.groupingBy(row -> row.get("property"), LinkedHashMap::new, Collectors.toList())).values());
    }

    private static Stream<Binding> shown(List<List<Binding>> statements) {
        return statements.stream().flatMap(values -> values.stream().limit(MOST));
    }

    private static List<Node> things(Node it, List<List<Binding>> statements, List<Pointing> pointing) {
        List<Node> things = new ArrayList<>(List.of(it));
        shown(statements).forEach(row -> things.addAll(List.of(row.get("property"), row.get("value"))));
        pointing.forEach(one -> things.add(one.property));
        pointing.forEach(one -> things.addAll(one.things));
        return things;
    }

    private static List<Cell> types(List<List<Binding>> statements, Labels labels) {
        return shown(statements).filter(row -> row.get("property").equals(RDF.Nodes.type)).map(row -> labels.cell(row.get("value"))).toList();
    }

    private static List<Row> rows(List<List<Binding>> statements, Labels labels) {
        return statements.stream().filter(values -> !values.getFirst().get("property").equals(RDF.Nodes.type))
                .map(values -> new Row(labels.cell(values.getFirst().get("property")),
                        values.stream().limit(MOST).map(row -> labels.cell(row.get("value"))).toList(), Math.max(0, values.size() - MOST))).toList();
    }

    private static Inverse inverse(Pointing one, Labels labels, String path, Listing listing) {
        String all = path + ".html?by=" + View.encode(one.property.getURI());
        boolean whole = listing.property().isPresent();
        int page = listing.page();
        return new Inverse(labels.cell(one.property), one.count, one.things.stream().map(labels::cell).toList(),
                !whole && one.count > one.things.size() ? all : null,
                whole && page > 1 ? all + "&page=" + (page - 1) : null,
                whole && (long) page * listing.size() < one.count ? all + "&page=" + (page + 1) : null);
    }

    private static List<Cell> graphs(List<List<Binding>> statements) {
        return statements.stream().flatMap(List::stream).flatMap(row -> Stream.of(row.get("graphs").getLiteralLexicalForm().split(" "))).distinct().sorted().limit(MOST)
                .map(NodeFactory::createURI).map(graph -> Cell.thing(graph, Labels.brief(graph), "")).toList();
    }
}
