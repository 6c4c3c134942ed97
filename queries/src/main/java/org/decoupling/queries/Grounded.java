package org.decoupling.queries;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The grounded labelling of an argument graph (Dung 1995, labels after Caminada 2006), with supports read as needs (argumentation
 * frameworks with necessities, Nouioua and Risch 2011): a node is in when every attacker is out and what it needs is in, out when an
 * attacker is in or what it needs is out, and undecided otherwise. Without supports it is Dung's own. The least fixpoint, so a circle
 * of attacks or of supports stays undecided; linear in the edges times their number at one node.
 */
final class Grounded {
    enum Label { IN, OUT, UNDECIDED }

    /** @param every true where all of the needs must be in (the premises of an inference), false where one will do (the inferences to a claim) */
    record Node(String id, boolean every, List<String> needs, List<String> attackers) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Label> labels = new HashMap<>();

    Grounded(Collection<Node> graph) {
        graph.forEach(node -> nodes.put(node.id, node));
        nodes.replaceAll((id, node) -> new Node(id, node.every, known(node.needs), known(node.attackers)));
        label();
    }

    Label of(String id) {
        return labels.getOrDefault(id, Label.UNDECIDED);
    }

    /** The node with what is in the graph of its needs and attackers. */
    Node node(String id) {
        return nodes.get(id);
    }

    private List<String> known(List<String> ids) {
        return ids.stream().filter(nodes::containsKey).distinct().toList();
    }

    private void label() {
        var waiting = new ArrayDeque<>(nodes.values());
        var dependents = dependents();
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            var label = labels.containsKey(node.id) ? Label.UNDECIDED : now(node);
            if (label != Label.UNDECIDED) {
                labels.put(node.id, label);
                waiting.addAll(dependents.getOrDefault(node.id, List.of()));
            }
        }
    }

    private Map<String, List<Node>> dependents() {
        var found = new HashMap<String, List<Node>>();
        nodes.values().forEach(node -> Stream.concat(node.needs.stream(), node.attackers.stream())
                .forEach(id -> found.computeIfAbsent(id, none -> new ArrayList<>()).add(node)));
        return found;
    }

    private Label now(Node node) {
        if (any(node.attackers, Label.IN) || fails(node))
            return Label.OUT;
        return all(node.attackers, Label.OUT) && holds(node) ? Label.IN : Label.UNDECIDED;
    }

    private boolean holds(Node node) {
        return node.every ? all(node.needs, Label.IN) : node.needs.isEmpty() || any(node.needs, Label.IN);
    }

    private boolean fails(Node node) {
        return node.every ? any(node.needs, Label.OUT) : !node.needs.isEmpty() && all(node.needs, Label.OUT);
    }

    private boolean any(List<String> ids, Label label) {
        return ids.stream().anyMatch(id -> of(id) == label);
    }

    private boolean all(List<String> ids, Label label) {
        return ids.stream().allMatch(id -> of(id) == label);
    }
}
