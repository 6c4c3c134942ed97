package org.decoupling.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Digests;
import org.decoupling.queries.BadParameter;

/**
 * A place in the walk through an answer. It holds for one state of the store and one question, so that nobody walks half of one
 * answer and half of another without being told. To the client it is opaque.
 */
record Cursor(String release, String question, int page, int size) {
    static final String START = "*";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,16})\\.([0-9a-f]{12})\\.([1-9][0-9]{0,6})\\.([1-9][0-9]{0,2})");
    private static final int LONGEST = 100;

    static Cursor start(String release, String question, int size) {
        return new Cursor(brief(release), question, 1, size);
    }

    /** What is asked, whatever the order of the parameters, and whatever the page. */
    static String question(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        List.of("cursor", "page", "page_size").forEach(asked::remove);
        return Digests.sha256((path + asked).getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** The place that a text names, if it is one in this answer to this question. */
    static Cursor read(String text, String release, String question) {
        Cursor cursor = parsed(text).filter(one -> one.question.equals(question) && one.size <= Paging.LARGEST).orElseThrow(Cursor::wrong);
        if (!cursor.release.equals(brief(release)))
            throw Problem.of(410, "cursor-outdated", brief(release)).with("release", release);
        return cursor;
    }

    Cursor next() {
        return new Cursor(release, question, page + 1, size);
    }

    String text() {
        String plain = String.join(".", release, question, String.valueOf(page), String.valueOf(size));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Cursor> parsed(String text) {
        try {
            String plain = text.length() > LONGEST ? "" : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
            Matcher parts = FORM.matcher(plain);
            return parts.matches() ? Optional.of(new Cursor(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static BadParameter wrong() {
        return new BadParameter("cursor", "not a cursor that this question has given out", "不是此查询给出的游标", List.of(START));
    }

    private static String brief(String release) {
        return release.substring(0, Math.min(16, release.length()));
    }
}
