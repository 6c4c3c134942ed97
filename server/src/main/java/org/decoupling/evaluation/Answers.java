package org.decoupling.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.decoupling.loader.Extraction;
import org.decoupling.loader.reading.Reading;
import org.decoupling.ontology.Ontology;
import org.decoupling.queries.Queries;

/** What the questions of the catalogue answer over an article as rules and a scholar have read it. */
final class Answers {
    private static final Queries QUERIES = Queries.fromClasspath();
    private static final Set<String> PLACE = Set.of("start", "end", "digest");

    private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    private final Ground ground;
    private final Map<String, List<Find>> answers = new HashMap<>();

    Answers(Extraction extraction, Reading reading) {
        ground = new Ground(extraction.article());
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        Txn.executeWrite(dataset, () -> {
            extraction.graphs().stream().forEach(dataset::add);
            reading.graphs().stream().forEach(dataset::add);
            for (String graph : List.of("ontology", "thesaurus")) dataset.addGraph(Ontology.name(graph), Ontology.graphs().get(Ontology.name(graph)));
        });
    }

    Ground ground() {
        return ground;
    }

    /** @param layer curated or extracted */
    List<Find> of(Kind kind, String layer) {
        return answers.computeIfAbsent(kind.query(), this::ask).stream()
                .filter(find -> find.row().get("layer").equals(layer) && kind.holds(find)).toList();
    }

    private List<Find> ask(String query) {
        List<Map<String, String>> rows = rows(query);
        Map<String, Ground.Place> claims = rows.stream().anyMatch(row -> row.containsKey("to")) ? claims() : Map.of();
        return rows.stream().filter(row -> row.containsKey("start") && row.containsKey("end")).map(row -> find(row, claims)).distinct().toList();
    }

    /** One thing named in one place is one find, though it be anchored there and mentioned there, by a blank more or less. */
    private Find find(Map<String, String> row, Map<String, Ground.Place> claims) {
        Ground.Place place = place(row);
        Map<String, String> said = new LinkedHashMap<>(row);
        said.keySet().removeAll(PLACE);
        return new Find(said, place, Optional.ofNullable(claims.get(row.getOrDefault("to", ""))));
    }

    private Map<String, Ground.Place> claims() {
        return rows("claims").stream().filter(row -> row.containsKey("end"))
                .collect(Collectors.toMap(row -> row.get("claim"), this::place, (one, other) -> one));
    }

    private Ground.Place place(Map<String, String> row) {
        return ground.place(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")));
    }

    private List<Map<String, String>> rows(String query) {
        try (RDFLink link = RDFLinkFactory.connect(dataset)) {
            return QUERIES.get(query).orElseThrow().bind(Map.of()).run(link, rows -> rows.stream().map(Answers::row).toList());
        }
    }

    private static Map<String, String> row(Binding binding) {
        Map<String, String> row = new LinkedHashMap<>();
        binding.forEach((column, value) -> row.put(column.getVarName(), text(value)));
        return row;
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
