package org.decoupling.loader.cue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.PrintedKey;

/** Events that have a name of their own: lexicon/names/events.tsv. Their words come into the trie as cues of the kind {@link #KIND}. */
public final class NamedEvents {
    public static final String KIND = "named-event";
    private static final Map<String, Event> EVENTS = new LinkedHashMap<>();
    private static final Map<String, String> FORMS = new TreeMap<>();

    /** @param slug under id/event/; @param date as EDTF */
    public record Event(String slug, String zh, String en, String date) {
        /** Whether a year that is printed before the name can be the event's. */
        public boolean covers(String year) {
            String[] ends = date.split("/");
            return year.isEmpty() || !ends[0].matches("\\d{4}.*") || year.compareTo(ends[0].substring(0, 4)) >= 0
                    && (ends.length == 1 ? date.startsWith(year) : !ends[1].matches("\\d{4}.*") || year.compareTo(ends[1]) <= 0);
        }
    }

    static {
        Lexicon.lines("names/events.tsv").forEach(line -> read(line.split("\t")));
    }

    private NamedEvents() {}

    private static void read(String[] row) {
        Event event = new Event(PrintedKey.latin(row[3]), row[0], row[3], row[2]);
        EVENTS.put(event.slug(), event);
        FORMS.put(row[0], event.slug());
        for (String form : row[1].split("\\|")) if (!form.isEmpty()) FORMS.putIfAbsent(form, event.slug());
    }

    static Map<String, String> forms() {
        return FORMS;
    }

    public static Optional<Event> of(String slug) {
        return Optional.ofNullable(EVENTS.get(slug));
    }
}
