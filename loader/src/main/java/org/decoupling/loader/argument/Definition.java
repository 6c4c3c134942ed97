package org.decoupling.loader.argument;

import java.util.Optional;
import org.decoupling.loader.cue.Rule;

/**
 * What a claim says that a term means.
 *
 * @param concept of the thesaurus, or one that only this article names
 * @param sense   local name of the concept in scheme senses; nothing where no word tells
 */
public record Definition(Entity concept, Optional<String> sense, Claim claim, Rule rule) {}
