package org.decoupling.loader.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Leaders;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.cue.Times;

/** The times that each passage names; 同年, 次日 and a month alone count from the date that the paragraph named last, 就职次日 from the leader's term. */
public final class Years {
    private static final int DIGITS = 4;

    private final Map<Integer, List<Time>> times = new HashMap<>();
    private int paragraph;
    private String last = "";
    private String leader = "";

    private Years() {}

    public static Years in(List<Passage> passages) {
        Years years = new Years();
        passages.stream().filter(passage -> !passage.tooLong()).forEach(years::read);
        return years;
    }

    /** A note stands apart: it neither takes nor gives a date. */
    private void read(Passage passage) {
        if (passage.paragraph() != paragraph) last = "";
        paragraph = passage.paragraph();
        boolean body = passage.kind() == Passage.Kind.SENTENCE;
        leader = leaders(passage).findFirst().orElse(leader);
        List<Time> here = Times.in(passage.words(), body ? last : "", leader.isEmpty() ? "" : Leaders.inauguration(leader, last));
        if (!here.isEmpty()) times.put(passage.index(), here);
        if (body) last = here.stream().filter(time -> !Times.isGoal(passage.words(), time.start())).map(Time::edtf).filter(Years::dates).reduce((one, next) -> next).orElse(last);
        leader = leaders(passage).reduce((one, next) -> next).orElse(leader);
    }

    private static Stream<String> leaders(Passage passage) {
        return passage.cues(Gazetteer.KIND).map(Cue::value).filter(slug -> !Leaders.inauguration(slug, "").isEmpty());
    }

    private static boolean dates(String edtf) {
        return edtf.length() >= DIGITS && edtf.chars().limit(DIGITS).allMatch(Character::isDigit) && edtf.indexOf('/') < 0;
    }

    public List<Time> of(Passage passage) {
        return times.getOrDefault(passage.index(), List.of());
    }
}
