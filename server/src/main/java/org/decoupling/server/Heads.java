package org.decoupling.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Asks for what stands in the head of a thing's page. */
final class Heads {
    private Heads() { }

    static Head of(Asking asking, Asked asked, String title) {
        return new Head(Signposts.of(asking, asked), tags(asking, asked, title), data(asking, asked));
    }

    /** Of the start page, which stands for the whole. */
    static Head ofWhole(Graph described) {
        Graph whole = Dataset.ABOUT.graph();
        GraphUtil.addInto(whole, described);
        try (QueryExec run = QueryExec.graph(whole).query(Asking.bound("dataset-schema", Map.of("it", Dataset.NODE))).build()) {
            return new Head(Dataset.ABOUT.everything(), List.of(), safe(SchemaOrg.of(run.construct(), Dataset.NODE)));
        }
    }

    /** Citation tags, as reference managers read them; whatever has none of its own is cited by its name and IRI. */
    private static List<Head.Meta> tags(Asking asking, Asked asked, String title) {
        List<Binding> rows = asking.rows("citation", Map.of("it", asked.node()));
        Stream<Head.Meta> own = rows.stream().filter(row -> row.get("name") != null && row.get("content") != null)
                .map(row -> new Head.Meta(row.get("name").getLiteralLexicalForm(), Values.text(row.get("content"))));
        return Stream.concat(Stream.of(new Head.Meta("citation_title", title), new Head.Meta("citation_public_url", asked.iri())), own).toList();
    }

    private static String data(Asking asking, Asked asked) {
        Graph graph = asking.graph("schema", Map.of("it", asked.node()));
        return graph.isEmpty() ? "" : safe(SchemaOrg.of(graph, asked.node()));
    }

    /** In JSON a sign that could end a script element may as well be written as an escape. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c");
    }
}
