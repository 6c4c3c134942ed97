package org.decoupling.loader.policy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Leaders;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Side;
import org.decoupling.loader.text.Chars;
import org.decoupling.loader.text.Lexicon;

/** Who acts and who is acted upon, as far as the order of the words tells. */
final class Actors {
    private static final Pattern TOWARDS = Pattern.compile("(?:对|向|(?<![由位关基])于)$");
    private static final String JOINTS = "、和与及同跟";
    private static final Set<String> ADMINISTRATION = Set.of("dec:Administration");
    private static final Set<String> BODIES = Set.of("dec:State", "dec:Alliance", "org:Organization");
    private static final List<String> FIRMS = List.of("公司", "企业", "集团");
    private static final List<String> BESIDE = Lexicon.lines("not-acting.txt");
    private static final String PARTICLES = "对于向针的在与同和跟及把将被给为以从自则也又还已曾";
    private static final int PHRASE = 6;
    private static final int BACK = 8;
    /** A state that an article's policy is aimed at is named so again and again. */
    private static final int OFTEN = 3;

    private final Context context;
    private final Optional<Entity> usualTarget;
    private final List<Entity> administrations;

    Actors(Context context) {
        this.context = context;
        List<Entity> aims = context.passages().stream().flatMap(this::aimedAt).toList();
        usualTarget = most(aims.stream()).stream().findFirst().filter(target -> Collections.frequency(aims, target) >= OFTEN);
        administrations = most(context.passages().stream().flatMap(passage -> context.mentionsIn(passage).stream()).map(Mention::entity)
                .filter(entity -> entity.type().equals("dec:Administration")));
    }

    /**
     * The administration named last before the instrument in its sentence, else first after it; else the subject of its clause or of the
     * one nearest before; else who acted in the sentences before.
     *
     * @param maker who made the act that it is done by, where no one is named
     * @param word what is done; of 面临, 遭到 and the like the subject is at the other end
     */
    Optional<Entity> of(Instrument instrument, Optional<Cue> word, Supplier<Optional<Entity>> maker) {
        Optional<Cue> passive = word.filter(cue -> cue.more().contains("passive"));
        if (passive.isEmpty()) return of(instrument.passage(), instrument.from(), maker);
        return acting(instrument.passage(), passive.get().end(), instrument.from(), BODIES).findFirst().map(Mention::entity)
                .or(() -> of(instrument.passage(), instrument.clause().from(), maker));
    }

    private Optional<Entity> of(Passage passage, int end, Supplier<Optional<Entity>> maker) {
        return acting(passage, 0, end, ADMINISTRATION).reduce((one, next) -> next).map(Mention::entity)
                .or(() -> administrations(passage).findFirst())
                .or(() -> subject(passage, end)).or(maker).or(() -> earlier(passage));
    }

    /** The subject of the nearest clause that has one: who stands first in it. */
    private Optional<Entity> subject(Passage passage, int end) {
        return Clause.stretches(passage, 0, end).reversed().stream().map(this::subject).flatMap(Optional::stream).findFirst();
    }

    /** Whether someone else acts from here on. */
    boolean begins(Clause clause) {
        return subject(clause).isPresent() || acting(clause.passage(), clause.from(), clause.to(), ADMINISTRATION).findAny().isPresent();
    }

    private Optional<Entity> subject(Clause clause) {
        return acting(clause.passage(), clause.from(), clause.to(), BODIES).min(Comparator.comparing(mention -> tellsOf(clause.passage(), mention)))
                .map(Mention::entity);
    }

    /** The two states of a compound such as 中美. */
    List<Entity> pair(Clause clause) {
        return context.mentionsIn(clause.passage()).stream().filter(mention -> mention.entity().type().equals("dec:State"))
                .filter(mention -> mention.from() >= clause.from() && mention.to() <= clause.to()).map(Mention::entity).distinct().limit(2).toList();
    }

    private Stream<Mention> acting(Passage passage, int from, int to, Set<String> types) {
        return context.mentionsIn(passage).stream().map(Actors::governing).filter(mention -> types.contains(mention.entity().type()) && mention.from() >= from && mention.to() <= to)
                .filter(mention -> FIRMS.stream().noneMatch(mention.entity().zh()::endsWith) && !isAside(passage, mention))
                .sorted(Comparator.comparing(Mention::from).thenComparing(Mention::to, Comparator.reverseOrder()));
    }

    /** What a leader signs his government does. */
    private static Mention governing(Mention mention) {
        if (!mention.entity().type().equals("foaf:Person")) return mention;
        return Leaders.led(mention.entity().name()).flatMap(Gazetteer::of).map(Entity::known)
                .map(government -> new Mention(government, mention.passage(), mention.from(), mention.to(), mention.rule())).orElse(mention);
    }

