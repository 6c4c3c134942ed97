package org.decoupling.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Quads as expanded JSON-LD while they come by. What belongs together must come together: the quads of a graph, in it those of a
 * subject, in them those of a property. Libraries build the whole document in memory first, and a release may be large.
 */
final class JsonLdStream extends StreamRDFBase {
    private final JsonGenerator json;
    private Node graph;
    private Node subject;
    private Node property;

    JsonLdStream(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that Jackson does, and may fail at. */
    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        run(json::writeStartArray);
    }

    @Override
    public void quad(Quad quad) {
        run(() -> {
            open(quad);
            if (property.equals(RDF.Nodes.type) && quad.getObject().isURI())
                json.writeString(quad.getObject().getURI());
            else
                value(quad.getObject());
        });
    }

    private void open(Quad quad) throws IOException {
        if (!quad.getGraph().equals(graph))
            openGraph(quad.getGraph());
        if (!quad.getSubject().equals(subject))
            openNode(quad.getSubject());
        if (!quad.getPredicate().equals(property))
            openProperty(quad.getPredicate());
    }

    private void openGraph(Node next) throws IOException {
        closeGraph();
        graph = next;
        json.writeStartObject();
        json.writeStringField("@id", name(next));
        json.writeArrayFieldStart("@graph");
        json.writeRaw('\n');
    }

    private void openNode(Node next) throws IOException {
        closeNode();
        subject = next;
        json.writeStartObject();
        json.writeStringField("@id", name(next));
    }

    private void openProperty(Node next) throws IOException {
        closeProperty();
        property = next;
        json.writeArrayFieldStart(next.equals(RDF.Nodes.type) ? "@type" : next.getURI());
    }

    private void closeProperty() throws IOException {
        if (property != null)
            json.writeEndArray();
        property = null;
    }

    private void closeNode() throws IOException {
        closeProperty();
        if (subject != null) {
            json.writeEndObject();
            json.writeRaw('\n');
        }
        subject = null;
    }

    private void closeGraph() throws IOException {
        closeNode();
        if (graph != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
        graph = null;
    }

    private void value(Node value) throws IOException {
        json.writeStartObject();
        if (value.isLiteral())
            literal(value);
        else
            json.writeStringField("@id", name(value));
        json.writeEndObject();
    }

    private void literal(Node value) throws IOException {
        json.writeStringField("@value", value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty())
            json.writeStringField("@language", value.getLiteralLanguage());
        else if (!XSDDatatype.XSDstring.equals(value.getLiteralDatatype()))
            json.writeStringField("@type", value.getLiteralDatatypeURI());
    }

    private static String name(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    @Override
    public void finish() {
        run(() -> {
            closeGraph();
            json.writeEndArray();
            json.close();
        });
    }
}
