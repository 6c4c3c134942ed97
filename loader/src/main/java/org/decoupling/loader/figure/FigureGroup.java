package org.decoupling.loader.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Amount;

/**
 * Amounts that stand in one list (14.2%和14.8%), and how the list is reached.
 *
 * @param departs 由 or 从 stands before it
 * @param arrives what stands before it leads from the list before it to this one: 下降至
 */
record FigureGroup(List<Amount> amounts, boolean departs, boolean arrives) {
    private static final Pattern LIST = Pattern.compile("\\s?(?:、|和|与|及|以及)\\s?");
    private static final Pattern DEPARTS = Pattern.compile("(?<!来|源)(?:由|从|自)[^，。；]{0,16}$");
    private static final Pattern LEADS = Pattern.compile("^[^。；]{0,24}(?:至|到|为|成)[^，。；]{0,16}$");
    private static final Pattern REACHES = Pattern.compile("(?:升|降|增|减|跌|涨|弹|回|高|低|加|少|大|小|长)(?:至|到|为)[^，。；]{0,16}$");

    int start() {
        return amounts.getFirst().start();
    }

    int end() {
        return amounts.getLast().end();
    }

    int size() {
        return amounts.size();
    }

    String unit() {
        return amounts.getFirst().unit();
    }

    static List<FigureGroup> of(String words, List<Amount> amounts) {
        List<FigureGroup> groups = new ArrayList<>();
        List<Amount> open = new ArrayList<>();
        for (Amount amount : amounts) {
            if (!open.isEmpty() && !listed(words, open.getLast(), amount)) close(words, open, groups);
            open.add(amount);
        }
        if (!open.isEmpty()) close(words, open, groups);
        return groups;
    }

    private static boolean listed(String words, Amount one, Amount next) {
        return LIST.matcher(words.substring(one.end(), next.start())).matches() && one.unit().equals(next.unit()) && !next.change();
    }

    private static void close(String words, List<Amount> open, List<FigureGroup> groups) {
        FigureGroup before = groups.isEmpty() ? null : groups.getLast();
        String between = words.substring(before == null ? 0 : before.end(), open.getFirst().start());
        boolean level = open.stream().noneMatch(Amount::change);
        boolean arrives = level && before != null && before.unit().equals(open.getFirst().unit())
                && (before.departs() ? LEADS.matcher(between).find() : REACHES.matcher(between).find());
        groups.add(new FigureGroup(List.copyOf(open), DEPARTS.matcher(between).find() && !arrives && open.getFirst().upper().isEmpty(), arrives));
        open.clear();
    }
}
