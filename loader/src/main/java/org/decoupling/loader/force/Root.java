package org.decoupling.loader.force;

import java.util.List;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Spans;

/**
 * A tradition of thought that policy is traced back to.
 *
 * @param place    what the article says of it before it comes to single tenets
 * @param function what it does for the policy (thesaurus, scheme influence-functions)
 * @param sphere   where the tradition belongs (scheme root-kinds); empty where nothing tells
 * @param towards  orientations of policy that it is traced back from
 * @param periods  when it is said to have prevailed or come back, as EDTF
 */
public record Root(Entity tradition, Spans place, String function, String sphere, List<Entity> towards, List<Entity> thinkers,
                   List<String> periods, List<Claim> claims, List<Doctrine> doctrines, Rule rule) {

    /**
     * A tenet of the tradition.
     *
     * @param place    the sentence that states it
     * @param claims   what the article claims in stating it
     * @param links    the claims that tie it to present policy
     * @param explains types of instrument that those claims speak of
     */
    public record Doctrine(Passage place, String zh, String en, List<Claim> claims, List<Claim> links, List<Entity> explains,
                           List<Integer> notes, Rule rule) {}
}
