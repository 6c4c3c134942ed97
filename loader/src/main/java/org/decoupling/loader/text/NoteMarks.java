package org.decoupling.loader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what looks like a note mark, by the families in {@code lexicon/note-marks.tsv}. Whether it is one, others say. */
public final class NoteMarks {
    /** One number of a mark: a mark for several notes, such as [2-4], is found once for each.
     * @param start index in the searched text */
    public record Printed(String family, int number, String mark, int start) {
        public int end() {
            return start + mark.length();
        }
    }

    /** More characters than a printed mark has, but for very odd ones. */
    public static final int LONGEST = 16;

    private static final List<String> FAMILIES = List.copyOf(Lexicon.table("note-marks.tsv").keySet());
    private static final Pattern ANY = any();
    private static final Pattern NUMBERS = Pattern.compile("(?<first>[0-9０-９]+)(?:[-–—~～](?<last>[0-9０-９]+))?");
    private static final String HAN = "一二三四五六七八九十";
    /** No mark stands for more notes than this. */
    private static final int WIDEST = 30;

    private NoteMarks() {}

    public static List<String> families() {
        return FAMILIES;
    }

    public static List<Printed> in(CharSequence text) {
        List<Printed> found = List.of();
        Matcher matcher = ANY.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (!canOpen(text.charAt(at)) || !matcher.region(at, text.length()).lookingAt()) continue;
            if (found.isEmpty()) found = new ArrayList<>(2);
            found.addAll(each(matcher));
            at = matcher.end() - 1;
        }
        return found;
    }

    /** Most characters can't; asking the patterns at each of them would take most of the time. */
    private static boolean canOpen(char c) {
        if (c >= '\u4e00' && c <= '\u9fff' || Character.isLetterOrDigit(c) && c < '\u0080') return false;
        return c < '\u3000' || c > '\u3002';
    }

    public static Optional<Printed> opening(CharSequence text) {
        Matcher matcher = ANY.matcher(text);
        return matcher.lookingAt() ? each(matcher).stream().findFirst() : Optional.empty();
    }

    public static boolean circled(char c) {
        return c >= '①' && c <= '⑳' || c >= '㉑' && c <= '㉟' || c >= '㊱' && c <= '㊿' || c >= '❶' && c <= '❿';
    }

    private static Pattern any() {
        List<String> groups = new ArrayList<>();
        Lexicon.table("note-marks.tsv").values().forEach(row -> groups.add("(?<" + row[0] + ">" + row[1] + ")"));
        return Pattern.compile(String.join("|", groups));
    }

    private static List<Printed> each(Matcher matcher) {
        String family = FAMILIES.stream().filter(name -> matcher.group(name) != null).findFirst().orElseThrow();
        return numbers(matcher.group()).mapToObj(number -> new Printed(family, number, matcher.group(), matcher.start())).toList();
    }

    private static IntStream numbers(String mark) {
        Matcher numbers = NUMBERS.matcher(mark);
        if (!numbers.find()) return IntStream.of(number(mark));
        return numbers.reset().results().flatMapToInt(found -> range(found.group("first"), found.group("last"))).distinct();
    }

    private static IntStream range(String first, String last) {
        int from = number(first);
        int to = last == null ? from : number(last);
        return to < from || to - from > WIDEST ? IntStream.empty() : IntStream.rangeClosed(from, to);
    }

    /** ⑫ and 12 both say twelve; a raised ¹² says it digit by digit, 二十一 by tens. A star says nothing. */
    private static int number(String mark) {
        int number = 0;
        for (char c : mark.toCharArray()) {
            int han = HAN.indexOf(c);
            int value = Character.getNumericValue(c);
            if (han == 9) number = Math.max(1, number) * 10;
            else if (han >= 0) number += han + 1;
            else if (value >= 0) number = value > 9 ? value : number * 10 + value;
        }
        return number;
    }
}
