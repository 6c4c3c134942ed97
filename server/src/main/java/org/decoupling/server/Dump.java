package org.decoupling.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.decoupling.loader.graph.Terms;

/** The forms in which a whole release is had. N-Quads are written from the store, graph by graph and sorted; the others from those. */
enum Dump {
    NQUADS(Format.NQUADS), TRIG(Format.TRIG), JSONLD(Format.JSONLD);

    static final String GZIP = "application/gzip";

    final Format format;
    final String file;

    Dump(Format format) {
        this.format = format;
        this.file = "decoupling." + format.suffix + ".gz";
    }

    static Optional<Dump> named(String file) {
        return Stream.of(values()).filter(dump -> dump.file.equals(file)).findFirst();
    }

    /** Quad by quad, so that a release of any size needs little memory. */
    void write(InputStream quads, OutputStream to) {
        StreamRDF out = this == JSONLD ? new JsonLdStream(to) : StreamRDFWriter.getWriterStream(to, RDFFormat.TRIG_BLOCKS);
        out.start();
        if (this == TRIG)
            Terms.prefixes().getNsPrefixMap().forEach(out::prefix);
        RDFParser.source(quads).lang(Lang.NQUADS).labelToNode(LabelToNode.createUseLabelAsGiven()).parse(new Inside(out));
        out.finish();
    }

    /** The parser's own start and end are none of the writer's. */
    private static final class Inside extends StreamRDFWrapper {
        Inside(StreamRDF out) {
            super(out);
        }

        @Override
        public void start() { }

        @Override
        public void finish() { }
    }
}
