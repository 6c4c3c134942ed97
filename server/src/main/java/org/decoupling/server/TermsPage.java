package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** The terms of the ontology by kind, or the concepts by scheme; each has its anchor, so that …/ontology#Article leads to it. */
record TermsPage(String title, String iri, List<Group> groups) implements Titled {

    record Group(Cell kind, List<Term> terms) { }

    record Term(String anchor, Cell name, String definition) { }

    static TermsPage read(Asking asking, Asked asked, Language language) {
        boolean ontology = asked.path().equals("/ontology");
        List<Binding> rows = asking.rows(ontology ? "terms" : "concepts", Map.of("language", NodeFactory.createLiteralString(language.tag)));
        Labels labels = Labels.of(asking, rows.stream().map(row -> row.get("kind")).toList(), language);
        Map<Node, List<Binding>> kinds = rows.stream().collect(Collectors.groupingBy(row -> row.get("kind"), LinkedHashMap::new, Collectors.toList()));
        return new TermsPage(Texts.of(language, ontology ? "ontology" : "concepts"), asked.iri(),
                kinds.entrySet().stream().map(kind -> new Group(labels.cell(kind.getKey()), kind.getValue().stream().map(TermsPage::term).toList())).toList());
    }

    private static Term term(Binding row) {
        Node term = row.get("term");
        String anchor = term.getURI().replaceFirst("^.*[#/]", "");
        String definition = row.get("definition") == null ? "" : row.get("definition").getLiteralLexicalForm();
        return new Term(anchor, Cell.thing(term, row.get("label").getLiteralLexicalForm(), row.get("label").getLiteralLanguage()), definition);
    }
}
