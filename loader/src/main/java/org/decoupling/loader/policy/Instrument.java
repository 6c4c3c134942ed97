package org.decoupling.loader.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.passage.Clause;
import org.decoupling.loader.passage.Passage;

/**
 * Words of a passage that name a type of instrument.
 *
 * @param type local name of the type (thesaurus, scheme instrument-types)
 */
public record Instrument(Passage passage, String type, int from, int to) {
    /** How far behind 的 what a measure has may stand. */
    private static final int SIDE = 8;
    /** How many characters may stand behind a verb that closes its clause. */
    private static final int CLOSING = 1;
    private static final Pattern PLAN = Pattern.compile("“[^“”，。；]{2,12}”(?:计划|倡议|行动|方案|工程|战略)");
    private static final String PLANNING = "strategic-planning";
    private static final List<String> KINDS = List.of("instrument", "instrument-types");

    /** Each that a passage names, or describes by what is limited; a word within a longer one is no word of its own. */
    public static Stream<Instrument> in(Passage passage) {
        List<Instrument> named = longest(KINDS.stream().flatMap(passage::cues)).stream().filter(cue -> !cue.value().equals("no"))
                .map(cue -> new Instrument(passage, narrowed(passage, cue), cue.start(), cue.end())).toList();
        Stream<Instrument> described = Stream.concat(passage.cues("limiting").filter(verb -> !verb.value().equals("no")).flatMap(verb -> limited(passage, verb).stream()), plans(passage))
                .filter(one -> named.stream().noneMatch(other -> other.from() < one.to() && one.from() < other.to()));
        return Stream.concat(named.stream(), described).sorted(Comparator.comparingInt(Instrument::from));
    }

    /** 禁止…采购, 限制…数据: what is forbidden or limited tells which instrument that is. */
    private static Optional<Instrument> limited(Passage passage, Cue verb) {
        Clause clause = Clause.around(passage, verb.start(), verb.end());
        return clause.cues("limited").filter(noun -> noun.start() >= verb.end()).reduce((one, next) -> next)
                .map(noun -> new Instrument(passage, type(verb, noun), verb.start(), noun.end())).or(() -> before(clause, verb));
    }

    /** 对…的数据一律禁止: where the verb closes its clause, its object stands before it. */
    private static Optional<Instrument> before(Clause clause, Cue verb) {
        if (clause.to() - verb.end() > CLOSING) return Optional.empty();
        return clause.cues("limited").filter(noun -> noun.end() <= verb.start()).reduce((one, next) -> next)
                .map(noun -> new Instrument(clause.passage(), type(verb, noun), noun.start(), verb.end()));
    }

    private static String type(Cue verb, Cue noun) {
        return verb.value().equals("ban") ? noun.value() : noun.more();
    }

    /** “清洁网络”计划: a plan known by its name, of the type that its name or else its clause tells. */
    private static Stream<Instrument> plans(Passage passage) {
        return PLAN.matcher(passage.words()).results().map(plan -> new Instrument(passage, ActsBehind.type(plan.group()).orElse(PLANNING), plan.start(), plan.end()));
    }

    public static Stream<Instrument> in(Clause clause) {
        return in(clause.passage()).filter(instrument -> instrument.from() >= clause.from() && instrument.to() <= clause.to());
    }

    /** Of listed words that overlap the longest, of equals the first; by place. */
    static List<Cue> longest(Stream<Cue> cues) {
        List<Cue> kept = new ArrayList<>();
        cues.sorted(Comparator.comparingInt(cue -> cue.start() - cue.end()))
                .filter(cue -> kept.stream().noneMatch(other -> other.start() < cue.end() && cue.start() < other.end())).forEach(kept::add);
        kept.sort(Comparator.comparingInt(Cue::start));
        return kept;
    }

    /** 加征…关税 is a punitive tariff, however far apart the words stand. */
    private static String narrowed(Passage passage, Cue cue) {
        int from = Clause.around(passage, cue.start(), cue.end()).from();
        return passage.cues("narrowing").filter(near -> near.value().equals(cue.value()) && near.start() >= from && near.end() <= cue.start())
                .map(Cue::more).findFirst().orElse(cue.value());
    }

    Clause clause() {
        return Clause.around(passage, from, to);
    }

    boolean holds(Cue cue) {
        return cue.start() >= from && cue.end() <= to;
    }

    /** 在…谈判中, 被制裁的: the place or the mark of something else; 管制的自主权: the object is what follows. */
    boolean isAside() {
        String words = passage.words();
        return from > 0 && "被受".indexOf(words.charAt(from - 1)) >= 0 || passage.cues("aside").anyMatch(cue -> cue.start() == to)
                || words.startsWith("的", to) && passage.cues("measure-side").noneMatch(cue -> cue.start() > to && cue.start() <= to + SIDE)
                && passage.cues("status").anyMatch(cue -> cue.end() <= from && from - cue.end() < 2);
    }
}
