package org.decoupling.queries;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.queries.Grounded.Label;

/** Puts the grounded labels, and the reason for each, into rows of claims and inferences. One node may have several rows, one for each graph that has it. */
final class Labelling {
    private static final Pattern JOINED = Pattern.compile("; ");

    private final List<Binding> rows;
    private final String language;
    private final Grounded grounded;
    private final Map<String, String> names = new HashMap<>();

    /** @param about the one node whose label is to be explained, with all that bears on it */
    Labelling(List<Binding> all, Optional<String> about, String language) {
        this.language = language;
        var nodes = nodes(all);
        var bearing = about.map(id -> bearing(nodes, id)).orElse(nodes.keySet());
        rows = all.stream().filter(row -> bearing.contains(text(row, "node"))).toList();
        rows.forEach(row -> names.putIfAbsent(text(row, "node"), text(row, "label")));
        grounded = new Grounded(nodes.values());
    }

    List<Binding> rows() {
        return rows.stream().map(this::explained).toList();
    }

    private static Map<String, Grounded.Node> nodes(List<Binding> rows) {
        var nodes = new LinkedHashMap<String, Grounded.Node>();
        rows.forEach(row -> nodes.merge(text(row, "node"), node(row), Labelling::both));
        return nodes;
    }

    private static Grounded.Node node(Binding row) {
        return new Grounded.Node(text(row, "node"), text(row, "kind").equals("inference"), list(row, "rests_on"), list(row, "attacked_by"));
    }

    private static Grounded.Node both(Grounded.Node one, Grounded.Node other) {
        return new Grounded.Node(one.id(), one.every(), joined(one.needs(), other.needs()), joined(one.attackers(), other.attackers()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static Set<String> bearing(Map<String, Grounded.Node> nodes, String id) {
        var found = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            var node = nodes.get(waiting.poll());
            if (node != null && found.add(node.id()))
                waiting.addAll(joined(node.needs(), node.attackers()));
        }
        return found;
    }

    private Binding explained(Binding row) {
        var reason = reason(grounded.node(text(row, "node")));
        var builder = Binding.builder(row).add(Var.alloc("status"), literal(grounded.of(text(row, "node")).name().toLowerCase(Locale.ROOT)))
                .add(Var.alloc("rule"), literal(reason.rule))
                .add(Var.alloc("reason"), literal(Reasons.of(reason.rule, language, reason.because.stream().map(this::name).toList())));
        if (!reason.because.isEmpty())
            builder.add(Var.alloc("because"), literal(String.join("; ", reason.because)));
        return builder.build();
    }

    private record Reason(String rule, List<String> because) {}

    private Reason reason(Grounded.Node node) {
        return switch (grounded.of(node.id())) {
            case OUT -> out(node);
            case UNDECIDED -> open(node);
            case IN -> in(node);
        };
    }

    private Reason out(Grounded.Node node) {
        var attackers = those(node.attackers(), Label.IN);
        return attackers.isEmpty() ? new Reason(node.every() ? "premise-out" : "groundless", those(node.needs(), Label.OUT)) : new Reason("defeated", attackers);
    }

    private Reason open(Grounded.Node node) {
        var attackers = those(node.attackers(), Label.UNDECIDED);
        return attackers.isEmpty() ? new Reason("rests-on-open", those(node.needs(), Label.UNDECIDED)) : new Reason("attacker-open", attackers);
    }

    private Reason in(Grounded.Node node) {
        if (!node.attackers().isEmpty())
            return new Reason("defended", node.attackers());
        return node.needs().isEmpty() ? new Reason("unattacked", List.of()) : new Reason(node.every() ? "premises-in" : "grounded", those(node.needs(), Label.IN));
    }

    private List<String> those(List<String> ids, Label label) {
        return ids.stream().filter(id -> grounded.of(id) == label).toList();
    }

    /** An inference goes by its premises. */
    private String name(String id) {
        var node = grounded.node(id);
        return node.every() ? node.needs().stream().map(this::label).collect(Collectors.joining(" + ")) : label(id);
    }

    private String label(String id) {
        var label = names.getOrDefault(id, "");
        return label.isEmpty() ? id.substring(id.indexOf("/id/") < 0 ? 0 : id.indexOf("/id/") + 4) : label;
    }

    static List<String> list(Binding row, String column) {
        return JOINED.splitAsStream(text(row, column)).filter(one -> !one.isEmpty()).toList();
    }

    static String text(Binding row, String column) {
        var node = row.get(Var.alloc(column));
        return node == null ? "" : Condition.text(node);
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
