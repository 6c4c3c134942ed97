package org.decoupling.search;

import java.util.Map;

/** What to look for. @param only a value for each facet that is to be held to one */
public record Question(String words, Map<String, String> only, int page, int size) { }
