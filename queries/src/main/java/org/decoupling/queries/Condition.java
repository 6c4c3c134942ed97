package org.decoupling.queries;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A column has a value: as it stands, as one of several joined by {@code "; "}, or as the last part of an IRI; numbers by their worth.
 * A star at the end stands for any ending.
 */
record Condition(String column, String value) {
    private static final Pattern JOINED = Pattern.compile("; ");
    private static final int LONGEST = 40;

    boolean holds(Binding row) {
        var node = row.get(Var.alloc(column));
        return node != null && (number(node) instanceof Number number ? equal(number) : JOINED.splitAsStream(text(node)).anyMatch(this::fits));
    }

    /** Null for what is no number; infinity and its like count as none. */
    static Number number(Node node) {
        return node.isLiteral() && node.getLiteral().isWellFormed() && node.getLiteralValue() instanceof Number number
                && Double.isFinite(number.doubleValue()) ? number : null;
    }

    static String text(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private boolean fits(String text) {
        return same(text) || text.contains("://") && same(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1));
    }

    private boolean same(String text) {
        return value.endsWith("*") ? text.startsWith(value.substring(0, value.length() - 1)) : text.equals(value);
    }

    private boolean equal(Number number) {
        try {
            return value.length() <= LONGEST && !value.contains("e") && !value.contains("E")
                    && new BigDecimal(number.toString()).compareTo(new BigDecimal(value)) == 0;
        } catch (NumberFormatException notANumber) {
            return same(number.toString());
        }
    }
}
