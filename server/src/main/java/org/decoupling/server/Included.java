package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.loader.store.Store;

/** What the things in some columns of a page are: their classes and names, and where each can be had. */
final class Included {
    private static final Pattern JOINED = Pattern.compile("; ");

    private Included() { }

    static Map<String, Object> of(Store store, List<String> columns, List<Binding> rows) {
        List<Node> things = rows.stream().flatMap(row -> columns.stream().map(row::get)).flatMap(Included::iris).distinct().toList();
        Map<String, Object> included = new LinkedHashMap<>();
        things.forEach(thing -> included.put(thing.getURI(), empty(thing.getURI())));
        if (!things.isEmpty())
            Asking.of(store, asking -> asking.about("included", things)).forEach(row -> included.put(row.get("it").getURI(), described(row)));
        return included;
    }

    /** A column holds a thing, or the IRIs of several as one text. */
    private static Stream<Node> iris(Node value) {
        if (value == null || value.isURI())
            return Stream.ofNullable(value);
        return value.isLiteral() ? JOINED.splitAsStream(value.getLiteralLexicalForm()).filter(one -> one.startsWith("http") && Iris.valid(one)).map(NodeFactory::createURI)
                : Stream.empty();
    }

    private static Map<String, Object> described(Binding row) {
        Map<String, Object> thing = empty(row.get("it").getURI());
        thing.put("types", JOINED.splitAsStream(row.contains("types") ? Values.text(row.get("types")) : "").filter(one -> !one.isEmpty()).toList());
        thing.put("zh", Values.plain(row.get("zh")));
        thing.put("en", Values.plain(row.get("en")));
        thing.put("name", Values.plain(row.get("name")));
        return thing;
    }

    private static Map<String, Object> empty(String iri) {
        Map<String, Object> thing = new LinkedHashMap<>();
        Optional<String> path = Iris.path(iri);
        thing.put("href", path.orElse(iri));
        return thing;
    }
}
