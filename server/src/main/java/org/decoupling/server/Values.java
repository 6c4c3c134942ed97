package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** An RDF term as plain JSON has it: numbers as numbers, booleans as booleans, all else as text; what is unbound is null. */
final class Values {
    private Values() { }

    static Map<String, Object> item(List<String> columns, Binding row) {
        Map<String, Object> item = new LinkedHashMap<>();
        columns.forEach(column -> item.put(column, plain(row.get(column))));
        return item;
    }

    static Object plain(Node node) {
        if (node == null)
            return null;
        return node.isLiteral() ? literal(node) : text(node);
    }

    static String text(Node node) {
        if (node.isURI())
            return node.getURI();
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** An ill-typed literal stays the text it is. */
    private static Object literal(Node node) {
        boolean typed = XSDDatatype.XSDboolean.equals(node.getLiteralDatatype()) || number(node);
        return typed && node.getLiteral().isWellFormed() ? node.getLiteralValue() : node.getLiteralLexicalForm();
    }

    private static boolean number(Node node) {
        Class<?> type = node.getLiteralDatatype().getJavaClass();
        return type != null && Number.class.isAssignableFrom(type);
    }
}
