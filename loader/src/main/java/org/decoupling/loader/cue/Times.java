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
    private static final int YEAR = 4;
    private static final Pattern TO = Pattern.compile("\\s?(?:至|到|—{1,2})\\s?");

    private final String text;
    private final List<Time> found = new ArrayList<>();
    private final String inauguration;
    /** The date named last, as EDTF; empty where there is none. */
    private String last;

    private Times(String text, String last, String inauguration) {
        this.text = text;
        this.last = last;
        this.inauguration = inauguration;
    }

    /** @param last the date that 同年, 次日 and a month without its year refer to; empty where nothing was said before */
    public static List<Time> in(String text, String last) {
        return in(text, last, "");
    }

    /** @param inauguration the day from which 就职次日 counts; empty where the words do not tell whose */
    public static List<Time> in(String text, String last, String inauguration) {
        Times times = new Times(text, last, inauguration);
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
        String year = year(matcher.group("year") == null ? matcher.group("bare") : matcher.group("year"));
        String part = word(matcher.group("part"), 1);
        String date = year + two(matcher.group("month")) + two(matcher.group("day"));
        if (matcher.group("month") == null && part.matches("\\d{2}")) date += "-" + part;
        if (!isGoal(text, matcher.start())) last = date;
        related(matcher, matcher.group("relation"), date, english(matcher, date));
    }

    /** 到2030年: what is to be by then, and no date that the story has come to. */
    public static boolean isGoal(String text, int start) {
        String before = text.substring(Math.max(0, start - 2), start).stripTrailing();
        return before.endsWith("到") || before.endsWith("至");
    }

    private static String english(Matcher matcher, String date) {
        String part = matcher.group("part") == null ? "" : word(matcher.group("part"), 2) + " ";
        return part + (part.isBlank() ? EnglishDates.of(date) : date.substring(0, YEAR));
    }

    private void month(Matcher matcher) {
        if (last.isEmpty()) return;
        String date = last.substring(0, YEAR) + two(matcher.group("month2")) + two(matcher.group("day2"));
        last = date;
        related(matcher, null, date, EnglishDates.of(date));
    }

    /** 同年, 次日 and their like count from the date last named, 就职次日 from the day of taking office; what is next to another event only the story tells. */
    private void relative(Matcher matcher) {
        String word = matcher.group("relative");
        String event = matcher.group("event");
        String from = event == null || matcher.group("office") == null ? last : inauguration;
        String date = RelativeDates.of(from, word(word, 1)) + two(matcher.group("month3")) + two(matcher.group("day3"));
        if (date.length() < YEAR) {
            add(matcher, "XXXX", word(word, 2), true);
            return;
        }
        if (word(word, 1).startsWith("+")) last = date;
        add(matcher, date, EnglishDates.of(date), false);
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
