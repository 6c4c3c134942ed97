package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.NamedEvents;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;

/** Events by their names, with the year that may stand before them; meetings by how their names end. */
final class EventNames {
    private static final Rule NAMED = Rule.named("named-event");
    private static final Rule MEETING = Rule.named("meeting");
    private static final Pattern MEETINGS = Pattern.compile("“?(?<name>\\p{IsHan}{2,8}(?:峰会|首脑会议|博览会))”?");
    private static final Pattern LEAD = Pattern.compile("^.*?(?:首届|首次|召开|举行|举办|参加|出席|第.{1,3}[届次]|在|的|和|与|是|年|月|日)(?=.)");

    private EventNames() {}

    static List<Event> in(Passage passage, List<Time> times) {
        List<Event> found = new ArrayList<>();
        passage.cues(NamedEvents.KIND).forEach(cue -> NamedEvents.of(cue.value()).map(event -> named(passage, cue, event, times)).ifPresent(found::add));
        Matcher meeting = MEETINGS.matcher(passage.words());
        while (passage.has("meeting") && meeting.find()) found.add(meeting(passage, meeting, times));
        return found;
    }

    /** 1997年金融危机 is another than that of 2008: a year that can't be the listed event's makes an event of its own. */
    private static Event named(Passage passage, Cue cue, NamedEvents.Event event, List<Time> times) {
        Optional<Time> year = before(times, cue.start());
        boolean same = event.covers(year.map(Time::year).orElse(""));
        String path = same ? "id/event/" + event.slug() : "article:event/" + year.get().year() + "-" + event.slug();
        String zh = same ? event.zh() : year.get().year() + "年" + cue.form();
        String en = same ? event.en() : event.en() + " of " + year.get().year();
        int from = year.filter(time -> time.edtf().matches("\\d{4}(?:/\\d{4})?")).map(Time::start).orElse(cue.start());
        boolean printed = year.isPresent() && !event.date().startsWith(year.get().year());
        String date = printed ? year.get().edtf() : event.date();
        return new Event(new Mention(new Entity(path, "dec:Event", zh, en), passage, from, cue.end(), NAMED), date);
    }

    private static Optional<Time> before(List<Time> times, int start) {
        return times.stream().filter(time -> time.end() <= start && start - time.end() <= 1).reduce((one, other) -> other);
    }

    private static Event meeting(Passage passage, Matcher meeting, List<Time> times) {
        String name = LEAD.matcher(meeting.group("name")).replaceFirst("");
        boolean quoted = meeting.group().startsWith("“") && name.length() == meeting.group("name").length();
        int from = quoted ? meeting.start() : meeting.end("name") - name.length();
        int to = quoted ? meeting.end() : meeting.end("name");
        String date = times.stream().filter(time -> time.end() <= from).reduce((one, other) -> other).map(Time::edtf).orElse("XXXX");
        Entity entity = new Entity(Entity.agent("", name, "").path().replace("agent/", "event/"), "dec:Event", name, "summit meeting");
        return new Event(new Mention(entity, passage, from, to, MEETING), date);
    }
}
