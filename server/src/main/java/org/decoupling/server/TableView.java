package org.decoupling.server;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.decoupling.queries.NamedQuery;

/** Rows of terms as a page shows them: by their names, in the language of the reader. */
record TableView(List<Column> columns, List<List<Field>> rows) {
    private static final Pattern JOINED = Pattern.compile("; ");
    private static final Pattern BLANK = Pattern.compile(" ");
    /** Columns that name what the row is about, for programs. */
    private static final Set<String> NAMING = Set.of("label", "zh", "en");

    /** @param name what programs call it @param coded whether its texts are short names of terms */
    record Column(String name, String heading, String meaning, boolean coded) {

        static Column of(NamedQuery.Column column, Language language) {
            return new Column(column.name(), column.heading().in(language.tag), column.text().in(language.tag), column.coded());
        }

        static Column plain(String name) {
            return new Column(name, name, name, false);
        }
    }

    /** What one column says of one row: lines, each of one thing or of several that belong together. */
    record Field(List<List<Cell>> lines) {
        private static final int LONG = 24;

        Stream<Cell> cells() {
            return lines.stream().flatMap(List::stream);
        }

        /** Such a text needs room: Chinese may be broken anywhere, so a narrow column would have one character a line. */
        boolean isLong() {
            return cells().anyMatch(cell -> width(cell.text()) > LONG);
        }

        private static long width(String text) {
            return text.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).asLongStream().sum();
        }

        boolean says(String text) {
            return cells().anyMatch(cell -> cell.href() != null && cell.text().equals(text));
        }
    }

    static TableView of(Asking asking, List<Column> columns, List<Binding> rows, Language language) {
        List<Node> things = rows.stream().flatMap(row -> columns.stream().flatMap(column -> things(column, row.get(column.name())))).toList();
        Labels labels = Labels.of(asking, things, language);
        return new TableView(columns, rows.stream().map(row -> columns.stream().map(column -> field(labels, column, row.get(column.name()))).toList()).toList());
    }

    /** Without the columns that only say again what a link of the same row is called by. */
    TableView brief() {
        List<Integer> kept = IntStream.range(0, columns.size()).filter(i -> !NAMING.contains(columns.get(i).name) || !repeated(i)).boxed().toList();
        return new TableView(kept.stream().map(columns::get).toList(), rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    private boolean repeated(int column) {
        return rows.stream().allMatch(row -> row.get(column).cells().allMatch(cell -> row.stream().anyMatch(field -> field.says(cell.text()))));
    }

    private static Stream<Node> things(Column column, Node node) {
        return Stream.ofNullable(node).flatMap(one -> lines(column, one).stream()).flatMap(List::stream)
                .map(one -> one.isLiteral() ? Labels.concept(one.getLiteralLexicalForm()) : one).filter(Objects::nonNull);
    }

    private static Field field(Labels labels, Column column, Node node) {
        return new Field(node == null ? List.of() : lines(column, node).stream().map(line -> line.stream().map(one -> cell(labels, column, one)).toList()).toList());
    }

    private static Cell cell(Labels labels, Column column, Node node) {
        if (node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDboolean))
            return labels.truth(node);
        return column.coded && node.isLiteral() ? labels.coded(node) : labels.cell(node);
    }

    /** Questions join several things into one text, and what holds only together by blanks. */
    private static List<List<Node>> lines(Column column, Node node) {
        if (!node.isLiteral())
            return List.of(List.of(node));
        List<String> parts = JOINED.splitAsStream(node.getLiteralLexicalForm()).toList();
        if (parts.stream().flatMap(BLANK::splitAsStream).allMatch(TableView::iri))
            return parts.stream().map(part -> BLANK.splitAsStream(part).map(NodeFactory::createURI).toList()).toList();
        return column.coded ? parts.stream().map(part -> List.of(NodeFactory.createLiteralString(part))).toList() : List.of(List.of(node));
    }

    private static boolean iri(String text) {
        return text.startsWith("http") && Iris.valid(text);
    }
}
