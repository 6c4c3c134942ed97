package org.decoupling.loader.argument;

import java.util.List;
import java.util.Optional;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.text.Spans;

/**
 * What a government does, or is told to do, by one type of instrument.
 *
 * @param key      tells it from the article's other measures: type of instrument, and whose
 * @param actors   administrations, states or bodies that use it
 * @param targets  states that it is aimed at
 * @param realises orientations of policy that it carries out
 * @param acts     legal acts that it is based on
 * @param amounts  rates and sums of money that are said of it
 * @param exempts  key of the measure that it grants exemptions from; empty where there is none
 */
public record Measure(String key, Entity instrument, String zh, String en, List<Entity> domains, List<Entity> actors, List<Entity> targets,
                      List<Entity> realises, List<Entity> acts, List<Figure> amounts, String exempts, List<Spans> places,
                      List<Integer> notes, List<Status> statuses, Rule rule) {

    /**
     * What became of it.
     *
     * @param status thesaurus, scheme policy-statuses
     * @param date   as EDTF; empty where none is told
     * @param claim  that says so
     */
    public record Status(String status, Optional<Entity> actor, String date, Optional<Claim> claim, Spans place, Rule rule) {}
}
