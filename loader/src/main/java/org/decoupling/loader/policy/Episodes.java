package org.decoupling.loader.policy;

import java.util.HashMap;
import java.util.Map;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Zones;

/**
 * One instrument of one side, begun again: by another act, on another date than the one that the article told of last, or against another
 * state. What is said of it after that is said of what was begun last.
 */
final class Episodes {
    private record Episode(String key, String act, String date, String aim) {}

    private final Map<String, Episode> last = new HashMap<>();

    /** @param usual what all deeds with the instrument by its side have in common */
    String of(Deed deed, String usual) {
        Episode now = last.get(usual);
        if (!deed.begins() || Zones.announces(deed.passage())) return now == null ? usual : now.key();
        Episode told = told(deed, usual);
        if (now == null) last.put(usual, new Episode(usual, told.act(), told.date(), told.aim()));
        else last.put(usual, isAnother(now, told) ? told : new Episode(now.key(), either(now.act(), told.act()), either(now.date(), told.date()), now.aim()));
        return last.get(usual).key();
    }

    private static Episode told(Deed deed, String usual) {
        String act = deed.act().map(Entity::name).orElse("");
        String date = deed.status().equals("adopted") ? deed.date() : "";
        String aim = deed.aim().map(Entity::name).orElse("");
        String how = act.isEmpty() ? date.isEmpty() ? "" : "-of-" + date.replace('/', '-') : "-under-" + act;
        return new Episode(usual + how + (aim.isEmpty() ? "" : "-on-" + aim), act, date, aim);
    }

    private static boolean isAnother(Episode now, Episode told) {
        if (!now.act().isEmpty() && now.act().equals(told.act())) return false;
        return differs(now.act(), told.act()) || differs(now.date(), told.date()) || !told.aim().isEmpty() && !told.aim().equals(now.aim());
    }

    /** A year and a day of that year are one date told more or less closely. */
    private static boolean differs(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.startsWith(other) && !other.startsWith(one);
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
