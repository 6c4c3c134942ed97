package org.decoupling.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Between an address on this host and the IRI it stands for: the path is the same, the origin is the project's. */
final class Iris {
    static final String BASE = "https://w3id.org/decoupling/";
    /** Characters that no IRI has (RFC 3987, as the SPARQL grammar puts it); one of them could end the IRI inside a query. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private Iris() { }

    static boolean valid(String iri) {
        return !FORBIDDEN.matcher(iri).find();
    }

    /** The path on this host at which one of our IRIs answers; a fragment stays one. */
    static Optional<String> path(String iri) {
        return iri.startsWith(BASE) ? Optional.of("/" + iri.substring(BASE.length())) : Optional.empty();
    }

    /** As a header may carry it: what is not ASCII percent-encoded, the rest as it is. */
    static String ascii(String iri) {
        StringBuilder ascii = new StringBuilder();
        for (byte one : iri.getBytes(StandardCharsets.UTF_8))
            ascii.append(one < 0 ? String.format(Locale.ROOT, "%%%02X", one) : String.valueOf((char) one));
        return ascii.toString();
    }

    static String ofPath(String path) {
        return BASE + path.substring(1);
    }
}
