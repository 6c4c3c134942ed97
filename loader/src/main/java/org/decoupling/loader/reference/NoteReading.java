package org.decoupling.loader.reference;

import java.util.List;

/** What one note turned out to hold. */
public record NoteReading(NoteKind kind, List<Reference> references) {}
