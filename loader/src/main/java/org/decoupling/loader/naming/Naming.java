package org.decoupling.loader.naming;

import java.util.List;
import org.decoupling.loader.passage.Mention;

/** Who and what the article names, by place; of acts and events also what is known of them. */
public record Naming(List<Mention> mentions, List<Act> acts, List<Event> events) {}
