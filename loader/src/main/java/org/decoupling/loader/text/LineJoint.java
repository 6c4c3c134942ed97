package org.decoupling.loader.text;

/** What stands between the end of one line and the beginning of the next, once they are one. */
final class LineJoint {
    /** No address is longer; without a bound a hostile text of endless tokens would be read over and over. */
    private static final int LONGEST_ADDRESS = 2_000;

    private LineJoint() {}

    static boolean needsBlank(CharSequence before, String source, int start, int end) {
        char last = before.charAt(before.length() - 1);
        char first = source.charAt(start);
        if (Chars.chinese(last) && last != '”' && last != '’' || Chars.chinese(first) && !opensLatin(source, start, end)) {
            return false;
        }
        if (Chars.chinese(last) && !latinQuote(before)) return false;
        if (inAddress(before) && continuesAddress(source, start, end, last)) return false;
        return ",.;:!?)]}%".indexOf(first) < 0 && (last != '-' || !Character.isLetter(first));
    }

    /** English is printed with the same curly quotes as Chinese; the letter beside the quote tells which it is. */
    private static boolean latinQuote(CharSequence before) {
        return before.length() > 1 && before.charAt(before.length() - 2) < '\u2e80';
    }

    private static boolean opensLatin(String source, int start, int end) {
        return "“‘".indexOf(source.charAt(start)) >= 0 && start + 1 < end && Chars.latin(source.charAt(start + 1));
    }

    private static boolean inAddress(CharSequence before) {
        int from = before.length();
        int limit = Math.max(0, from - LONGEST_ADDRESS);
        while (from > limit && addressChar(before.charAt(from - 1))) from--;
        String token = before.subSequence(from, before.length()).toString();
        return token.contains("://") || token.contains("www.");
    }

    /** A plain word with another after it is no piece of an address. */
    private static boolean prose(String next) {
        return next.chars().allMatch(Character::isLetter);
    }

    private static boolean addressChar(char c) {
        return c > ' ' && c < '\u007f';
    }

    /** After a comma an address is over; a small letter, a digit or a further slash goes on with it. */
    private static boolean continuesAddress(String source, int start, int end, char last) {
        if (last == ',' || last == ';') return false;
        int to = start;
        while (to < end && addressChar(source.charAt(to))) to++;
        String next = source.substring(start, to);
        if (prose(next) && to + 1 < end && Chars.latin(source.charAt(to + 1))) return false;
        boolean path = next.chars().anyMatch(c -> "/_=?&%#".indexOf(c) >= 0);
        if (path || "/-_=?&%".indexOf(last) >= 0) return to > start;
        char first = next.isEmpty() ? ' ' : next.charAt(0);
        boolean small = Character.isLowerCase(first) || Character.isDigit(first) || "-._~".indexOf(first) >= 0;
        return small && (last != '.' || next.contains("."));
    }
}
