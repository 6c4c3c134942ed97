package org.decoupling.loader.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.graph.Names;
import org.decoupling.loader.graph.Terms;

/** Holds the notes that a reading names, such as {@code 3-2}, against those that its article has. */
public final class NoteCheck {
    private static final Node IN_NOTE = Terms.term("dec:inNote");

    private NoteCheck() {}

    /** A line for each entry that rests on a note which is not there. */
    public static List<String> strangers(Reading reading, Article article) {
        Names names = new Names(article.source());
        Set<Node> known = article.notes().stream().map(names::note).collect(Collectors.toSet());
        return reading.triples().find(Node.ANY, IN_NOTE, Node.ANY).filterDrop(triple -> known.contains(triple.getObject()))
                .mapWith(triple -> line(reading, triple)).toList().stream().sorted().toList();
    }

    /** An act is shared and so not named under the reading. */
    private static String line(Reading reading, Triple triple) {
        String entry = triple.getSubject().getURI().replace(reading.iri() + "/", "").replace(Names.BASE + "id/", "");
        String note = triple.getObject().getURI();
        return entry + ": the article has no note " + note.substring(note.lastIndexOf('/') + 1) + ", by page of the file and order on that page";
    }
}
