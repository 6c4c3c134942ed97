package org.decoupling.loader.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.naming.Act;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Lexicon;

/** Legal acts as the ground of measures, and as measures where nothing else in their sentence says what they hold. */
final class ActsBehind {
    private static final Map<String, String[]> TITLES = Lexicon.table("act-instruments.tsv");

    private final Context context;
    private final Actors actors;
    private final Map<String, Act> known;

    ActsBehind(Context context, Actors actors, List<Act> known) {
        this.context = context;
        this.actors = actors;
        this.known = known.stream().collect(Collectors.toMap(act -> act.mention().entity().path(), Function.identity(), (one, other) -> one));
    }

    /** Who issued it, where that is known of one alone. */
    Optional<Entity> maker(Entity act) {
        return Optional.ofNullable(known.get(act.path())).map(Act::issuers).filter(issuers -> issuers.size() == 1).map(List::getFirst);
    }

    /** The act in the clause of the instrument, or in a clause before it whose subject goes on. */
    Optional<Entity> behind(Instrument instrument) {
        List<Clause> back = Clause.stretches(instrument.passage(), 0, instrument.clause().to()).reversed();
        for (Clause clause : back) {
            Optional<Mention> act = acts(clause).reduce((one, next) -> next);
            if (act.isPresent()) return act.map(Mention::entity);
            if (actors.begins(clause)) return Optional.empty();
        }
        return Optional.empty();
    }

    private Stream<Mention> acts(Clause clause) {
        return context.mentionsIn(clause.passage()).stream().filter(mention -> mention.entity().type().equals("dec:LegalAct"))
                .filter(mention -> mention.from() >= clause.from() && mention.to() <= clause.to());
    }

    /** Acts whose title tells the type of instrument: lexicon/act-instruments.tsv. */
    Stream<Instrument> passed(Passage passage) {
        return context.mentionsIn(passage).stream().filter(mention -> mention.entity().type().equals("dec:LegalAct")).flatMap(ActsBehind::instrument);
    }

    private static Stream<Instrument> instrument(Mention act) {
        return type(act.entity().zh()).stream().map(type -> new Instrument(act.passage(), type, act.from(), act.to()));
    }

    /** The type of instrument that a title tells. */
    static Optional<String> type(String title) {
        return TITLES.keySet().stream().filter(title::contains).findFirst().map(word -> TITLES.get(word)[1]);
    }
}
