package org.decoupling.ontology;

import static org.decoupling.ontology.Finding.Severity.VIOLATION;
import static org.decoupling.ontology.Finding.Severity.WARNING;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.riot.out.NodeFmtLib;

/** The shipped SHACL shapes. Every shape has a name, and that name is the fault it finds. */
public final class Shapes {
    private static final Node LAYER = NodeFactory.createURI(Ontology.BASE + "ontology#layer");
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::fault).thenComparing(finding -> finding.focus().toString()).thenComparing(Finding::value);

    private final Graph graph;
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(Graph graph) {
        this.graph = graph;
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    public static Shapes fromClasspath() {
        return new Shapes(Resources.turtle("shapes"));
    }

    /** @param union the data with the terms and concepts it uses: see {@link Ontology#with} */
    public Report validate(Graph union) {
        List<Finding> findings = shapes.getTargetShapes().parallelStream().flatMap(shape -> entries(shape, union))
                .map(this::finding).distinct().sorted(ORDER).toList();
        return new Report(of(findings, VIOLATION), of(findings, WARNING), vacuous(union));
    }

    /** What one shape finds: each by itself, so that all cores share them. */
    private Stream<ReportEntry> entries(Shape shape, Graph union) {
        ValidationContext context = ValidationContext.create(shapes, union);
        VLib.focusNodes(union, shape).forEach(node -> VLib.validateShape(context, union, shape, node));
        return context.generateReport().getEntries().stream();
    }

    /** The names of all faults that the shapes can find: a shape with a message finds one. */
    public List<String> faults() {
        return graph.find(Node.ANY, SHACL.message, Node.ANY).mapWith(triple -> name(triple.getSubject())).toSet().stream().sorted().toList();
    }

    /** How many nodes each shape with a target meets, by shape name. */
    public Map<String, Integer> focusNodes(Graph union) {
        Map<String, Integer> counts = new TreeMap<>();
        shapes.getTargetShapes().forEach(shape -> counts.put(name(shape.getShapeNode()), focusNodes(shape, union)));
        return counts;
    }

    private static int focusNodes(Shape shape, Graph union) {
        return shape.getTargets().stream().mapToInt(target -> target.getFocusNodes(union).size()).sum();
    }

    /** A shape is about a layer; only where the data says that it holds that layer is an unmet shape suspicious. */
    private List<String> vacuous(Graph union) {
        return shapes.getTargetShapes().stream()
                .filter(shape -> isExpected(shape, union) && focusNodes(shape, union) == 0)
                .map(shape -> name(shape.getShapeNode())).sorted().toList();
    }

    private boolean isExpected(Shape shape, Graph union) {
        return graph.find(shape.getShapeNode(), LAYER, Node.ANY)
                .filterKeep(triple -> union.contains(Node.ANY, LAYER, triple.getObject())).hasNext();
    }

    private static List<Finding> of(List<Finding> findings, Finding.Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    private Finding finding(ReportEntry entry) {
        return new Finding(entry.severity().equals(Severity.Violation) ? VIOLATION : WARNING, name(entry.source()),
                entry.focusNode(), entry.resultPath() == null ? "" : path(entry), value(entry), messages(entry.source()));
    }

    private static String path(ReportEntry entry) {
        return entry.resultPath().toString();
    }

    private static String value(ReportEntry entry) {
        return entry.value() == null || entry.value().equals(entry.focusNode()) ? "" : NodeFmtLib.strTTL(entry.value());
    }

    /** Both languages come from the shape itself: a report entry keeps only one of them. */
    private Map<String, String> messages(Node shape) {
        Map<String, String> messages = new LinkedHashMap<>();
        graph.find(shape, SHACL.message, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList().stream().sorted(Comparator.comparing(Node::getLiteralLanguage).reversed())
                .forEach(message -> messages.put(message.getLiteralLanguage(), message.getLiteralLexicalForm()));
        return messages;
    }

    private static String name(Node shape) {
        return shape.isURI() ? shape.getURI().substring(shape.getURI().lastIndexOf('/') + 1) : "unnamed";
    }
}
