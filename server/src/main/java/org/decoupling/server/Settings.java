package org.decoupling.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything the server may be told; {@link #defaults()} is the one place where the defaults stand.
 *
 * @param publicBase where the world reaches this server; links are relative to the path without it, and never use the Host header
 * @param queryTime  what one SPARQL query may take; a caller may lower it
 * @param resultBytes what one SPARQL answer may weigh
 * @param heldBytes  how much of an answer waits before the status goes out, so that an early failure is a clean problem
 * @param queryChars what one query text may measure
 * @param stopTime   how long running requests may take to end when the server stops
 */
public record Settings(String host, int port, Optional<URI> publicBase, Duration queryTime, long resultBytes,
                       int heldBytes, int queryChars, Duration stopTime) {

    public static Settings defaults() {
        return new Settings("127.0.0.1", 8080, Optional.empty(), Duration.ofSeconds(10), 256L << 20,
                1 << 20, 64 << 10, Duration.ofSeconds(5));
    }

    public Settings withHost(String host) {
        return new Settings(host, port, publicBase, queryTime, resultBytes, heldBytes, queryChars, stopTime);
    }

    public Settings withPort(int port) {
        return new Settings(host, port, publicBase, queryTime, resultBytes, heldBytes, queryChars, stopTime);
    }

    public Settings withPublicBase(URI base) {
        return new Settings(host, port, Optional.of(base), queryTime, resultBytes, heldBytes, queryChars, stopTime);
    }

    public Settings withQueryTime(Duration time) {
        return new Settings(host, port, publicBase, time, resultBytes, heldBytes, queryChars, stopTime);
    }

    public Settings withResultBytes(long bytes) {
        return new Settings(host, port, publicBase, queryTime, bytes, heldBytes, queryChars, stopTime);
    }

    public Settings withHeldBytes(int bytes) {
        return new Settings(host, port, publicBase, queryTime, resultBytes, bytes, queryChars, stopTime);
    }
}
