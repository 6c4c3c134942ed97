package org.decoupling.loader.claim;

import java.util.Optional;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;

/**
 * What a claim says that a term means.
 *
 * @param concept of the thesaurus, or one that only this article names
 * @param sense   local name of the concept in scheme senses; nothing where no word tells
 */
public record Definition(Entity concept, Optional<String> sense, Claim claim, Rule rule) {}
