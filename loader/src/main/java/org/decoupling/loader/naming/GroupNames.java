package org.decoupling.loader.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/**
 * Groups by interest that no list names: a word for their kind with what tells it closer before it, and whose they are (德国的化工和玻璃企业).
 * Words: lexicon/cues/group-head.tsv and group-modifier.tsv.
 */
public final class GroupNames {
    private static final Rule RULE = Rule.named("group-by-kind");
    private static final List<String> PLACES = List.of("dec:State", "dec:Alliance", "dec:Constituency");
    private static final String PAUSES = "，；：。、 ";
    private static final String JOINTS = "和与、及";
    /** 企业家, 进口商品: the word goes on. */
    private static final String GOES_ON = "家化性品";

    private final Passage passage;
    private final String words;

    private GroupNames(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
    }

    static List<Mention> in(Passage passage) {
        GroupNames names = new GroupNames(passage);
        return passage.cues("group-head").flatMap(head -> names.group(head).stream()).toList();
    }

    /** Whether a mention is of another rule, or stands where a clause begins: elsewhere such a group is what is counted, or who is given something. */
    public static boolean leads(Mention mention) {
        return !mention.rule().equals(RULE) || mention.from() == 0 || PAUSES.indexOf(mention.passage().words().charAt(mention.from() - 1)) >= 0;
    }

    private Optional<Mention> group(Cue head) {
        if (head.end() < words.length() && GOES_ON.indexOf(words.charAt(head.end())) >= 0) return Optional.empty();
        int kind = kind(head.start());
        Optional<Cue> place = place(kind, head.more().equals("region"));
        if (place.isEmpty() && !(head.more().equals("alone") || kind < head.start() && tells(kind))) return Optional.empty();
        int from = place.map(Cue::start).orElse(kind);
        String name = words.substring(from, head.end());
        return Optional.of(new Mention(Entity.agent("dec:Constituency", name, ""), passage, from, head.end(), RULE));
    }

    /** Back over the words that tell of what kind, also where several are joined. */
    private int kind(int end) {
        int from = end;
        for (int next = modifier(end); next < from; next = modifier(joined(from, end))) from = next;
        return from;
    }

    private int joined(int from, int end) {
        return from > 0 && from < end && JOINTS.indexOf(words.charAt(from - 1)) >= 0 && modifier(from - 1) < from - 1 ? from - 1 : from;
    }

    private int modifier(int end) {
        return passage.cues("group-modifier").filter(cue -> cue.end() == end).mapToInt(Cue::start).min().orElse(end);
    }

    /** 其他国家, 主要企业: whose they are must be said too. */
    private boolean tells(int from) {
        return passage.cues("group-modifier").noneMatch(cue -> cue.start() == from && cue.value().equals("of"));
    }

    /** The state, union or region that it belongs to, right before it or before 的. */
    private Optional<Cue> place(int end, boolean region) {
        int before = end > 0 && words.charAt(end - 1) == '的' ? end - 1 : end;
        return Stream.of(end, before).flatMap(at -> passage.cues(Gazetteer.KIND).filter(cue -> cue.end() == at)).filter(cue -> isPlace(cue, region)).findFirst();
    }

    private static boolean isPlace(Cue cue, boolean region) {
        return Gazetteer.of(cue.value()).filter(name -> PLACES.contains(name.type()) && !(region && name.type().equals("dec:State"))).isPresent();
    }
}
