package org.decoupling.loader.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Of names that overlap the longest stays, of equals the one that came first. */
public final class Longest {
    private final BitSet taken;
    private final List<Mention> kept = new ArrayList<>();

    private Longest(BitSet taken) {
        this.taken = taken;
    }

    /** @param taken characters that no name may stand on, such as those of references */
    public static List<Mention> of(List<Mention> mentions, BitSet taken) {
        Longest longest = new Longest(taken);
        mentions.stream().sorted(Comparator.comparingInt(mention -> mention.from() - mention.to())).forEach(longest::keep);
        longest.kept.sort(Comparator.comparingInt(Mention::from));
        return longest.kept;
    }

    private void keep(Mention mention) {
        int hit = taken.nextSetBit(mention.from());
        if (hit >= 0 && hit < mention.to()) return;
        taken.set(mention.from(), mention.to());
        kept.add(mention);
    }
}
