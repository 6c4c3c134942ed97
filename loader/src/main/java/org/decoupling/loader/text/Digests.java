package org.decoupling.loader.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** SHA-256 as lower-case hex. */
public final class Digests {
    private Digests() {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The same as four numbers, for what is summed up; for one thread, since to look the algorithm up takes longer than a line. */
    public static Function<byte[], long[]> words() {
        MessageDigest digest = digest();
        return bytes -> {
            long[] words = new long[4];
            ByteBuffer.wrap(digest.digest(bytes)).asLongBuffer().get(words);
            return words;
        };
    }

    /** What a printed name is known by, however it is printed: the first 16 digits of its key's digest. */
    public static String ofName(String printed) {
        return sha256(PrintedKey.of(printed).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
