package org.decoupling.loader.claim;

import java.util.ArrayList;
import java.util.List;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Clauses;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.reference.NoteKind;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.reference.Reference;

/** The sentences of a note in which its author speaks: what is left when the references are taken out. */
final class OwnWords {
    private OwnWords() {}

    static List<Clause> in(Passage note, NoteReading reading) {
        List<Clause> clauses = new ArrayList<>();
        if (reading.kind() == NoteKind.DATA_SOURCE) return clauses;
        int at = 0;
        for (Reference reference : reading.references()) {
            if (reference.start() > at) clauses.addAll(sentences(note, at, reference.start()));
            at = Math.max(at, reference.end());
        }
        if (at < note.words().length()) clauses.addAll(sentences(note, at, note.words().length()));
        return clauses;
    }

    /** What ends with a full stop; a lead-in such as 参见 does not. */
    private static List<Clause> sentences(Passage note, int from, int to) {
        int stop = note.words().lastIndexOf('。', to - 1);
        if (stop < from || note.words().startsWith("例如《", from)) return List.of();
        return Clauses.in(note, from, stop + 1);
    }
}
