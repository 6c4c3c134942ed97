package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;
import org.decoupling.loader.claim.Citing;
import org.decoupling.loader.reference.NoteReading;

/** What works are cited for: beside the bare fact of citing, which the layer of citations states. */
final class CitingGraph {
    private final List<NoteReading> readings;
    private final FindGraph finds;
    private final Names names;
    private final GraphWriter graph;

    CitingGraph(List<NoteReading> readings, FindGraph finds, Names names, GraphWriter graph) {
        this.readings = readings;
        this.finds = finds;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Citing> citings) {
        citings.forEach(this::citing);
    }

    private void citing(Citing citing) {
        for (int order = 1; order <= readings.get(citing.note()).references().size(); order++) {
            Node citation = names.part("citation/" + citing.mark().page() + "-" + citing.mark().ordinal() + "-" + order);
            graph.add(citation, "cito:hasCitationCharacterization", term(citing.function()));
            finds.foundBy(citation, citing.rule());
        }
    }
}
