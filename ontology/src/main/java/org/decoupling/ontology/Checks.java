package org.decoupling.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The shipped checks of the ontology itself. Each is a query named after the fault it looks for, one row a fault: the
 * thing at fault as {@code ?focus}, and {@code ?value} where one helps. How grave it is stands in checks/severities.tsv.
 */
public final class Checks {
    private final List<Check> checks;

    private record Check(String fault, Query query, Finding.Severity severity, Map<String, String> messages) {}

    private Checks(List<Check> checks) {
        this.checks = checks;
    }

    public static Checks fromClasspath() {
        return new Checks(Resources.text("checks/severities.tsv").lines()
                .filter(line -> !line.startsWith("#")).map(line -> check(line.split("\t"))).toList());
    }

    private static Check check(String[] row) {
        return new Check(row[0], QueryFactory.create(Resources.text("checks/" + row[0] + ".rq")),
                Finding.Severity.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)), Map.of("zh-Hans", row[2], "en", row[3]));
    }

    /** @param graph terms, concepts and links, with all that is written in them: shapes, examples, what the rules derive */
    public List<Finding> run(Graph graph) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> run(check, graph, findings));
        return findings;
    }

    private static void run(Check check, Graph graph, List<Finding> findings) {
        try (QueryExec exec = QueryExec.graph(graph).query(check.query()).build()) {
            exec.select().forEachRemaining(row -> findings.add(finding(check, row)));
        }
    }

    private static Finding finding(Check check, Binding row) {
        Node value = row.get("value");
        return new Finding(check.severity(), check.fault(), row.get("focus"), "",
                value == null ? "" : NodeFmtLib.strTTL(value), check.messages());
    }
}
