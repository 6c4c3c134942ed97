package org.decoupling.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.store.Store;
import org.decoupling.search.Found;
import org.decoupling.search.Hit;

/** What was found, as a page. @param facets the choices that narrow it @param links to the other pages */
record SearchPage(String words, int count, List<Result> results, List<Facet> facets, Map<String, String> links) {

    /** @param pieces every second one, from the second on, is what was found */
    record Result(Cell thing, List<String> types, List<String> pieces) { }

    record Facet(String name, List<Choice> choices) { }

    record Choice(String name, int count, String href, boolean chosen) { }

    /** @param found null where nothing was asked */
    static void render(Context ctx, Store store, String words, Map<String, String> only, Found found, Map<String, String> links) {
        Language language = Language.of(ctx);
        SearchPage page = found == null ? new SearchPage("", 0, List.of(), List.of(), Map.of()) : Asking.of(store, asking -> read(asking, words, only, found, links, language));
        String title = words.isEmpty() ? Texts.of(language, "search") : Texts.of(language, "search.for", words);
        List<View.Link> data = found == null ? List.of() : List.of(new View.Link(Paging.address("/api/v1/search", asked(words, only)), "json", Format.JSON.mediaType));
        Pages.render(ctx, "search", View.of(ctx, title, data), page);
    }

    private static SearchPage read(Asking asking, String words, Map<String, String> only, Found found, Map<String, String> links, Language language) {
        List<Facet> facets = new ArrayList<>();
        Labels labels = Labels.of(asking, found.facets().entrySet().stream().flatMap(facet -> facet.getValue().keySet().stream().map(value -> node(facet.getKey(), value))).toList(), language);
        found.facets().forEach((name, values) -> facets.add(new Facet(name, choices(words, only, name, values, labels))));
        return new SearchPage(words, found.count(), found.hits().stream().map(hit -> result(hit, labels, language)).toList(), facets, links);
    }

    /** A choice that is made already leads back to all. */
    private static List<Choice> choices(String words, Map<String, String> only, String facet, Map<String, Integer> values, Labels labels) {
        return values.entrySet().stream().map(value -> {
            Map<String, String> asked = asked(words, only);
            boolean chosen = asked.remove(facet, value.getKey());
            if (!chosen)
                asked.put(facet, value.getKey());
            return new Choice(facet.equals("type") ? kind(labels, value.getKey()) : labels.name(node(facet, value.getKey())), value.getValue(), Paging.address("/search", asked), chosen);
        }).toList();
    }

    /** Ours or of others: a type is known by its short name. */
    private static String kind(Labels labels, String type) {
        return labels.name(NodeFactory.createLiteralString(type));
    }

    private static Map<String, String> asked(String words, Map<String, String> only) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", words);
        asked.putAll(only);
        return asked;
    }

    private static Node node(String facet, String value) {
        String space = switch (facet) {
            case "article" -> "id/article/";
            case "layer" -> "concept/";
            default -> "ontology#";
        };
        return NodeFactory.createURI(Iris.BASE + space + value);
    }

    private static Result result(Hit hit, Labels labels, Language language) {
        Cell thing = Cell.thing(NodeFactory.createURI(hit.iri()), hit.label(language == Language.ZH), "");
        return new Result(thing, hit.types().stream().map(type -> kind(labels, type)).toList(), hit.snippet() == null ? List.of() : hit.snippet().pieces());
    }
}
