package org.decoupling.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Passing;
import org.decoupling.loader.graph.Versions;
import org.decoupling.loader.store.Spool;
import org.decoupling.loader.store.Store;

/**
 * Takes quads that another process read from articles. Nothing of them is believed: only graphs of articles and readings are let in,
 * each one's are checked, their digests are made anew, and all of it is written or nothing.
 */
public final class Delivery {
    private final Admission admission;
    private final Spool spool;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private String current = "";
    private DatasetGraph graphs = Passing.graphs();

    private Delivery(Admission admission, Spool spool) {
        this.admission = admission;
        this.spool = spool;
    }

    /** @return why it was refused, a line each; nothing where it was written */
    public static List<String> take(Path quads, Store store) {
        try (Spool spool = new Spool()) {
            List<String> faults = new Delivery(new Admission(store), spool).read(quads);
            if (faults.isEmpty()) spool.into(store);
            return faults;
        }
    }

    private List<String> read(Path quads) {
        try {
            RDFParser.source(quads).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(sink());
            finish();
        } catch (RiotException e) {
            faults.add("not N-Quads: " + e.getMessage());
        }
        return faults;
    }

    private StreamRDFBase sink() {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                take(quad);
            }
        };
    }

    private void take(Quad quad) {
        String load = Names.load(quad.getGraph())
                .orElseThrow(() -> new RiotException("no graph of an article or a reading: " + quad.getGraph()));
        if (!load.equals(current)) begin(load);
        graphs.add(quad);
    }

    /** The quads of one article or reading stand together, so that no more than one is in memory. */
    private void begin(String next) {
        finish();
        if (!done.add(next)) throw new RiotException("the quads of " + next + " do not stand together");
        current = next;
        graphs = Passing.graphs();
    }

    private void finish() {
        if (current.isEmpty()) return;
        admission.check(graphs).violations().forEach(violation -> faults.add(violation.toString()));
        Versions.stamp(graphs);
        spool.add(admission.news(graphs));
    }
}
