package org.decoupling.loader.argument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.force.Root;
import org.decoupling.loader.policy.Measure;

/**
 * A line of argument from a tradition of thought to what is advised, as far as the article can be followed along it.
 *
 * @param forecast of what becomes of the measure
 * @param advice   that answers the forecast
 */
public record Chain(Root root, Root.Doctrine doctrine, Measure measure, Optional<Claim> forecast, Optional<Claim> advice, Rule rule) {

    public List<Claim> claims() {
        return Stream.of(forecast, advice).flatMap(Optional::stream).toList();
    }
}
