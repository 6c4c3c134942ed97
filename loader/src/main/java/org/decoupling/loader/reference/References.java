package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes into references. One walk: a note's stray blanks are closed ({@link ClosedText}), titles are blanked out
 * ({@link Masking}), the note is parted into pieces ({@link NoteSplitter}), each piece is read by the style it is
 * written in ({@link ChineseStyle}, {@link LatinStyle}), whose rules are data ({@link Grammar}); what only reminds
 * of an earlier reference finds it ({@link ShortForms}).
 */
public final class References {
    private final List<Reference> before = new ArrayList<>();

    private References() {}

    /** @param notes folded texts in the order of the article, without their marks */
    public static List<NoteReading> in(List<String> notes) {
        References references = new References();
        return notes.stream().map(references::read).toList();
    }

    private NoteReading read(String note) {
        NoteReader reader = NoteReader.read(note);
        List<Reference> found = new ArrayList<>();
        for (Draft draft : reader.drafts()) {
            Reference reference = draft.finish(reader.note(), ShortForms.antecedent(draft, before));
            found.add(reference);
            before.add(reference);
        }
        return new NoteReading(reader.kind(), List.copyOf(found));
    }
}
