package org.decoupling.loader.figure;

import java.util.Optional;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Rule;

/** From one figure to another; {@code printed} is the change that the article itself gives. */
public record Change(Figure from, Figure to, Optional<Amount> printed, Rule rule) {}
