package org.decoupling.loader.argument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.cue.Times;

/** The times that each passage names; 同年 and a month alone are of the year that the paragraph named last. */
final class Years {
    private static final int DIGITS = 4;

    private final Map<Integer, List<Time>> times = new HashMap<>();
    private int paragraph;
    private String year = "";

    private Years() {}

    static Years in(List<Passage> passages) {
        Years years = new Years();
        passages.stream().filter(passage -> !passage.tooLong()).forEach(years::read);
        return years;
    }

    /** A note stands apart: it neither takes nor gives a year. */
    private void read(Passage passage) {
        if (passage.paragraph() != paragraph) year = "";
        paragraph = passage.paragraph();
        boolean body = passage.kind() == Passage.Kind.SENTENCE;
        List<Time> here = Times.in(passage.words(), body ? year : "");
        if (!here.isEmpty()) times.put(passage.index(), here);
        if (body) year = here.stream().map(Time::edtf).filter(Years::dates).map(edtf -> edtf.substring(0, DIGITS)).reduce((one, next) -> next).orElse(year);
    }

    private static boolean dates(String edtf) {
        return edtf.length() >= DIGITS && edtf.chars().limit(DIGITS).allMatch(Character::isDigit) && edtf.indexOf('/') < 0;
    }

    List<Time> of(Passage passage) {
        return times.getOrDefault(passage.index(), List.of());
    }
}
