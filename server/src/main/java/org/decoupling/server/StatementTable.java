package org.decoupling.server;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** A graph as a table: a statement a row, in a fixed order. */
final class StatementTable {
    private static final List<Var> COLUMNS = Var.varList(List.of("subject", "predicate", "object", "datatype", "language"));
    private static final Comparator<Triple> ORDER = Comparator.comparing((Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate())).thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    private StatementTable() { }

    static void write(Graph graph, OutputStream out) {
        Stream<Binding> rows = graph.stream().sorted(ORDER).map(StatementTable::row);
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV).create(ResultSetLang.RS_CSV)
                .write(out, RowSetStream.create(COLUMNS, rows.iterator()), new Context());
    }

    private static Binding row(Triple triple) {
        BindingBuilder row = BindingFactory.builder();
        row.add(COLUMNS.get(0), triple.getSubject()).add(COLUMNS.get(1), triple.getPredicate());
        Node object = triple.getObject();
        if (object.isLiteral())
            literal(row, object);
        else
            row.add(COLUMNS.get(2), object);
        return row.build();
    }

    private static void literal(BindingBuilder row, Node literal) {
        row.add(COLUMNS.get(2), NodeFactory.createLiteralString(literal.getLiteralLexicalForm()));
        row.add(COLUMNS.get(3), NodeFactory.createURI(literal.getLiteralDatatypeURI()));
        if (!literal.getLiteralLanguage().isEmpty())
            row.add(COLUMNS.get(4), NodeFactory.createLiteralString(literal.getLiteralLanguage()));
    }
}
