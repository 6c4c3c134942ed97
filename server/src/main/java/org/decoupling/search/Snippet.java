package org.decoupling.search;

import java.util.List;

/** A stretch of text around what was found, in pieces; every second piece, from the second on, is what was found. */
public record Snippet(List<String> pieces) { }
