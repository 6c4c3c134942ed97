package org.decoupling.loader;

/** A reading that can't be used; the message names the file and what to mend. */
public final class BadReading extends IllegalArgumentException {
    public BadReading(String message) {
        super(message);
    }
}