    private Optional<Entity> earlier(Passage passage) {
        List<Passage> before = context.passages().subList(Math.max(0, passage.index() - BACK), passage.index()).reversed();
        return before.stream().takeWhile(one -> one.section().equals(passage.section())).map(one -> administrations(one).reduce((first, next) -> next))
                .flatMap(Optional::stream).findFirst();
    }

    private Stream<Entity> administrations(Passage passage) {
        return acting(passage, 0, passage.words().length(), ADMINISTRATION).map(Mention::entity);
    }

    /** The administration before this one, where the article tells of two. */
    Optional<Entity> other(Entity administration) {
        return administrations.contains(administration) ? administrations.stream().filter(one -> !one.equals(administration)).findFirst() : Optional.empty();
    }

    Optional<Entity> target(Passage passage) {
        return aim(passage).or(() -> usualTarget);
    }

    /** At whom this sentence says that it is aimed. */
    Optional<Entity> aim(Passage passage) {
        return aimedAt(passage).findFirst();
    }

    /** At whom the clause of the instrument says that it is aimed, where that is another than usual. */
    Optional<Entity> aim(Instrument instrument) {
        Clause clause = instrument.clause();
        return context.mentionsIn(clause.passage()).stream().filter(mention -> mention.from() >= clause.from() && mention.to() <= clause.to() && isAimedAt(clause.passage(), mention))
                .flatMap(mention -> state(mention.entity()).stream()).findFirst().filter(state -> usualTarget.filter(usual -> !usual.equals(state)).isPresent());
    }

    private Stream<Entity> aimedAt(Passage passage) {
        return context.mentionsIn(passage).stream().filter(mention -> isAimedAt(passage, mention)).flatMap(mention -> state(mention.entity()).stream());
    }

    /** The state, or that of a group that is named by it: 中国企业. */
    private static Optional<Entity> state(Entity entity) {
        Optional<Entity> whole = Optional.of(entity).filter(one -> one.type().equals("dec:State"));
        return whole.isPresent() || !entity.type().equals("dec:Constituency") ? whole
                : Side.entity(entity).filter(one -> one.type().equals("dec:State"));
    }

    private static boolean isAimedAt(Passage passage, Mention mention) {
        return TOWARDS.matcher(passage.words().substring(0, mention.from())).find();
    }

    /** 同英国, 要求国防部: it goes with another, or another has it act; of several that are joined the first tells. */
    private boolean isAside(Passage passage, Mention mention) {
        String before = passage.words().substring(0, mention.from());
        if (isAimedAt(passage, mention) || BESIDE.stream().anyMatch(before::endsWith) && !joined(passage, mention).isPresent()) return true;
        return before.lastIndexOf('《') > before.lastIndexOf('》') || tellsOrigin(passage, mention) || isObject(passage, mention)
                || joined(passage, mention).filter(first -> isAside(passage, first)).isPresent();
    }

    private Optional<Mention> joined(Passage passage, Mention mention) {
        if (mention.from() == 0 || JOINTS.indexOf(passage.words().charAt(mention.from() - 1)) < 0) return Optional.empty();
        return context.mentionsIn(passage).stream().filter(first -> first.to() == mention.from() - 1 && first.entity().isActor()).findFirst();
    }

    /** 加强美国供应链, 把…列入: what follows the verb, or 把, is its object. */
    private static boolean isObject(Passage passage, Mention mention) {
        String before = passage.words().substring(Clause.around(passage, mention.from(), mention.to()).from(), mention.from());
        return before.indexOf('把') >= 0 || before.indexOf('将') >= 0 || passage.cues("status").anyMatch(cue -> cue.end() == mention.from() && !cue.more().contains("passive"));
    }

    /** 中国企业, 中国测序企业: it tells of which state something is. */
    private boolean tellsOrigin(Passage passage, Mention mention) {
        return mention.entity().type().equals("dec:State") && passage.cues("of-a-state").anyMatch(cue -> cue.start() >= mention.to() && cue.start() - mention.to() <= PHRASE
                && passage.words().substring(mention.to(), cue.start()).chars().allMatch(c -> Chars.han((char) c) && PARTICLES.indexOf(c) < 0)
                && passage.cues("status").noneMatch(word -> word.start() >= mention.to() && word.start() < cue.start())
                && context.mentionsIn(passage).stream().noneMatch(other -> other.from() >= mention.to() && other.from() < cue.start()));
    }

    /** 中国的软件: most likely something is told of, and nobody acts. */
    private static boolean tellsOf(Passage passage, Mention mention) {
        return passage.words().startsWith("的", mention.to());
    }

    private static List<Entity> most(Stream<Entity> entities) {
        return entities.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<Entity, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(entry -> entry.getKey().path()))
                .map(Map.Entry::getKey).toList();
    }
}
