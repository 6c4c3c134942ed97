package org.decoupling.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Of the claims that rest on something, directly or by way of others, those that fall with it: no note of another source backs them, and
 * no inference to them is left whose premises all stand.
 */
final class Falling {
    private final List<Binding> rows;
    private final Set<String> fallen = new HashSet<>();

    /** @param asked what is taken away */
    Falling(List<Binding> rows, String asked) {
        this.rows = rows;
        fallen.add(asked);
        var standing = new ArrayList<>(rows);
        while (standing.removeIf(this::falls)) { } // each round takes at least one
    }

    List<Binding> rows() {
        return rows.stream().map(row -> Binding.builder(row).add(Var.alloc("falls"), NodeFactory.createLiteralByValue(
                fallen.contains(Labelling.text(row, "claim")))).build()).toList();
    }

    private boolean falls(Binding row) {
        var falls = Labelling.list(row, "other_notes").isEmpty() && Labelling.list(row, "rests_on").stream().allMatch(this::broken);
        if (falls)
            fallen.add(Labelling.text(row, "claim"));
        return falls;
    }

    /** An inference is its premises, with a blank between. */
    private boolean broken(String inference) {
        return Arrays.stream(inference.split(" ")).anyMatch(fallen::contains);
    }
}
