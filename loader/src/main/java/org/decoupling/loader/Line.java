package org.decoupling.loader;

/**
 * One line of the source that has words.
 *
 * @param index        0-based among the lines that have words
 * @param number       1-based line of the file
 * @param from         where its first word begins
 * @param words        the line without the blanks around it
 * @param indent       the blanks before the words
 * @param trailing     whether blanks follow the words
 * @param blanksBefore how many empty lines stand before it
 * @param formFeeds    how many form feeds stand between it and the line before
 */
record Line(int index, int number, int from, String words, String indent, boolean trailing, int blanksBefore,
            int formFeeds) {

    int to() {
        return from + words.length();
    }

    /** Columns on the page: a Chinese character or mark takes two. */
    int width() {
        return words.chars().map(c -> Chars.wide((char) c) ? 2 : 1).sum();
    }

    boolean indented() {
        return indent.startsWith("\u3000") || indent.startsWith("\t") || indent.length() >= 2;
    }
}
