package org.decoupling.loader.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.text.InputFault;
import org.decoupling.ontology.Resources;

/** The rules of a reading, one a file: some find faults in its short form, the others write it out. */
record ReadingRules(List<Rule> checks, List<Rule> expansions) {
    static final ReadingRules SHIPPED = new ReadingRules(rules("rules/reading/check"), rules("rules/reading/expand"));
    private static final int SHOWN = 20;

    record Rule(String advice, Query query) {
        static Rule of(String file) {
            String text = Resources.text(file);
            return new Rule(text.lines().findFirst().orElse("").substring(1).strip(), QueryFactory.create(text));
        }
    }

    private static List<Rule> rules(String folder) {
        return Resources.under(folder, ".rq").stream().map(Rule::of).toList();
    }

    /** Every rule sees the short form alone, so that their order is of no account. */
    Graph expand(Graph compact) {
        Graph full = GraphFactory.createDefaultGraph();
        for (Rule rule : expansions) QueryExec.graph(compact).query(rule.query).build().construct(full);
        return full;
    }

    void check(Graph compact, String name) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : checks) faults.addAll(faults(compact, rule));
        if (!faults.isEmpty()) throw InputFault.of("bad-reading", name, String.join("\n  ", faults));
    }

    private static List<String> faults(Graph compact, Rule rule) {
        try (QueryExec exec = QueryExec.graph(compact).query(rule.query).build()) {
            RowSet rows = exec.select();
            List<String> faults = new ArrayList<>();
            rows.forEachRemaining(row -> faults.add(shown(row.get("entry")) + " → " + shown(row.get("fault")) + ": " + rule.advice));
            return faults.stream().limit(SHOWN).toList();
        }
    }

    private static String shown(Node node) {
        return FmtUtils.stringForNode(node).replace(Names.BASE, "");
    }
}
