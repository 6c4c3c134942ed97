package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** Reads one note: cuts it in pieces, reads each, and says what kind of note it is. */
final class NoteReader {
    private static final Pattern DATA_SOURCE = Vocabulary.pattern("{{data-cue}}");
    private static final Pattern DATA_WORK = Vocabulary.pattern("{{data-cue-beside-a-work}}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?[：:]//|www\\.)[\\x21-\\x7e]*+");
    private static final Pattern LATIN_ENTRY = Pattern.compile("\\. .{1,80}\\. ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private final ClosedText note;
    private final boolean data;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean comment;

    private NoteReader(String folded) {
        this.note = ClosedText.of(folded);
        this.data = DATA_SOURCE.matcher(note.text()).find()
                || ADDRESS.matcher(note.text()).find() && DATA_WORK.matcher(note.text()).find();
    }

    static NoteReader read(String folded) {
        NoteReader reader = new NoteReader(folded);
        NoteSplitter.split(reader.note.text()).forEach(reader::piece);
        return reader;
    }

    private void piece(Piece piece) {
        if (isMorePages(piece)) return;
        Optional<Found> found = reference(piece);
        found.ifPresent(this::keep);
        if (found.isEmpty() && WORD.matcher(piece.plain()).find()) comment = true;
    }

    private Optional<Found> reference(Piece piece) {
        Optional<Found> shortForm = ShortForms.read(piece);
        if (shortForm.isPresent()) return shortForm;
        if (MarkedStyle.suits(piece)) return MarkedStyle.read(piece);
        if (ChineseStyle.suits(piece)) return ChineseStyle.read(piece);
        if (isLatin(piece)) return LatinStyle.read(piece).or(() -> BareAddress.read(piece));
        return BareAddress.read(piece);
    }

    /** Figures and addresses aside, the words decide; Chicago's commas have blanks behind them also among Chinese words. */
    private static boolean isLatin(Piece piece) {
        String words = ADDRESS.matcher(piece.plain()).replaceAll("");
        return Script.latin(words) > Script.han(words) || words.contains(", ") || LATIN_ENTRY.matcher(words).find();
    }

    private void keep(Found found) {
        Draft draft = found.draft();
        if (data && (draft.has("url") || !draft.has("year"))) draft.put("data", "data");
        comment |= found.comment();
        drafts.add(draft);
    }

    /** 第3页；第45页: the second piece belongs to the first. */
    private boolean isMorePages(Piece piece) {
        if (drafts.isEmpty() || !piece.plain().matches("第?[\\d—–\\-、，,～~－]{1,40}页")) return false;
        Grammar.CHINESE.apply(piece, piece.start(), drafts.getLast());
        drafts.getLast().span(drafts.getLast().from(), piece.end());
        return true;
    }

    NoteKind kind() {
        if (data) return NoteKind.DATA_SOURCE;
        if (drafts.isEmpty()) return NoteKind.EXPLANATION;
        return comment ? NoteKind.MIXED : NoteKind.REFERENCE;
    }

    List<Draft> drafts() {
        return drafts;
    }

    ClosedText note() {
        return note;
    }
}
