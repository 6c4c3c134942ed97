package org.decoupling.loader.force;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Passage;

/**
 * What a moving force moves and a hindering one hinders: a policy of parting (脱钩的动力) or of joining (合作的动力), by the words before the
 * term; where none stand there, by those of the headings. Words: lexicon/cues/moved.tsv.
 */
final class Moved {
    private static final int REACH = 14;

    private final List<Passage> passages;

    Moved(Collection<Passage> passages) {
        this.passages = passages.stream().filter(passage -> !passage.tooLong()).toList();
    }

    boolean parts(String one, String other) {
        int said = passages.stream().mapToInt(passage -> weigh(passage, one) + weigh(passage, other)).sum();
        return said != 0 ? said > 0 : passages.stream().filter(passage -> passage.kind() == Passage.Kind.HEADING).flatMap(passage -> passage.cues("moved"))
                .mapToInt(Moved::weight).sum() > 0;
    }

    private static int weigh(Passage passage, String term) {
        int weight = 0;
        for (int at = passage.words().indexOf(term); at >= 0; at = passage.words().indexOf(term, at + term.length())) weight += before(passage, at).mapToInt(Moved::weight).sum();
        return weight;
    }

    private static Stream<Cue> before(Passage passage, int at) {
        int from = Math.max(Clause.around(passage, at, at).from(), at - REACH);
        return passage.cues("moved").filter(cue -> cue.start() >= from && cue.end() <= at);
    }

    private static int weight(Cue cue) {
        return cue.value().equals("parts") ? 1 : -1;
    }
}
