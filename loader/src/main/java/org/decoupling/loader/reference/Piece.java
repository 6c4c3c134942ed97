package org.decoupling.loader.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a note that holds at most one reference.
 *
 * @param text   the whole note, blanks closed
 * @param masked the same with titles blanked out, see {@link Masking}
 */
record Piece(String text, String masked, int start, int end) {
    private static final Pattern ANY = Pattern.compile("");

    String plain() {
        return plain(start, end);
    }

    String plain(int from, int to) {
        return text.substring(from, to);
    }

    char at(int index) {
        return masked.charAt(index);
    }

    /** Over the masked text; a pattern may look behind where it starts. */
    Matcher matcher(int from) {
        return ANY.matcher(masked).useTransparentBounds(true).region(from, end);
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(masked).useTransparentBounds(true).region(start, end);
    }

    Piece from(int newStart) {
        return new Piece(text, masked, newStart, end);
    }

    Piece upTo(int newEnd) {
        return new Piece(text, masked, start, newEnd);
    }

    Piece stripped(String marks) {
        int from = start;
        int to = end;
        while (from < to && isOuter(text.charAt(from), marks)) from++;
        while (to > from && isOuter(text.charAt(to - 1), marks)) to--;
        return new Piece(text, masked, from, to);
    }

    private static boolean isOuter(char c, String marks) {
        return c == ' ' || marks.indexOf(c) >= 0;
    }

    boolean isEmpty() {
        return start >= end;
    }
}
