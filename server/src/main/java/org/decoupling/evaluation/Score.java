package org.decoupling.evaluation;

/** How many finds of a kind the reading has, how many the rules, and how many both. */
public record Score(int curated, int extracted, int both) {

    public Score plus(Score other) {
        return new Score(curated + other.curated, extracted + other.extracted, both + other.both);
    }

    /** Of what the rules found, how much the reading has too. */
    public double precision() {
        return extracted == 0 ? 0 : (double) both / extracted;
    }

    /** Of what the reading has, how much the rules found. */
    public double recall() {
        return curated == 0 ? 0 : (double) both / curated;
    }

    public double f1() {
        return curated + extracted == 0 ? 0 : 2.0 * both / (curated + extracted);
    }

    /** A reading that has nothing of a kind says nothing on what the rules found of it. */
    public boolean judged() {
        return curated > 0;
    }
}
