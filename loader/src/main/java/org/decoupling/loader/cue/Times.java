package org.decoupling.loader.cue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/** Dates, spans and centuries in running text. Names of seasons, parts and relations: lexicon/times.tsv. */
public final class Times {
    private static final Map<String, String[]> WORDS = Lexicon.table("times.tsv");
    private static final Pattern TIME = TimePattern.TIME;
    private static final Pattern TO = Pattern.compile("\\s?(?:至|到|—{1,2})\\s?");

    private final String text;
    private final List<Time> found = new ArrayList<>();
    private String year = "";

    private Times(String text, String year) {
        this.text = text;
        this.year = year;
    }

    /** @param year what 同年 and a month without its year refer to; empty where nothing was said before */
    public static List<Time> in(String text, String year) {
        Times times = new Times(text, year);
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) times.read(matcher);
        return times.spans();
    }

    /** 19世纪末至20世纪初 is one span. */
    private List<Time> spans() {
        List<Time> spans = new ArrayList<>();
        for (Time time : found) {
            Time before = spans.isEmpty() ? null : spans.getLast();
            boolean joined = before != null && isPoint(before) && isPoint(time) && TO.matcher(text.substring(before.end(), time.start())).matches();
            if (joined) spans.removeLast();
            spans.add(joined ? span(before, time) : time);
        }
        return spans;
    }

    private static boolean isPoint(Time time) {
        return time.edtf().indexOf('/') < 0 && !time.edtf().equals("XXXX");
    }

    private Time span(Time from, Time to) {
        return new Time(from.start(), to.end(), from.edtf() + "/" + to.edtf(), text.substring(from.start(), to.end()).replaceAll("\\s", ""),
                from.en() + " to " + to.en(), true);
    }

    private void read(Matcher matcher) {
        if (matcher.group("from") != null) range(matcher);
        else if (matcher.group("century") != null) century(matcher);
        else if (matcher.group("month2") != null) month(matcher);
        else if (matcher.group("relative") != null) relative(matcher);
        else date(matcher);
    }

    private void range(Matcher matcher) {
        String edtf = year(matcher.group("from")) + "/" + year(matcher.group("to"));
        add(matcher, edtf, edtf.replace('/', '–'), true);
    }

    private void date(Matcher matcher) {
        year = year(matcher.group("year") == null ? matcher.group("bare") : matcher.group("year"));
        String part = word(matcher.group("part"), 1);
        String date = year + two(matcher.group("month")) + two(matcher.group("day"));
        if (matcher.group("month") == null && part.matches("\\d{2}")) date += "-" + part;
        related(matcher, matcher.group("relation"), date, english(matcher, date));
    }

    private String english(Matcher matcher, String date) {
        String part = matcher.group("part") == null ? "" : word(matcher.group("part"), 2) + " ";
        return part + (part.isBlank() ? EnglishDates.of(date) : year);
    }

    private void month(Matcher matcher) {
        if (year.isEmpty()) return;
        String date = year + two(matcher.group("month2")) + two(matcher.group("day2"));
        related(matcher, null, date, EnglishDates.of(date));
    }

    /** 同年 is the year last named; what is next to an event is only told by the story. */
    private void relative(Matcher matcher) {
        String word = matcher.group("relative");
        boolean same = word.contains("同年") && !year.isEmpty();
        String date = same ? year + two(matcher.group("month3")) + two(matcher.group("day3")) : "XXXX";
        add(matcher, date, same ? EnglishDates.of(date) : word(word.replaceFirst("^.*(?=.{2}$)", ""), 2), true);
    }

    private void century(Matcher matcher) {
        int century = number(matcher.group("century"));
        String decade = matcher.group("decade");
        String phase = matcher.group("phase");
        String hundred = "%02d".formatted(Math.max(century - 1, 0));
        String edtf = hundred + (decade != null ? number(decade) / 10 + "X" : phase == null ? "XX" : word(phase, 1));
        String en = word(phase, 2) + " " + (decade != null ? "the " + edtf.replace('X', '0') + "s" : EnglishDates.ordinal(century) + " century");
        related(matcher, matcher.group("agerelation"), edtf, en.strip());
    }

    /** Before a century is before its first year. */
    private void related(Matcher matcher, String relation, String date, String en) {
        String[] row = relation == null ? null : WORDS.get(relation);
        if (row == null || row.length < 3) {
            add(matcher, date, en, matcher.group("century") != null);
        } else {
            String edtf = row[1].startsWith("..") ? row[1] + date.replace('X', '0') : row[1].isEmpty() ? date : date + row[1];
            add(matcher, edtf, row[2] + " " + en, true);
        }
    }

    private void add(Matcher matcher, String edtf, String en, boolean relation) {
        found.add(new Time(matcher.start(), matcher.end(), edtf, matcher.group().replaceAll("\\s", ""), en.strip(), relation));
    }

    private static String word(String word, int column) {
        String[] row = word == null ? null : WORDS.get(word);
        return row == null || row.length <= column ? "" : row[column];
    }

    private static String year(String printed) {
        return "%04d".formatted(number(printed));
    }

    private static String two(String printed) {
        return printed == null ? "" : "-%02d".formatted(number(printed));
    }

    private static int number(String printed) {
        return Numerals.value(printed).map(BigDecimal::intValue).orElse(0);
    }
}
