package org.decoupling.loader.text;

/** The few kinds of characters that layout is read from. */
public final class Chars {
    static final char SOFT_HYPHEN = '\u00ad';
    private static final String CLOSERS = "”’」』》〉）)】］]〕\"";

    private Chars() {}

    /** A blank of any width; line ends and form feeds are not blanks but seams, and cut before this is asked. */
    public static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || unseen(c);
    }

    /** Takes no room: a soft hyphen, a byte order mark in mid-text, a joiner. */
    static boolean unseen(char c) {
        return c == SOFT_HYPHEN || c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff';
    }

    /** Printed two columns wide in Chinese text. */
    static boolean wide(char c) {
        return c >= '\u2e80' && c < '\ud800' || c >= '\uf900' && c < '\ufb00' || c >= '\uff00' && c < '\uff61'
                || c >= '\u2460' && c <= '\u24ff' || "“”‘’—…·•".indexOf(c) >= 0;
    }

    static int columns(String words) {
        int columns = words.length();
        for (int i = 0; i < words.length(); i++) if (wide(words.charAt(i))) columns++;
        return columns;
    }

    public static boolean han(char c) {
        return Character.isIdeographic(c) || c == '〇';
    }

    /** A Chinese character or a punctuation mark of Chinese text: no blank belongs between two of them. */
    static boolean chinese(char c) {
        return wide(c);
    }

    static boolean latin(char c) {
        return c < '\u2e80' && Character.isLetterOrDigit(c);
    }

    public static boolean closer(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    public static boolean ends(char c) {
        return "。！？…!?｡".indexOf(c) >= 0;
    }
}
