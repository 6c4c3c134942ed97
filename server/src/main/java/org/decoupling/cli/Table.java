package org.decoupling.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows for a person at a terminal. A Chinese character takes two columns there. */
final class Table {
    private static final int WIDEST = 48;

    private Table() {}

    static void write(RowSet rows, PrintWriter out) {
        List<Var> columns = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Var::getVarName).toList());
        rows.forEach(row -> lines.add(columns.stream().map(column -> cell(row, column)).toList()));
        int[] widths = widths(lines, columns.size());
        lines.forEach(line -> out.println(pad(line, widths)));
        out.flush();
    }

    private static String cell(Binding row, Var column) {
        Node value = row.get(column);
        if (value == null) return "";
        return cut(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    private static int[] widths(List<List<String>> lines, int columns) {
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) widths[i] = Math.max(widths[i], width(line.get(i)));
        }
        return widths;
    }

    private static String pad(List<String> line, int[] widths) {
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            padded.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
        }
        return padded.toString().stripTrailing();
    }

    private static String cut(String value) {
        if (width(value) <= WIDEST) return value;
        int end = 0;
        for (int room = WIDEST - 1; (room -= width(value.codePointAt(end))) >= 0; ) end = value.offsetByCodePoints(end, 1);
        return value.substring(0, end) + "…";
    }

    private static int width(String value) {
        return value.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
