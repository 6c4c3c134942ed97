package org.decoupling.queries;

/** A query file that can't be served: the message opens with file and line. A mistake of ours, so it stops the start. */
public final class BadQuery extends RuntimeException {
    public BadQuery(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
