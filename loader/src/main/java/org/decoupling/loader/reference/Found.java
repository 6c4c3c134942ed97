package org.decoupling.loader.reference;

/**
 * A reference that a piece of a note holds.
 *
 * @param comment whether the piece says more than the reference does
 */
record Found(Draft draft, boolean comment) {}
