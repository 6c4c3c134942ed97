package org.decoupling.loader.claim;

import java.util.List;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Passage;

/**
 * Something that the article states, or lets someone say, at one place.
 *
 * @param index    0-based among the claims, which come in reading order
 * @param from     in the folded text of the passage
 * @param type     prefixed name of its class: dec:DescriptiveClaim, dec:CausalClaim, dec:EvaluativeClaim, dec:ComparativeClaim,
 *                 dec:DefinitionalClaim, dec:Forecast, dec:Recommendation
 * @param voices   whose view is reported; empty where the author speaks
 * @param stance   local name of the concept: endorses, reports, disputes, concedes
 * @param modality flat, strong, likely, possible, hardly
 * @param hedge    the word that gave the modality; empty where there is none
 * @param notes    indices of the notes that back it
 * @param about    who and what it speaks of, in order of place
 * @param causes   of a causal claim, as far as named
 * @param effects  of a causal claim, as far as named
 * @param subjects whose act is foreseen (a forecast) or who is to act (a recommendation)
 * @param horizon  of a forecast: short-term, medium-term, long-term, open; empty otherwise
 */
public record Claim(int index, Passage passage, int from, int to, String type, List<Entity> voices, String stance, String modality,
                    String hedge, List<Integer> notes, List<Entity> about, List<Entity> causes, List<Entity> effects,
                    List<Entity> subjects, String horizon, Rule rule) {

    /** Two claims never begin at one place, so this names it. */
    public int start() {
        return passage.spans(from, to).start();
    }

    public boolean isA(String type) {
        return this.type.equals("dec:" + type);
    }

    public Clause clause() {
        return new Clause(passage, from, to);
    }
}
