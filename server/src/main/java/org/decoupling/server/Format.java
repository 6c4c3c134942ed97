package org.decoupling.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/** The forms in which something can be had: the suffix of an address, the media type of a header. */
enum Format {
    SRJ("srj", "application/sparql-results+json", null),
    SRX("srx", "application/sparql-results+xml", null),
    JSON("json", "application/json", null),
    XML("xml", "application/xml", null),
    CSV("csv", "text/csv", null),
    TSV("tsv", "text/tab-separated-values", null),
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
    TRIG("trig", "application/trig", RDFFormat.TRIG_PRETTY),
    NQUADS("nq", "application/n-quads", RDFFormat.NQUADS_UTF8),
    HTML("html", "text/html", null);

    static final List<Format> RESULTS = List.of(SRJ, SRX, CSV, TSV, JSON, XML);
    static final List<Format> GRAPHS = List.of(TURTLE, JSONLD, NTRIPLES, RDFXML, TRIG, NQUADS);
    static final List<Format> ENTITY = List.of(TURTLE, JSONLD, NTRIPLES, RDFXML, TRIG, CSV, JSON, HTML);
    /** What an entity has beside its page; and of that, what is RDF. */
    static final List<Format> DATA = ENTITY.stream().filter(form -> form != HTML).toList();
    static final List<Format> GRAPH_DATA = ENTITY.stream().filter(form -> form.graph != null).toList();

    final String suffix;
    final String mediaType;
    /** How a graph is written in this form; null for the forms of tables and pages. */
    final RDFFormat graph;

    Format(String suffix, String mediaType, RDFFormat graph) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.graph = graph;
    }

    /** Every answer says UTF-8, also where the type would imply it: older clients guess otherwise. */
    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /**
     * What a server may weigh beside the client's own weights. Many clients name every form they can read and then look in the default
     * graph alone, where the forms of named graphs hold nothing.
     */
    double quality() {
        return this == TRIG || this == NQUADS ? 0.8 : 1;
    }

    static Optional<Format> bySuffix(String suffix) {
        return Stream.of(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
    }
}
