package org.decoupling.loader.figure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Time;

/** For when a figure holds: the date before it, one of several in a list, or two where it compares them. */
final class FigurePeriods {
    private static final Pattern BASE = Pattern.compile("(?:相较于|相较|较之|较|相比于|相比|比)\\s?$");
    private static final Pattern LIST = Pattern.compile("\\s?年?\\s?(?:、|和|与|及)\\s?");
    private static final String UNKNOWN = "XXXX";
    /** A date this close before a figure is the figure's own: 由2017年的14%. */
    private static final int OWN = 3;
    private static final int NEAR = 24;

    private final String words;
    private final List<Time> times;
    private final String before;

    /** @param before the date last named in the paragraph, empty where there is none */
    FigurePeriods(String words, List<Time> times, String before) {
        this.words = words;
        this.times = times;
        this.before = before;
    }

    String of(FigureGroup group, int index) {
        List<Time> earlier = times.stream().filter(time -> time.end() <= group.start()).toList();
        if (earlier.isEmpty()) return before.isEmpty() ? UNKNOWN : group.departs() ? until(before) : before;
        if (listed(earlier, group.size())) return earlier.get(earlier.size() - group.size() + index).edtf();
        if (group.size() == 1 && listed(earlier, 2) && group.start() - earlier.getLast().end() < NEAR) return earlier.get(earlier.size() - 2).edtf() + "/" + earlier.getLast().edtf();
        Time last = earlier.getLast();
        Optional<Time> later = compared(earlier);
        if (later.isPresent()) return compared(group, last, later.get());
        if (last.edtf().contains("/")) return end(group, last.edtf());
        return group.departs() && !isOwn(last, group) ? until(last.edtf()) : last.edtf();
    }

    /** 2020年由10%降至1%: what it departs from held until then, unless it has a date of its own, or what it arrives at has. */
    private boolean isOwn(Time time, FigureGroup group) {
        return group.start() - time.end() < OWN || times.stream().anyMatch(other -> other.start() >= group.end() && other.start() - group.end() < NEAR);
    }

    private static String until(String date) {
        return date.matches("\\d{4}.*") ? "../" + date.substring(0, 4) : date;
    }

    /** Whether as many dates as figures stand in a list before them: 2020年和2021年分别增长8.3%和28.7%. */
    boolean listed(FigureGroup group) {
        return listed(times.stream().filter(time -> time.end() <= group.start()).toList(), group.size());
    }

    private boolean listed(List<Time> earlier, int size) {
        if (size < 2 || earlier.size() < size) return false;
        List<Time> list = earlier.subList(earlier.size() - size, earlier.size());
        for (int i = 1; i < size; i++) if (!LIST.matcher(words.substring(list.get(i - 1).end(), list.get(i).start())).matches()) return false;
        return true;
    }

    /** 2019年较2017年: the last date is what the one before it is compared with. */
    private Optional<Time> compared(List<Time> earlier) {
        if (earlier.size() < 2 || !BASE.matcher(words.substring(0, earlier.getLast().start())).find()) return Optional.empty();
        return Optional.of(earlier.get(earlier.size() - 2));
    }

    private static String compared(FigureGroup group, Time base, Time later) {
        if (group.departs()) return base.edtf();
        return group.amounts().getFirst().change() ? base.edtf() + "/" + later.edtf() : later.edtf();
    }

    /** Over a span, what a figure departs from belongs to its beginning and what it arrives at to its end. */
    private static String end(FigureGroup group, String span) {
        String[] ends = span.split("/");
        if (group.departs() && ends[0].matches("\\d{4}.*")) return ends[0];
        return group.arrives() && ends[1].matches("\\d{4}.*") ? ends[1] : span;
    }
}
