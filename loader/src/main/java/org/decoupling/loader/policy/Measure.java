package org.decoupling.loader.policy;

import java.util.List;
import java.util.Optional;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.figure.Figure;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.text.Spans;

/**
 * What a government does, or is told to do, by one type of instrument.
 *
 * @param key      tells it from the article's other measures: type of instrument, and whose
 * @param side     state or union that it is of (slug); empty where nothing tells
 * @param actors   administrations, states or bodies that use it
 * @param targets  states that it is aimed at
 * @param realises orientations of policy that it carries out
 * @param acts     legal acts that it is based on
 * @param amounts  rates and sums of money that are said of it
 * @param effects  what it does to others, by their keys
 */
public record Measure(String key, String side, Entity instrument, String zh, String en, List<Entity> domains, List<Entity> actors, List<Entity> targets,
                      List<Entity> realises, List<Entity> acts, List<Figure> amounts, List<Effect> effects, List<Spans> places,
                      List<Integer> notes, List<Status> statuses, Rule rule) {

    /**
     * What became of it.
     *
     * @param status thesaurus, scheme policy-statuses
     * @param date   as EDTF; empty where none is told
     * @param claim  that says so
     */
    public record Status(String status, Optional<Entity> actor, String date, Optional<Claim> claim, Spans place, Rule rule) {}

    public boolean isAdvised() {
        return statuses.stream().anyMatch(status -> status.status().equals("recommended"));
    }
}
