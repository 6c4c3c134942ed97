package org.decoupling.loader.argument;

import java.util.List;

/** Who and what the article names, by place; of acts and events also what is known of them. */
public record Naming(List<Mention> mentions, List<Act> acts, List<Event> events) {}
