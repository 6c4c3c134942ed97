package org.decoupling.loader.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decoupling.loader.claim.Relation.Kind;
import org.decoupling.loader.cue.Rule;

/** Relations as they are found. No claim comes to support itself: the relation that would close a circle is left out. */
final class SupportTree {
    /** Further than this no circle is looked for, and the relation is left out as if it closed one. */
    private static final int REACH = 2000;

    private final List<Integer> theses;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Integer, Set<Integer>> supported = new HashMap<>();
    private final Set<Integer> leading = new HashSet<>();
    private final Set<List<Integer>> joined = new HashSet<>();

    /** @param theses for each claim the index of the first that says the same; relations are between those */
    SupportTree(List<Integer> theses) {
        this.theses = theses;
    }

    List<Relation> relations() {
        return List.copyOf(relations);
    }

    void add(Kind kind, List<Claim> from, Claim to, String cue, Rule rule) {
        List<Claim> kept = from.stream().filter(claim -> mayJoin(kind, thesis(claim), thesis(to))).toList();
        if (kept.isEmpty()) return;
        relations.add(new Relation(kind, kept, to, cue, rule));
        kept.forEach(claim -> joined.add(List.of(thesis(claim), thesis(to))));
        kept.forEach(claim -> leading.add(claim.index()));
        if (kind == Kind.SUPPORT) kept.forEach(claim -> supported.computeIfAbsent(thesis(claim), none -> new HashSet<>()).add(thesis(to)));
    }

    /** Whether something was found that the claim does for another. */
    boolean isJoined(Claim claim) {
        return leading.contains(claim.index());
    }

    private boolean mayJoin(Kind kind, int from, int to) {
        return from != to && !joined.contains(List.of(from, to)) && !joined.contains(List.of(to, from))
                && (kind != Kind.SUPPORT || !reaches(to, from));
    }

    private boolean reaches(int start, int goal) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty() && seen.size() < REACH) {
            int at = open.pop();
            if (at == goal) return true;
            if (seen.add(at)) open.addAll(supported.getOrDefault(at, Set.of()));
        }
        return !open.isEmpty();
    }

    private int thesis(Claim claim) {
        return theses.get(claim.index());
    }
}
