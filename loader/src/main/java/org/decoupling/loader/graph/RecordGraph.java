package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.article.Metadata;
import org.decoupling.loader.text.SourceText;

/** Who read what: the article, its text, what is missing or looks wrong, and the run that wrote the graphs. */
final class RecordGraph {
    private static final List<String> LAYERS = List.of("record", "structure", "citations");

    private final Article article;
    private final Names names;
    private final GraphWriter graph;

    RecordGraph(Article article, Names names, GraphWriter graph) {
        this.article = article;
        this.names = names;
        this.graph = graph;
    }

    void write(List<Article.Warning> defects) {
        article();
        text();
        run();
        Map<String, Integer> sameName = new HashMap<>();
        defects.forEach(defect -> defect(defect, sameName));
    }

    private void article() {
        Metadata metadata = article.metadata();
        Node node = names.article();
        graph.type(node, "dec:Article");
        graph.add(node, "dec:hasText", names.part("text"));
        graph.integer(node, "dec:pageCount", article.pages());
        field(node, "title", "dcterms:title", metadata.title());
        field(node, "journal", "dec:containerTitle", metadata.journal());
        field(node, "issue", "prism:issueIdentifier", metadata.issue());
        graph.string(node, "prism:volume", metadata.volume());
        graph.string(node, "prism:pageRange", metadata.pages());
        graph.string(node, "prism:doi", metadata.doi());
        year(node, metadata.year());
        journal(node, metadata.journal());
        if (metadata.authors().isEmpty()) gap(node, "authors");
        new Contributions(graph).write(node, "author", metadata.authors());
    }

    /** What a bibliography asks of an article and neither text nor sidecar gives is a gap, never a guess. */
    private void field(Node node, String field, String predicate, String value) {
        if (value.isEmpty()) gap(node, field);
        graph.string(node, predicate, value);
    }

    private void gap(Node node, String field) {
        Node gap = names.part("gap/" + field);
        graph.add(node, "dec:hasGap", gap);
        graph.type(gap, "dec:MetadataGap");
        graph.string(gap, "dec:field", field);
        graph.add(gap, "dec:reason", term("v:not-printed"));
    }

    private void year(Node node, String year) {
        if (year.isEmpty()) gap(node, "year");
        else graph.add(node, "dcterms:issued", Dates.issued(year, "", ""));
    }

    private void journal(Node node, String title) {
        if (title.isEmpty()) return;
        Node journal = Names.journal(title);
        graph.type(node, "fabio:JournalArticle");
        graph.add(node, "dcterms:isPartOf", journal);
        graph.type(journal, "fabio:Journal");
        graph.string(journal, "dcterms:title", title);
    }

    private void text() {
        SourceText source = article.source();
        Node text = names.part("text");
        graph.type(text, "dec:SourceText");
        graph.string(text, "dec:fileName", source.name());
        graph.string(text, "dec:encoding", source.encoding());
        graph.string(text, "dec:mediaType", source.mediaType());
        graph.integer(text, "dec:lengthInCodePoints", source.codePoint(source.text().length()));
        graph.string(text, "dec:sha256", source.sha256());
    }

    private void run() {
        Node run = names.part("run");
        Node software = Names.software("loader-" + Release.VERSION);
        graph.type(run, "dec:ExtractionRun");
        graph.add(run, "prov:used", names.part("text"));
        graph.add(run, "prov:wasAssociatedWith", software);
        graph.type(software, "prov:SoftwareAgent");
        graph.string(software, "foaf:name", "Decoupling Graph loader " + Release.VERSION);
        for (String layer : LAYERS) graphOfRecord(layer, layer, run);
        graphOfRecord("argument", "extracted", run);
    }

    private void graphOfRecord(String name, String layer, Node run) {
        Node node = names.graph(name);
        graph.type(node, "dec:GraphOfRecord");
        graph.add(node, "dec:ofArticle", names.article());
        graph.add(node, "dec:layer", term("v:" + layer));
        graph.add(node, "prov:wasGeneratedBy", run);
    }

    /** What is wrong with the article as a whole, such as that it has no notes, has no place in it. */
    private void defect(Article.Warning defect, Map<String, Integer> sameName) {
        String name = defect.kind() + "-" + article.source().codePoint(defect.spans().start());
        int count = sameName.merge(name, 1, Integer::sum);
        Node node = names.part("defect/" + (count == 1 ? name : name + "-" + count));
        graph.add(names.article(), "dec:hasDefect", node);
        graph.type(node, "dec:SourceDefect");
        graph.add(node, "dec:defectKind", term("v:" + defect.kind()));
        graph.string(node, "dec:detail", defect.detail());
        graph.integer(node, "dec:onPage", defect.page());
        graph.integer(node, "dec:line", defect.line());
        graph.add(node, "dec:curationStatus", term("v:extracted"));
        if (defect.spans().end() > defect.spans().start()) graph.anchor(node, defect.spans());
    }
}
