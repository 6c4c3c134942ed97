package org.decoupling.loader.passage;

import org.decoupling.loader.cue.Rule;

/** An entity named in a passage, from one place in its folded text to another. */
public record Mention(Entity entity, Passage passage, int from, int to, Rule rule) {}
