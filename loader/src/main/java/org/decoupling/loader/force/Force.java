package org.decoupling.loader.force;

import java.util.List;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.Spans;

/**
 * What pulls policy apart or holds it together.
 *
 * @param place     all that the article says of it
 * @param direction centrifugal or centripetal
 * @param level     thesaurus, scheme levels; empty where nothing tells
 * @param domains   scheme domains
 * @param holders   who or what exerts it
 * @param actsOn    whose policy it acts on
 * @param named     whether the author speaks of a force; else it is inferred
 * @param rivals    places of the forces that work against it
 */
public record Force(Spans place, String direction, String level, List<Entity> domains, List<Entity> holders, List<Entity> actsOn,
                    boolean named, String zh, String en, List<Claim> claims, List<Spans> rivals, List<Integer> notes, Rule rule) {

    Force against(List<Spans> rivals) {
        return new Force(place, direction, level, domains, holders, actsOn, named, zh, en, claims, rivals, notes, rule);
    }
}
