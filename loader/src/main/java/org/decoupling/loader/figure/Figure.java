package org.decoupling.loader.figure;

import java.util.List;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;

/**
 * A figure that the article prints.
 *
 * @param indicator what is measured; a concept of the thesaurus, or one named after the noun before the figure
 * @param areas     for whom; empty where neither the sentence nor the paragraph says
 * @param counterparts the other side
 * @param period    as EDTF, XXXX where not told
 * @param notes     indices of the notes that give the source
 * @param twin      tells apart figures that stand in one place (双方都升至20%以上)
 */
public record Figure(Passage passage, Amount amount, Entity indicator, List<Entity> areas, List<Entity> counterparts, String period,
                     List<Integer> notes, int twin, Rule rule) {

    public boolean isIn(Claim claim) {
        return claim.passage() == passage && amount.start() >= claim.from() && amount.end() <= claim.to();
    }
}
