package org.decoupling.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.decoupling.loader.article.Sidecar;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.reading.Reading;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;
import org.decoupling.loader.text.Digests;
import org.decoupling.loader.text.SourceText;
import org.decoupling.loader.text.TextReader;
import org.decoupling.ontology.Ontology;
import org.decoupling.ontology.Resources;

/** What the project brings to every store: vocabulary, thesaurus and readings; and, to an empty one, an article to try. */
public final class Shipment {
    /** A graph that says no more than which shipment the store has. */
    private static final Node NAME = Ontology.name("shipment");
    private static final List<String> FOLDERS = List.of("ontology", "thesaurus", "links", "readings", "rules/reading/check",
            "rules/reading/expand");
    private static final List<String> SUFFIXES = List.of(".ttl", ".yaml", ".jsonld", ".rq");
    private static final String SAMPLE = "lighthouse-tariffs";

    private Shipment() {}

    /** Writes what the store lacks or has in another version, and a sample where no article is; in one transaction. */
    public static void into(Store store) {
        try (Spool spool = new Spool()) {
            Map<Node, String> held = store.held();
            addMissing(held, spool);
            if (held.keySet().stream().noneMatch(Names::isLayerOfArticle)) spool.add(sample());
            spool.into(store);
        }
    }

    /** Lets a load bring along, in its own transaction, the vocabulary and readings that the store lacks. */
    public static void addMissing(Store store, Spool spool) {
        addMissing(store.held(), spool);
    }

    private static void addMissing(Map<Node, String> held, Spool spool) {
        String digest = digest();
        if (digest.equals(held.get(NAME))) return;
        DatasetGraph missing = DatasetGraphFactory.create();
        shipped().forEach(missing::addGraph);
        Versions.stamp(missing);
        Versions.dropHeld(missing, held);
        Versions.stamp(missing, NAME, digest);
        spool.add(missing);
    }

    /** Of the files as they lie: reading them as graphs takes seconds, and a store mostly has them all. */
    private static String digest() {
        StringBuilder files = new StringBuilder();
        for (String folder : FOLDERS) {
            for (String suffix : SUFFIXES) Resources.under(folder, suffix).forEach(name -> files.append(Resources.text(name)));
        }
        return Digests.sha256(files.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Node, Graph> shipped() {
        Map<Node, Graph> graphs = new LinkedHashMap<>(Ontology.graphs());
        try {
            Reading.shipped().forEach(reading -> graphs.put(reading.graph(), reading.triples()));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped readings can't be read", e);
        }
        return graphs;
    }

    private static DatasetGraph sample() {
        try (InputStream text = resource(".txt"); InputStream sidecar = resource(".csl.yaml")) {
            SourceText source = new TextReader().read(text, SAMPLE + ".txt");
            return Extraction.of(source, Sidecar.read(sidecar, SAMPLE + ".csl.yaml"), false).graphs();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped sample can't be read", e);
        }
    }

    private static InputStream resource(String suffix) {
        return Shipment.class.getResourceAsStream("/samples/" + SAMPLE + suffix);
    }
}
