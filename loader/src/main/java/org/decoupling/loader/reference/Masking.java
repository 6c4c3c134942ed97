package org.decoupling.loader.reference;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The same text, as long, with all that stands inside title marks or quotes blanked out, so that a comma or 《》 inside
 * a title parts nothing. The outer marks all become 《》 or “”, whatever was printed. A mark that was never closed is
 * closed where a title plausibly ends; one never opened is left alone.
 */
final class Masking {
    static final char BLANK = '\uE000';
    private static final String OPEN = "《〈“「『\"‘";
    private static final String CLOSE = "》〉”」』\"’";
    private static final String CANONICAL_OPEN = "《《““《““";
    private static final String CANONICAL_CLOSE = "》》””》””";
    private static final int LONGEST_TITLE = 200;

    private final String text;
    private final int[] partner;

    private Masking(String text) {
        this.text = text;
        this.partner = new int[text.length()];
        Arrays.fill(partner, -1);
    }

    static String of(String text) {
        Masking masking = new Masking(text);
        for (int kind = 0; kind < OPEN.length(); kind++) masking.pair(OPEN.charAt(kind), CLOSE.charAt(kind));
        return masking.mask();
    }

    private void pair(char open, char close) {
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close && !opened.isEmpty() && closes(i)) partner[opened.pop()] = i;
            else if (c == open && opens(i)) opened.push(i);
        }
        if (open == '《') opened.forEach(this::repair);
    }

    /** An apostrophe is no closing quote. */
    private boolean closes(int i) {
        return text.charAt(i) != '’' || i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
    }

    private boolean opens(int i) {
        return text.charAt(i) != '‘' || i == 0 || !Character.isLetter(text.charAt(i - 1)) || Script.isHan(text.charAt(i - 1));
    }

    /** The close is missing: the title ends at the next close that some other title took, or before the next title. */
    private void repair(int open) {
        int limit = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open + 1; i < limit; i++) {
            if (text.charAt(i) == '》') {
                partner[open] = i;
                return;
            }
            if (text.startsWith("，《", i)) {
                partner[open] = i - 1;
                return;
            }
        }
    }

    private String mask() {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (partner[i] > i) i = blank(masked, i, partner[i]);
        }
        return masked.toString();
    }

    private int blank(StringBuilder masked, int from, int to) {
        int kind = OPEN.indexOf(text.charAt(from));
        masked.setCharAt(from, CANONICAL_OPEN.charAt(kind));
        for (int i = from + 1; i < to; i++) masked.setCharAt(i, BLANK);
        masked.setCharAt(to, CANONICAL_CLOSE.charAt(kind));
        return to;
    }
}
