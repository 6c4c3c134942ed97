package org.decoupling.loader.passage;

import java.util.List;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.Spans;

/** A sentence read by itself. */
public final class Sentence {
    private Sentence() {}

    public static Passage of(String words) {
        Folded folded = Folded.of(words, Spans.of(0, words.length()));
        return new Passage(Passage.Kind.SENTENCE, 0, "1", 1, 1, -1, "", folded, Cues.in(folded.text()), List.of());
    }
}
