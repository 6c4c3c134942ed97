package org.decoupling.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Reads what is to be found out of a store, thing by thing, so that memory holds a few hundred things at a time and never all. */
final class Source {
    private static final Query TERMS = QueryFactory.read("search/terms.rq");
    private static final Query TEXTS = QueryFactory.read("search/texts.rq");
    private static final Query FACTS = QueryFactory.read("search/facts.rq");
    private static final Var IT = Var.alloc("it");
    private static final int BATCH = 500;
    /** Of its own: the store's limit is for callers, and would cut a long reading short. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final RDFLink link;

    /** @param link inside a read transaction */
    Source(RDFLink link) {
        this.link = link;
    }

    Terms terms() {
        return select(TERMS, rows -> {
            var terms = new Terms.Builder();
            rows.forEachRemaining(row -> terms.add(row.get("text").getLiteralLexicalForm(), row.get("it").getURI()));
            return terms.build();
        });
    }

    void things(Consumer<Thing> use) {
        select(TEXTS, rows -> {
            var batch = new ArrayList<Thing>();
            while (rows.hasNext()) {
                add(batch, rows.next());
                if (batch.size() > BATCH)
                    pass(batch, batch.size() - 1, use);
            }
            pass(batch, batch.size(), use);
            return true;
        });
    }

    /** Rows of one thing follow each other, so the last thing may still grow. */
    private static void add(List<Thing> batch, Binding row) {
        var iri = row.get("it").getURI();
        if (batch.isEmpty() || !batch.getLast().iri().equals(iri))
            batch.add(new Thing(iri));
        var text = row.get("text");
        batch.getLast().add(((Number) row.get("kind").getLiteralValue()).intValue(), text.isLiteral() ? text.getLiteralLexicalForm() : "",
                text.isLiteral() ? text.getLiteralLanguage() : "");
    }

    private void pass(List<Thing> batch, int complete, Consumer<Thing> use) {
        var things = batch.subList(0, complete);
        facts(things);
        things.forEach(use);
        things.clear();
    }

    private void facts(List<Thing> things) {
        if (things.isEmpty())
            return;
        Map<String, Thing> byIri = things.stream().collect(Collectors.toMap(Thing::iri, thing -> thing));
        select(about(things), rows -> {
            rows.forEachRemaining(row -> byIri.get(row.get(IT).getURI()).fact(iri(row, "type"), iri(row, "article"), iri(row, "layer")));
            return true;
        });
    }

    private static String iri(Binding row, String column) {
        Node node = row.get(column);
        return node != null && node.isURI() ? node.getURI() : "";
    }

    private static Query about(List<Thing> things) {
        var group = new ElementGroup();
        group.addElement(new ElementData(List.of(IT), things.stream()
                .map(thing -> BindingFactory.binding(IT, NodeFactory.createURI(thing.iri()))).toList()));
        ((ElementGroup) FACTS.getQueryPattern()).getElements().forEach(group::addElement);
        var query = FACTS.cloneQuery();
        query.setQueryPattern(group);
        return query;
    }

    private <T> T select(Query query, Function<RowSet, T> use) {
        try (QueryExec exec = link.newQuery().query(query).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return use.apply(exec.select());
        }
    }
}
