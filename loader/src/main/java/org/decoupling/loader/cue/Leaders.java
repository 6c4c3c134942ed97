package org.decoupling.loader.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.text.Lexicon;

/** Governments named by who leads them, in the order in which each state had them: lexicon/names/leaders.tsv. */
public final class Leaders {
    private static final int DAY = 10;
    private static final List<Administration> ALL = read();
    private static final Map<String, List<String>> DAYS = days();

    /** @param leader slug of the person; @param before slug of the administration before it, empty for the first that is listed */
    public record Administration(String slug, String leader, String state, String zh, String en, List<String> spellings, String term,
                                 String before) {}

    private Leaders() {}

    private static List<Administration> read() {
        List<String[]> rows = Lexicon.lines("names/leaders.tsv").stream().map(line -> line.split("\t", -1))
                .filter(row -> row.length > 5 && !row[5].isEmpty()).toList();
        Map<String, Integer> sameName = new LinkedHashMap<>();
        rows.forEach(row -> sameName.merge(last(row[2]), 1, Integer::sum));
        Map<String, String> latest = new LinkedHashMap<>();
        List<Administration> all = new ArrayList<>();
        rows.forEach(row -> all.add(administration(row, sameName.get(last(row[2])) > 1, latest)));
        return List.copyOf(all);
    }

    /** Two of one name are told apart by their whole names. */
    private static Administration administration(String[] row, boolean ambiguous, Map<String, String> latest) {
        String slug = (ambiguous ? row[0] : row[0].substring(row[0].lastIndexOf('-') + 1)) + "-administration";
        String en = (ambiguous ? row[2] : last(row[2])) + " administration";
        List<String> spellings = Stream.concat(Stream.of(row[1]), Stream.of(row[3].split("\\|"))).filter(form -> form.length() > 1)
                .flatMap(form -> Stream.of(form + "政府", form + "行政当局", form + "内阁")).toList();
        String before = latest.getOrDefault(row[4], "");
        latest.put(row[4], slug);
        return new Administration(slug, row[0], row[4], row[1] + "政府", en, spellings, row[5], before);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    static List<Administration> administrations() {
        return ALL;
    }

    /** The last administration that a person led, by slugs. */
    public static Optional<String> led(String person) {
        return ALL.stream().filter(one -> one.leader().equals(person)).map(Administration::slug).reduce((one, next) -> next);
    }

    public static Optional<Administration> named(String slug) {
        return ALL.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /**
     * The day on which a leader, or the leader of an administration, took office; of several the last one that is not after the date.
     *
     * @param slug of the person or the administration
     * @param date as EDTF; empty for the first
     * @return empty where the list does not have the day
     */
    public static String inauguration(String slug, String date) {
        List<String> days = DAYS.getOrDefault(slug, List.of());
        return days.stream().filter(day -> !date.isEmpty() && day.substring(0, date.length()).compareTo(date) <= 0).reduce((one, next) -> next)
                .or(() -> days.stream().findFirst()).orElse("");
    }

    private static Map<String, List<String>> days() {
        Map<String, List<String>> days = new HashMap<>();
        for (Administration one : ALL) {
            List<String> begun = Stream.of(one.term().split("\\|")).map(term -> term.split("/")[0]).filter(day -> day.length() == DAY).toList();
            days.put(one.slug(), begun);
            days.put(one.leader(), begun);
        }
        return days;
    }
}
