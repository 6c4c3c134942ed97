package org.decoupling.loader.reference;

/** What kind of character it is, as far as notes care. */
final class Script {
    private static final String WIDE_MARKS = "，。；：、！？《》〈〉「」『』（）【】〔〕［］—～·•…";

    private Script() {}

    static boolean isHan(char c) {
        return c >= 0x3040 && c <= 0x9FFF || c >= 0x2E80 && c < 0x2FE0 || c == '々' || c == '〇' || c >= 0xF900 && c <= 0xFAFF || Character.isSurrogate(c);
    }

    static boolean isWideMark(char c) {
        return WIDE_MARKS.indexOf(c) >= 0;
    }

    static boolean isCurlyQuote(char c) {
        return c == '“' || c == '”';
    }

    static boolean isLatinLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    static long han(String text) {
        return text.chars().filter(c -> isHan((char) c)).count();
    }

    static long latin(String text) {
        return text.chars().filter(c -> isLatinLetter((char) c)).count();
    }
}
