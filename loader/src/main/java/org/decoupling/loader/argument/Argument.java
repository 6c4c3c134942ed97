package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.claim.Citing;
import org.decoupling.loader.claim.Citings;
import org.decoupling.loader.claim.Claim;
import org.decoupling.loader.claim.Claims;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.claim.Definition;
import org.decoupling.loader.claim.Definitions;
import org.decoupling.loader.claim.Relation;
import org.decoupling.loader.claim.Relations;
import org.decoupling.loader.claim.Responses;
import org.decoupling.loader.claim.Theses;
import org.decoupling.loader.figure.Data;
import org.decoupling.loader.figure.Figure;
import org.decoupling.loader.figure.Figures;
import org.decoupling.loader.force.Force;
import org.decoupling.loader.force.ForceTerms;
import org.decoupling.loader.force.Forces;
import org.decoupling.loader.force.Root;
import org.decoupling.loader.force.Roots;
import org.decoupling.loader.naming.Mentions;
import org.decoupling.loader.naming.Naming;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Passages;
import org.decoupling.loader.passage.Years;
import org.decoupling.loader.policy.AdviceDomains;
import org.decoupling.loader.policy.Measure;
import org.decoupling.loader.policy.Measures;
import org.decoupling.loader.reference.NoteReading;

/**
 * What rules found of the argument of one article. Each entry names its rule and its place.
 *
 * @param named     who and what is named
 * @param data      what figures it prints, and how they change
 * @param theses    for each claim the index of the first claim that says the same: its own where nothing before it does
 * @param relations how claims bear on one another
 * @param answered  the forecasts that advice answers, by the index of the advice
 * @param citings   what each mark is for
 * @param chains    from a tenet over a measure to what is foreseen and advised
 */
public record Argument(List<Passage> passages, Naming named, Data data, List<Claim> claims, List<Integer> theses, List<Relation> relations,
                       Map<Integer, Claim> answered, List<Definition> definitions, List<Citing> citings, List<Root> roots, List<Force> forces,
                       List<Measure> measures, List<Chain> chains) {

    public static Argument of(Article article, List<NoteReading> readings) {
        List<Passage> passages = Passages.of(article, readings);
        Years years = Years.in(passages);
        Naming named = Mentions.in(passages, readings, years);
        List<Claim> claims = Claims.in(passages, named.mentions(), readings);
        List<Integer> theses = Theses.of(claims);
        Map<Integer, Claim> answered = Responses.in(claims);
        Context context = Context.of(passages, named.mentions(), claims);
        ForceTerms terms = ForceTerms.of(passages);
        Data data = Figures.in(passages, named.mentions(), readings, years);
        List<Measure> measures = Measures.in(context, years, data, named.acts());
        List<Root> roots = Roots.in(context, terms);
        return new Argument(passages, named, data, claims, theses,
                Relations.among(claims, theses, answered), answered,
                Definitions.in(claims, named.mentions()), Citings.in(passages, claims, readings), roots, Forces.in(context, terms),
                measures, Chains.in(roots, measures, claims, answered));
    }

    public List<Mention> mentions() {
        return named.mentions();
    }

    /** The claim at its first place. */
    public Claim thesis(Claim claim) {
        return claims.get(theses.get(claim.index()));
    }

    public List<Entity> domains(Claim advice) {
        return AdviceDomains.of(advice, measures);
    }

    /** The claims, at their first place, that the article gives something for: premises, what spells them out, or figures of its own. */
    public Set<Integer> grounded() {
        Stream<Integer> borne = relations.stream().filter(Relation::grounds).map(relation -> relation.to().index());
        return Stream.concat(borne, figures().keySet().stream()).map(theses::get).collect(Collectors.toSet());
    }

    /** The figures that claims print, by the index of the claim. */
    public Map<Integer, List<Figure>> figures() {
        Map<Integer, List<Figure>> printed = data.figures().stream().collect(Collectors.groupingBy(figure -> figure.passage().index()));
        Map<Integer, List<Figure>> figures = new LinkedHashMap<>();
        claims.forEach(claim -> printed.getOrDefault(claim.passage().index(), List.of()).stream().filter(figure -> figure.isIn(claim))
                .forEach(figure -> figures.computeIfAbsent(claim.index(), none -> new ArrayList<>()).add(figure)));
        return figures;
    }
}
