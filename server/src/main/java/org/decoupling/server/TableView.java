package org.decoupling.server;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows of terms as a page shows them. @param columns their names, for column headings that programs share with people */
record TableView(List<String> columns, List<String> heads, List<List<Cell>> rows) {
    private static final Cell NONE = Cell.plain("", null);

    static TableView of(Asking asking, List<String> columns, List<String> heads, List<Binding> rows, Language language) {
        List<Node> things = rows.stream().flatMap(row -> columns.stream().map(row::get)).filter(Objects::nonNull).toList();
        Labels labels = Labels.of(asking, things, language);
        return new TableView(columns, heads, rows.stream().map(row -> columns.stream().map(column -> cell(labels, row.get(column))).toList()).toList());
    }

    private static Cell cell(Labels labels, Node node) {
        return node == null ? NONE : labels.cell(node);
    }
}
