package org.decoupling.loader.argument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.decoupling.loader.article.Article;
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
 */
public record Argument(List<Passage> passages, Naming named, Data data, List<Claim> claims, List<Integer> theses, List<Relation> relations,
                       Map<Integer, Claim> answered, List<Definition> definitions, List<Citing> citings, List<Root> roots, List<Force> forces,
                       List<Measure> measures) {

    public static Argument of(Article article, List<NoteReading> readings) {
        List<Passage> passages = Passages.of(article, readings);
        Naming named = Mentions.in(passages, readings);
        List<Claim> claims = Claims.in(passages, named.mentions(), readings);
        List<Integer> theses = Theses.of(claims);
        Map<Integer, Claim> answered = Responses.in(claims);
        Context context = Context.of(passages, named.mentions(), claims);
        ForceTerms terms = ForceTerms.of(passages);
        return new Argument(passages, named, Figures.in(passages, named.mentions(), readings), claims, theses,
                Relations.among(claims, theses, answered), answered,
                Definitions.in(claims, named.mentions()), Citings.in(passages, claims, readings), Roots.in(context, terms), Forces.in(context, terms),
                Measures.in(context));
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

    /** The claims, at their first place, that the article gives something for: premises, or what spells them out. */
    public Set<Integer> grounded() {
        return relations.stream().filter(Relation::grounds).map(relation -> theses.get(relation.to().index())).collect(Collectors.toSet());
    }
}
