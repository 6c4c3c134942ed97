package org.decoupling.loader;

/**
 * The decoded text of one file, never normalised, and what is known of its bytes.
 *
 * @param name      file name without its folder
 * @param text      the text, without a byte order mark
 * @param encoding  the charset it was decoded from, as a library detected it
 * @param mediaType {@code text/plain} or {@code application/pdf}
 * @param sha256    of the text in UTF-8, in hex: the same text in another encoding is the same article
 */
public record SourceText(String name, String text, String encoding, String mediaType, String sha256) {

    /** The published offset, in code points, of a UTF-16 index. */
    public int codePoint(int index) {
        return text.codePointCount(0, index);
    }

    /** 1-based line of an index, for messages. */
    public int line(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
