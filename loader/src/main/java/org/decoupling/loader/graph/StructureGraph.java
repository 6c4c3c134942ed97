package org.decoupling.loader.graph;

import static org.decoupling.loader.graph.Terms.term;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Spans;

/** Sections, paragraphs, sentences, notes and note marks. */
final class StructureGraph {
    private static final Map<String, String[]> PARTS = Lexicon.table("parts.tsv");

    private final Article article;
    private final List<NoteReading> readings;
    private final Names names;
    private final GraphWriter graph;

    StructureGraph(Article article, List<NoteReading> readings, Names names, GraphWriter graph) {
        this.article = article;
        this.readings = readings;
        this.names = names;
        this.graph = graph;
    }

    void write() {
        article.sections().forEach(this::section);
        article.paragraphs().forEach(this::paragraph);
        for (int i = 0; i < article.notes().size(); i++) note(article.notes().get(i), readings.get(i));
        article.marks().forEach(this::mark);
    }

    private void section(Article.Section section) {
        Node node = names.part("section/" + section.path());
        graph.type(node, "doco:Section");
        graph.add(node, "dec:partOf", parent(section.path()));
        graph.string(node, "dec:ordinalPath", section.path());
        graph.integer(node, "dec:depth", section.depth());
        graph.string(node, "dec:printedMark", section.label());
        graph.string(node, "dcterms:title", section.heading());
        graph.anchor(node, section.spans());
    }

    private Node parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? names.article() : names.part("section/" + path.substring(0, dot));
    }

    private void paragraph(Article.Paragraph paragraph) {
        Node node = names.part("paragraph/" + paragraph.ordinal());
        graph.type(node, "doco:Paragraph");
        graph.add(node, "dec:partOf", home(paragraph.section()));
        graph.integer(node, "dec:ordinal", paragraph.ordinal());
        graph.string(node, "dec:printedMark", paragraph.enumerator());
        paragraph.pages().forEach(page -> graph.integer(node, "dec:onPage", page));
        graph.anchor(node, paragraph.spans());
        paragraph.sentences().forEach(sentence -> sentence(paragraph, node, sentence));
    }

    /** A numbered section, or a part without a heading such as front or abstract, which is made known here. */
    private Node home(String section) {
        Node node = names.part("section/" + section);
        String[] part = PARTS.get(section);
        if (part == null) return node;
        graph.type(node, part[1]);
        graph.add(node, "dec:partOf", names.article());
        graph.string(node, "dec:ordinalPath", section);
        return node;
    }

    private void sentence(Article.Paragraph paragraph, Node parent, Article.Sentence sentence) {
        Node node = names.part("sentence/" + paragraph.ordinal() + "." + sentence.ordinal());
        graph.type(node, "doco:Sentence");
        graph.add(node, "dec:partOf", parent);
        graph.integer(node, "dec:ordinal", sentence.ordinal());
        graph.string(node, "dec:printedMark", sentence.enumerator());
        graph.anchor(node, sentence.spans());
    }

    private void note(Article.Note note, NoteReading reading) {
        Node node = names.note(note);
        graph.type(node, "doco:Footnote");
        graph.add(node, "dec:partOf", names.article());
        graph.string(node, "dec:printedMark", note.mark());
        graph.integer(node, "dec:notePageOrdinal", note.page());
        graph.integer(node, "dec:ordinal", note.ordinal());
        note.pages().forEach(page -> graph.integer(node, "dec:onPage", page));
        graph.add(node, "dec:noteKind", term("v:" + reading.kind().concept()));
        graph.anchor(node, note.spans());
    }

    private void mark(Article.Mark mark) {
        Node node = names.part("mark/" + mark.page() + "-" + mark.ordinal());
        graph.type(node, "c4o:InTextReferencePointer");
        graph.add(node, "dec:partOf", names.part("sentence/" + mark.paragraph() + "." + mark.sentence()));
        graph.string(node, "dec:printedMark", mark.mark());
        graph.integer(node, "dec:onPage", mark.page());
        graph.integer(node, "dec:ordinal", mark.ordinal());
        mark.note().ifPresent(index -> target(node, index));
        graph.anchor(node, Spans.of(mark.span().start(), mark.span().end()));
    }

    private void target(Node mark, int index) {
        Article.Note note = article.notes().get(index);
        graph.add(mark, "dec:toNote", names.note(note));
        for (int order = 1; order <= readings.get(index).references().size(); order++) {
            graph.add(mark, "c4o:denotes", names.part("reference/" + note.page() + "-" + note.ordinal() + "-" + order));
        }
    }
}
