package org.decoupling.search;

import java.util.List;
import java.util.Map;

/** One page of what was found. @param facets for each facet its values with the number of things */
public record Found(List<Hit> hits, int count, Map<String, Map<String, Integer>> facets) { }
