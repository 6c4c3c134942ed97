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

    private static Node literal(String lexical, XSDDatatype type) {
        return NodeFactory.createLiteralDT(lexical, type);
    }
}
