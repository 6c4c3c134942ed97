package org.decoupling.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something a client should read (RFC 9457), thrown where it is met and answered in one place, {@link Problems}. Its name finds
 * title and sentence in both languages in texts_*.properties, and its page under /problems/.
 */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    final String name;
    private final transient List<Object> words;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, String name, List<Object> words) {
        super(name + " " + words, null, false, false);
        this.status = status;
        this.name = name;
        this.words = words;
    }

    static Problem of(int status, String name, Object... words) {
        return new Problem(status, name, List.of(words));
    }

    /** A further member of the problem document, such as line and column. */
    Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Come back then, said to the library and to the reader of the document. */
    Problem retryAfter(long seconds) {
        return header("Retry-After", String.valueOf(seconds)).with("retry_after", seconds);
    }

    Problem header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String title(Language language) {
        return Texts.of(language, "problem." + name);
    }

    String detail(Language language) {
        return Texts.of(language, "problem." + name + ".detail", words.toArray());
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
