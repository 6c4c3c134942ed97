package org.decoupling.loader.force;

import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.cue.Times;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;

/** When a tradition is said to have prevailed or come back: the dates of sentences that name it and say so. */
final class Eras {
    private Eras() {}

    static List<String> of(List<Passage> passages, Entity tradition) {
        return passages.stream().filter(passage -> passage.has("prevailing") && names(passage, tradition)).flatMap(Eras::dates).distinct().toList();
    }

    static boolean names(Passage passage, Entity tradition) {
        return passage.cues("traditions").anyMatch(cue -> cue.value().equals(tradition.name()))
                || !tradition.path().startsWith("concept/") && passage.words().contains(tradition.zh());
    }

    private static Stream<String> dates(Passage passage) {
        return Times.in(passage.words(), "").stream().map(Time::edtf).filter(date -> !date.equals("XXXX"));
    }
}
