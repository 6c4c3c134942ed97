package org.decoupling.loader.reference;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A note's words with the blanks closed that only typesetting put there: round Chinese marks, between Chinese and
 * figures, inside letter-spaced runs and inside broken addresses.
 *
 * @param origin for each char of {@code text} its index in the note's folded text
 */
record ClosedText(String text, int[] origin) {

    static ClosedText of(String folded) {
        return new Closing(folded).run();
    }

    int originalStart(int index) {
        return origin[index];
    }

    int originalEnd(int index) {
        return origin[index - 1] + 1;
    }

    private static final class Closing {
        /** Words that join Chinese or Japanese names in a list of Chicago's. */
        private static final Pattern LINK_AFTER = Pattern.compile("(?:and|eds?\\b|in|trans)\\b");
        private static final Pattern LINK_BEFORE = Pattern.compile("\\b(?:and|eds?\\.|[Ii]n|by)$");
        private final String source;
        private final StringBuilder out = new StringBuilder();
        private final int[] origin;
        private int addressFrom = -1;

        Closing(String source) {
            this.source = source;
            this.origin = new int[source.length()];
        }

        ClosedText run() {
            for (int i = 0; i < source.length(); i++) {
                if (!isBlank(source.charAt(i))) keep(source.charAt(i), i);
                else if (isLastBlank(i) && !closes(i)) keep(' ', i);
            }
            return new ClosedText(out.toString(), Arrays.copyOf(origin, out.length()));
        }

        private void keep(char c, int i) {
            origin[out.length()] = i;
            out.append(c);
            if (c == '/' && addressFrom < 0 && endsWithScheme()) addressFrom = out.length();
            if (c == ' ' || c > 0x7F) addressFrom = -1;
        }

        private boolean endsWithScheme() {
            int n = out.length();
            return n >= 3 && out.charAt(n - 2) == '/' && out.charAt(n - 3) == ':';
        }

        private boolean isLastBlank(int i) {
            return out.length() > 0 && i + 1 < source.length() && !isBlank(source.charAt(i + 1));
        }

        private boolean closes(int blank) {
            char before = out.charAt(out.length() - 1);
            char after = source.charAt(blank + 1);
            if (addressFrom >= 0) return continuesAddress(before, blank + 1);
            if (Script.isWideMark(before) || Script.isWideMark(after)) return true;
            if (Script.isHan(before) && Script.isHan(after)) return standsAlone(origin[out.length() - 1]) && standsAlone(blank + 1);
            if (Script.isHan(before)) return Script.isCurlyQuote(after) || isLetterOrFigure(after) && !LINK_AFTER.matcher(source).region(blank + 1, source.length()).lookingAt();
            return Script.isHan(after) && (Script.isCurlyQuote(before) || isLetterOrFigure(before)) && !LINK_BEFORE.matcher(out).region(Math.max(0, out.length() - 8), out.length()).find();
        }

        /** A line break inside an address leaves a slash or hyphen on one of its sides. */
        private boolean continuesAddress(char before, int next) {
            char after = source.charAt(next);
            if (after > 0x7F) return false;
            if ("/?&=#%_".indexOf(after) >= 0) return true;
            return "/?&=#%_-".indexOf(before) >= 0 && looksLikeAddress(next);
        }

        private boolean looksLikeAddress(int from) {
            int to = from;
            while (to < source.length() && source.charAt(to) > ' ' && source.charAt(to) < 0x7F) to++;
            String token = source.substring(from, to).replaceAll("[.,;]+$", "");
            return to == source.length() || token.chars().anyMatch(c -> "/._-?&=%".indexOf(c) >= 0);
        }

        /** A letter-spaced run: a Chinese character with a blank, a mark or an edge on both sides. */
        private boolean standsAlone(int i) {
            return isOpen(i - 1) && isOpen(i + 1);
        }

        private boolean isOpen(int i) {
            return i < 0 || i >= source.length() || !Script.isHan(source.charAt(i));
        }

        private static boolean isLetterOrFigure(char c) {
            return Character.isLetterOrDigit(c) || c == '(' || c == '[' || c == ')' || c == ']';
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
