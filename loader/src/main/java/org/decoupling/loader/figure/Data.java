package org.decoupling.loader.figure;

import java.util.List;

/** The figures of an article and the changes between them. */
public record Data(List<Figure> figures, List<Change> changes) {}
