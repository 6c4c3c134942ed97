package org.decoupling.loader.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.text.Chars;

/** What happened on a date that the sentence gives; and spans of time and centuries, which name a while rather than a happening. */
final class DatedEvents {
    private static final Rule HAPPENING = Rule.named("dated-happening");
    private static final Rule SPAN = Rule.named("time-span");
    private static final Pattern YEARS = Pattern.compile("\\d{4}/\\d{4}");
    private static final String UNKNOWN = "XXXX";
    private static final int REACH = 45;
    /** Dates this close are one list: 4月和7月. */
    private static final int LISTED = 3;

    private DatedEvents() {}

    /** @param agents who is named in the passage */
    static List<Event> in(Passage passage, List<Time> times, List<Mention> agents) {
        return times.stream().flatMap(time -> event(passage, time, times, agents)).toList();
    }

    private static Stream<Event> event(Passage passage, Time time, List<Time> times, List<Mention> agents) {
        Optional<Cue> happening = passage.cues("happening").filter(cue -> belongs(passage.words(), cue, time, times)).findFirst();
        if (happening.isPresent() && (!time.relation() || time.edtf().equals(UNKNOWN) || begins(time))) return Stream.of(happened(passage, time, happening.get(), agents));
        return time.relation() && lasts(passage, time) ? Stream.of(span(passage, time)) : Stream.empty();
    }

    /** 2018年7月起: it happened then. */
    private static boolean begins(Time time) {
        return time.printed().endsWith("起");
    }

    /** A span is told of as such where something prevailed then, or where both its years are given. */
    private static boolean lasts(Passage passage, Time time) {
        return YEARS.matcher(time.edtf()).matches() || !time.edtf().equals(UNKNOWN) && passage.has("prevailing");
    }

    /** After the date, with no other date and no end of the sentence between; or right before it: 参选的2016年. */
    private static boolean belongs(String words, Cue happening, Time time, List<Time> times) {
        if (happening.start() < time.end()) return happening.end() <= time.start() && words.substring(happening.end(), time.start()).strip().equals("的");
        return words.substring(time.end(), happening.start()).chars().filter(c -> Chars.han((char) c)).count() < REACH && sameClause(words.substring(time.end(), happening.start()))
                && times.stream().noneMatch(other -> other.start() - time.end() > LISTED && other.start() < happening.start());
    }

    private static boolean sameClause(String between) {
        return between.chars().noneMatch(c -> "。；".indexOf(c) >= 0);
    }

    private static Event happened(Passage passage, Time time, Cue happening, List<Mention> agents) {
        List<Mention> near = agents.stream().filter(mention -> isAgent(mention.entity()) && mention.to() <= happening.start()
                && mention.to() > happening.start() - REACH).toList();
        Optional<Entity> who = near.stream().filter(mention -> mention.from() >= time.end()).min(Comparator.comparingInt(Mention::from))
                .or(() -> near.stream().max(Comparator.comparingInt(Mention::from))).map(Mention::entity);
        String zh = who.map(Entity::zh).orElse("") + happening.value() + "（" + time.printed() + "）";
        String en = who.map(Entity::en).filter(name -> !name.isEmpty()).map(name -> name + ": ").orElse("") + happening.more() + ", " + time.en();
        return event(passage, begins(time) ? time.edtf().replace("/..", "") : time.edtf(), time, zh, en, HAPPENING);
    }

    private static boolean isAgent(Entity entity) {
        return !List.of("dec:LegalAct", "dec:Event", "skos:Concept").contains(entity.type());
    }

    private static Event span(Passage passage, Time time) {
        return event(passage, time.edtf(), time, time.printed(), time.en(), SPAN);
    }

    private static Event event(Passage passage, String date, Time time, String zh, String en, Rule rule) {
        int start = passage.spans(time.start(), time.end()).start();
        Entity entity = new Entity("article:event/" + start, "dec:Event", zh, en);
        return new Event(new Mention(entity, passage, time.start(), time.end(), rule), date);
    }
}
