package org.decoupling.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which finds of two hands are one: they share at least half of the shorter, they agree in what the kind asks, and each is
 * taken once, those first that share most of what both cover together.
 */
record Matching(List<Find> misses, List<Find> extras, List<Same> both) {

    /** One find as the reading has it and as the rules have it. */
    record Same(Find curated, Find extracted) {}

    private record Pair(int curated, int extracted, double closeness) {}

    static Matching of(Kind kind, List<Find> curated, List<Find> extracted) {
        List<Pair> pairs = new ArrayList<>();
        for (int c = 0; c < curated.size(); c++) {
            for (int e = 0; e < extracted.size(); e++) pair(kind, curated, c, extracted, e, pairs);
        }
        pairs.sort(Comparator.comparingDouble(Pair::closeness).reversed().thenComparingInt(Pair::curated).thenComparingInt(Pair::extracted));
        BitSet met = new BitSet();
        BitSet found = new BitSet();
        List<Same> both = new ArrayList<>();
        for (Pair pair : pairs) {
            if (met.get(pair.curated) || found.get(pair.extracted)) continue;
            met.set(pair.curated);
            found.set(pair.extracted);
            both.add(new Same(curated.get(pair.curated), extracted.get(pair.extracted)));
        }
        return new Matching(without(curated, met), without(extracted, found), both);
    }

    private static void pair(Kind kind, List<Find> curated, int c, List<Find> extracted, int e, List<Pair> pairs) {
        Find one = curated.get(c);
        Find other = extracted.get(e);
        double closeness = closeness(one.place(), other.place());
        if (closeness == 0 || !one.agrees(other, kind.same())) return;
        if (kind.ends()) closeness *= closeness(one.to().orElse(one.place()), other.to().orElse(other.place()));
        if (closeness > 0) pairs.add(new Pair(c, e, closeness));
    }

    /** What both share over what they cover together; 0 where they share less than half of the shorter. */
    private static double closeness(Ground.Place one, Ground.Place other) {
        int shared = one.shared(other);
        if (2 * shared < Math.min(one.size(), other.size()) || shared == 0) return 0;
        return (double) shared / (one.size() + other.size() - shared);
    }

    private static List<Find> without(List<Find> finds, BitSet taken) {
        return IntStream.range(0, finds.size()).filter(i -> !taken.get(i)).mapToObj(finds::get).toList();
    }
}
