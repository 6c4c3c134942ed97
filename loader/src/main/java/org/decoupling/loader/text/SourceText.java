package org.decoupling.loader.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The decoded text of one file, never normalised, and what is known of its bytes. */
public final class SourceText {
    private final String name;
    private final String text;
    private final String encoding;
    private final String mediaType;
    private final String sha256;
    /** Where each line but the first begins, and where each low surrogate stands: both looked up by halving. */
    private final int[] lineStarts;
    private final int[] lowSurrogates;

    /**
     * @param name      file name without its folder
     * @param text      the text, without a byte order mark
     * @param encoding  the charset it was decoded from, as a library detected it
     * @param mediaType {@code text/plain} or {@code application/pdf}
     * @param sha256    of the text in UTF-8, in hex: the same text in another encoding is the same article
     */
    public SourceText(String name, String text, String encoding, String mediaType, String sha256) {
        this.name = name;
        this.text = text;
        this.encoding = encoding;
        this.mediaType = mediaType;
        this.sha256 = sha256;
        this.lineStarts = IntStream.rangeClosed(1, text.length()).filter(this::beginsLine).toArray();
        this.lowSurrogates = IntStream.range(1, text.length()).filter(this::endsPair).toArray();
    }

    public static SourceText of(String name, String text, String encoding, String mediaType) {
        return new SourceText(name, text, encoding, mediaType, Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String encoding() {
        return encoding;
    }

    public String mediaType() {
        return mediaType;
    }

    public String sha256() {
        return sha256;
    }

    /** The published offset, in code points, of a UTF-16 index. */
    public int codePoint(int index) {
        return index - below(lowSurrogates, index);
    }

    /** 1-based line of an index, for messages. LF, CRLF and a CR alone end a line. */
    public int line(int index) {
        return 1 + below(lineStarts, index + 1);
    }

    private boolean beginsLine(int index) {
        char before = text.charAt(index - 1);
        return before == '\n' || before == '\r' && !(index < text.length() && text.charAt(index) == '\n');
    }

    private boolean endsPair(int index) {
        return Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    private static int below(int[] sorted, int limit) {
        int at = Arrays.binarySearch(sorted, limit);
        return at < 0 ? -at - 1 : at;
    }
}
