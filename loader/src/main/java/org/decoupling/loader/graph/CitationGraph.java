package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteKind;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.Reference;

/** References as printed, the works behind them, and the acts of citing. */
final class CitationGraph {
    private final Article article;
    private final List<NoteReading> readings;
    private final Names names;
    private final GraphWriter graph;
    private final Contributions contributions;
    private final Set<Node> described = new HashSet<>();

    CitationGraph(Article article, List<NoteReading> readings, Names names, GraphWriter graph) {
        this.article = article;
        this.readings = readings;
        this.names = names;
        this.graph = graph;
        this.contributions = new Contributions(graph);
    }

    void write() {
        for (int i = 0; i < article.notes().size(); i++) references(article.notes().get(i), readings.get(i));
        article.marks().forEach(mark -> mark.note().ifPresent(note -> citations(mark, note)));
    }

    private void references(Article.Note note, NoteReading reading) {
        int order = 1;
        for (Reference reference : reading.references()) reference(note, reference, order++);
    }

    private void reference(Article.Note note, Reference reference, int order) {
        Node node = names.part("reference/" + note.page() + "-" + note.ordinal() + "-" + order);
        Node work = Names.work(reference);
        graph.type(node, "biro:BibliographicReference");
        graph.add(node, "dec:inNote", names.note(note));
        graph.integer(node, "dec:ordinal", order);
        graph.string(node, "dec:asPrinted", note.text().text().substring(reference.start(), reference.end()));
        graph.add(node, "biro:references", work);
        graph.anchor(node, note.text().spans(reference.start(), reference.end()));
        fields(node, reference);
        reference.antecedent().ifPresentOrElse(full -> work(work, full), () -> work(work, reference));
    }

    /** The first full reference to a work describes it. */
    private void work(Node work, Reference reference) {
        if (!described.add(work)) return;
        graph.type(work, WorkTypes.classOf(reference.type()));
        fields(work, reference);
        host(work, reference);
    }

    private void host(Node work, Reference reference) {
        if (reference.container().isEmpty() || !WorkTypes.isPeriodical(reference.type())) return;
        Node journal = Names.journal(reference.container());
        graph.add(work, "dcterms:isPartOf", journal);
        graph.type(journal, WorkTypes.hostOf(reference.type()));
        graph.string(journal, "dcterms:title", reference.container());
    }

    private void fields(Node node, Reference reference) {
        graph.add(node, "dec:workType", term("v:" + reference.type()));
        contributions.write(node, "author", reference.authors());
        contributions.write(node, "translator", reference.translators());
        contributions.write(node, "editor", reference.editors());
        graph.flag(node, "dec:moreAuthors", reference.moreAuthors());
        graph.string(node, "dcterms:title", reference.title());
        graph.string(node, "dec:containerTitle", reference.container());
        graph.string(node, "dec:series", reference.series());
        graph.string(node, "dec:number", reference.number());
        graph.string(node, "dec:edition", reference.edition());
        graph.string(node, "prism:volume", reference.volume());
        graph.string(node, "prism:issueIdentifier", reference.issue());
        reference.years().forEach(year ->
                graph.add(node, "dcterms:issued", Dates.issued(year, reference.month(), reference.day())));
        graph.string(node, "prism:pageRange", reference.pages());
        graph.string(node, "dec:publisherName", reference.publisher());
        graph.string(node, "dec:place", reference.place());
        graph.string(node, "dec:url", reference.url());
        graph.string(node, "prism:doi", reference.doi());
        graph.string(node, "dec:locator", reference.locator());
    }

    private void citations(Article.Mark mark, int index) {
        NoteReading reading = readings.get(index);
        int order = 1;
        for (Reference reference : reading.references()) citation(mark, reading.kind(), reference, order++);
    }

    private void citation(Article.Mark mark, NoteKind kind, Reference reference, int order) {
        Node node = names.part("citation/" + mark.page() + "-" + mark.ordinal() + "-" + order);
        graph.type(node, "cito:Citation");
        graph.add(node, "cito:hasCitingEntity", names.article());
        graph.add(node, "cito:hasCitedEntity", Names.work(reference));
        graph.add(node, "cito:hasCitationCharacterization",
                term(kind == NoteKind.DATA_SOURCE ? "cito:usesDataFrom" : "cito:cites"));
        graph.add(node, "dec:viaPointer", names.part("mark/" + mark.page() + "-" + mark.ordinal()));
    }
}
