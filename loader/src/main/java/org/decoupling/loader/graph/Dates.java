package org.decoupling.loader.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Dates as exact as they are printed, and no more. */
final class Dates {
    private Dates() {}

    /** @param month and day as printed digits, empty where not printed; a day without its month says nothing */
    static Node issued(String year, String month, String day) {
        String gYear = "%04d".formatted(Integer.parseInt(year));
        if (month.isEmpty()) return literal(gYear, XSDDatatype.XSDgYear);
        String gMonth = gYear + "-%02d".formatted(Integer.parseInt(month));
        if (day.isEmpty()) return literal(gMonth, XSDDatatype.XSDgYearMonth);
        return literal(gMonth + "-%02d".formatted(Integer.parseInt(day)), XSDDatatype.XSDdate);
    }

    /** A year, month or day is typed as such; anything wider stays the EDTF string that it is. */
    static Node edtf(String date) {
        if (date.matches("\\d{4}")) return literal(date, XSDDatatype.XSDgYear);
        if (date.matches("\\d{4}-(?:0[1-9]|1[0-2])")) return literal(date, XSDDatatype.XSDgYearMonth);
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) return literal(date, XSDDatatype.XSDdate);
        return NodeFactory.createLiteralString(date);
    }

    private static Node literal(String lexical, XSDDatatype type) {
        return NodeFactory.createLiteralDT(lexical, type);
    }
}
