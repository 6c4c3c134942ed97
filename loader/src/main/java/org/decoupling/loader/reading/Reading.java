package org.decoupling.loader.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Terms;
import org.decoupling.loader.text.InputFault;
import org.decoupling.ontology.Resources;

/**
 * A scholar's reading of one article: YAML that is JSON-LD by its context, its short forms expanded by rules.
 * No code maps it: the words are in {@code readings/context.jsonld}, their meaning in {@code rules/reading}.
 *
 * @param iri     the reading, which is the act of curation
 * @param graph   the named graph that it fills
 * @param triples what it says, in full
 */
public record Reading(Node iri, Node graph, Graph triples) {
    private static final String FOLDER = "readings";
    private static final String BASE = Names.BASE + "id/reading/";
    private static final Node CURATION = Terms.term("dec:CurationAct");
    /** A key written twice would silently lose the first of the two entries. */
    private static final ObjectMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** The readings that the project ships, by file name. */
    public static List<Reading> shipped() throws IOException {
        return Resources.under(FOLDER, ".yaml").stream().map(Reading::shipped).toList();
    }

    private static Reading shipped(String name) {
        return read(Resources.text(name), name);
    }

    public static Reading read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        } catch (IOException e) {
            throw InputFault.of("unreadable", file.toString(), e.getMessage());
        }
    }

    public static Reading read(InputStream in, String name) throws IOException {
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    }

    private static Reading read(String yaml, String name) {
        Graph compact = compact(json(yaml, name), name);
        ReadingRules.SHIPPED.check(compact, name);
        Node iri = iri(compact, name);
        Node graph = NodeFactory.createURI(iri.getURI().replace("/id/reading/", "/graph/reading/"));
        return new Reading(iri, graph, ReadingRules.SHIPPED.expand(compact));
    }

    /** What a store is to hold of it: one named graph. */
    public DatasetGraph graphs() {
        DatasetGraph graphs = DatasetGraphFactory.create();
        graphs.addGraph(graph, triples);
        return graphs;
    }

    private static String json(String yaml, String name) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            return tree.toString();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw InputFault.at("bad-reading", name, 0, line, "not YAML: " + e.getOriginalMessage());
        }
    }

    private static Graph compact(String json, String name) {
        try {
            return RDFParser.fromString(json, Lang.JSONLD11)
                    .base(BASE)
                    .set(LangJSONLD11.JSONLD_OPTIONS, ReadingContext.options())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
        } catch (RiotException e) {
            throw InputFault.of("bad-reading", name, "not JSON-LD: " + e.getMessage());
        }
    }

    private static Node iri(Graph compact, String name) {
        List<Node> found = compact.find(Node.ANY, RDF.type.asNode(), CURATION).mapWith(t -> t.getSubject()).toList();
        if (found.size() == 1 && found.getFirst().isURI()) return found.getFirst();
        throw InputFault.of("bad-reading", name, "one entry of type CurationAct heads a reading; found " + found.size());
    }
}
