package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.figure.Change;
import org.decoupling.loader.figure.Data;
import org.decoupling.loader.figure.Figure;
import org.decoupling.loader.passage.Entity;

/** Figures as observations of the article's own data set, and the changes between them, recomputed. */
final class FigureGraph {
    private static final int DIGITS = 4;

    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;
    private final List<Article.Note> notes;
    private final Map<Figure, Node> nodes = new HashMap<>();

    FigureGraph(FindGraph finds, Names names, GraphWriter graph, List<Article.Note> notes) {
        this.finds = finds;
        this.names = names;
        this.graph = graph;
        this.notes = notes;
    }

    void write(Data data) {
        if (!data.figures().isEmpty()) graph.type(names.part("figures"), "qb:DataSet");
        data.figures().forEach(this::figure);
        data.changes().forEach(this::change);
    }

    Node node(Figure figure) {
        return names.part("figure/" + place(figure, figure.amount()) + (figure.twin() == 0 ? "" : "/" + (figure.twin() + 1)));
    }

    private void figure(Figure figure) {
        Node node = node(figure);
        nodes.put(figure, node);
        graph.type(node, "qb:Observation");
        graph.add(node, "qb:dataSet", names.part("figures"));
        graph.add(node, "dec:indicator", indicator(figure));
        figure.areas().forEach(area -> graph.add(node, "sdmx-d:refArea", finds.entity(area)));
        figure.counterparts().forEach(area -> graph.add(node, "dec:counterpartArea", finds.entity(area)));
        graph.add(node, "sdmx-d:refPeriod", Dates.edtf(figure.period()));
        amount(node, figure.amount());
        figure.notes().forEach(note -> graph.add(node, "dec:inNote", names.note(notes.get(note))));
        graph.anchor(node, figure.passage().spans(figure.amount().start(), figure.amount().end()));
        finds.ground(node, figure.rule());
    }

    /** An indicator that only this article has is a find like others. */
    private Node indicator(Figure figure) {
        Entity indicator = figure.indicator();
        Node node = finds.entity(indicator);
        if (indicator.path().startsWith("article:")) finds.ground(node, figure.rule());
        return node;
    }

    private void amount(Node node, Amount amount) {
        decimal(node, "dec:value", amount.value());
        amount.upper().ifPresent(upper -> decimal(node, "dec:upperValue", upper));
        graph.add(node, "sdmx-a:unitMeasure", term("v:" + amount.unit()));
        graph.add(node, "dec:bound", term("v:" + amount.bound()));
        graph.string(node, "dec:printedAs", amount.printed());
    }

    private void change(Change change) {
        Node node = names.part("change/" + place(change.to(), change.to().amount()) + (change.to().twin() == 0 ? "" : "/" + (change.to().twin() + 1)));
        BigDecimal from = change.from().amount().value();
        BigDecimal to = change.to().amount().value();
        if (from.signum() == 0) return;
        graph.type(node, "dec:DerivedChange");
        graph.add(node, "dec:from", nodes.get(change.from()));
        graph.add(node, "dec:to", nodes.get(change.to()));
        decimal(node, "dec:recomputedDifference", to.subtract(from));
        decimal(node, "dec:recomputed", to.subtract(from).divide(from, new MathContext(20)).setScale(DIGITS, RoundingMode.HALF_UP));
        change.printed().ifPresent(printed -> printed(node, printed));
        graph.anchor(node, change.to().passage().spans(Math.min(change.from().amount().start(), change.to().amount().start()), end(change)));
        finds.ground(node, change.rule());
    }

    private void printed(Node node, Amount printed) {
        decimal(node, "dec:relativeChange", printed.value().movePointLeft(2));
        graph.add(node, "dec:bound", term("v:" + printed.bound()));
        graph.string(node, "dec:printedAs", printed.printed());
    }

    private static int end(Change change) {
        return Math.max(change.to().amount().end(), change.printed().map(Amount::end).orElse(0));
    }

    private void decimal(Node node, String property, BigDecimal value) {
        graph.add(node, property, NodeFactory.createLiteralDT(value.toPlainString(), XSDDatatype.XSDdecimal));
    }

    private String place(Figure figure, Amount amount) {
        return graph.path(figure.passage().spans(amount.start(), amount.end()));
    }
}
