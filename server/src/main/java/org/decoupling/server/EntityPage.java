package org.decoupling.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    record Row(Cell property, List<Cell> values) { }

    /** @param earlier null where there is no such page of the list, as is later @param all null where all are shown */
    record Inverse(Cell property, long count, List<Cell> things, String all, String earlier, String later) { }

    /** Both directions as they come from the store, before anything is named. */
    private record Pointing(Node property, long count, List<Node> things) { }

    static EntityPage read(Asking asking, Asked asked, Language language, Listing listing, String version) {
        Node it = asked.node();
        List<Binding> statements = asking.rows("statements", Map.of("it", it));
        List<Pointing> pointing = pointing(asking, it, listing);
        if (statements.isEmpty() && pointing.isEmpty())
            throw Problem.of(404, "not-found", asked.path());
        Labels labels = Labels.of(asking, things(it, statements, pointing), language);
        return new EntityPage(it.getURI(), title(it, statements, labels), types(statements, labels), InText.read(asking, it, language), rows(statements, labels),
                pointing.stream().map(one -> inverse(one, labels, asked.root() + asked.path(), listing)).toList(), graphs(statements), "/v/" + version + asked.path());
    }

    /** What has no name is called by its class and where it stands. */
    private static String title(Node it, List<Binding> statements, Labels labels) {
        String name = labels.name(it);
        if (!name.equals(Labels.brief(it)))
            return name;
        return types(statements, labels).stream().findFirst().map(type -> type.text() + " " + name).orElse(name);
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

    private static List<Node> things(Node it, List<Binding> statements, List<Pointing> pointing) {
        List<Node> things = new ArrayList<>(List.of(it));
        statements.forEach(row -> things.addAll(List.of(row.get("property"), row.get("value"))));
        pointing.forEach(one -> things.add(one.property));
        pointing.forEach(one -> things.addAll(one.things));
        return things;
    }

    private static List<Cell> types(List<Binding> statements, Labels labels) {
        return statements.stream().filter(row -> row.get("property").equals(RDF.Nodes.type)).map(row -> labels.cell(row.get("value"))).toList();
    }

    /** A thing said in two graphs is shown once; the order is the store's, which is that of the properties. */
    private static List<Row> rows(List<Binding> statements, Labels labels) {
        Map<Node, List<Binding>> byProperty = statements.stream().filter(row -> !row.get("property").equals(RDF.Nodes.type))
                .collect(Collectors.groupingBy(row -> row.get("property"), java.util.LinkedHashMap::new, Collectors.toList()));
        return byProperty.entrySet().stream().map(entry -> new Row(labels.cell(entry.getKey()),
                entry.getValue().stream().map(row -> labels.cell(row.get("value"))).toList())).toList();
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

    private static List<Cell> graphs(List<Binding> statements) {
        return statements.stream().flatMap(row -> Stream.of(row.get("graphs").getLiteralLexicalForm().split(" "))).distinct().sorted()
                .map(NodeFactory::createURI).map(graph -> Cell.thing(graph, Labels.brief(graph), "")).toList();
    }
}
