package org.decoupling.loader.naming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Thesaurus;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Longest;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Years;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Lexicon;

/** Who and what the passages name: persons, bodies, places, acts, events, and concepts of the thesaurus. */
public final class Mentions {
    private static final Rule CONCEPT = Rule.named("concept-label");
    private static final List<String> SCHEMES = Lexicon.lines("mentioned-schemes.txt");

    private final List<NoteReading> readings;
    private final People people;
    private final Predecessors predecessors = new Predecessors();
    private final BareBodies bodies = new BareBodies();
    private final ShortForms shortForms = new ShortForms();
    private final Constituencies groups = new Constituencies();
    private final Acts acts;
    private final Years years;
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private Mentions(List<Passage> passages, List<NoteReading> readings, Years years) {
        this.readings = readings;
        this.people = People.of(passages, readings);
        this.acts = new Acts(readings, years);
        this.years = years;
    }

    public static Naming in(List<Passage> passages, List<NoteReading> readings, Years years) {
        Mentions all = new Mentions(passages, readings, years);
        passages.forEach(all::passage);
        return new Naming(all.mentions.stream().map(all::titled).toList(), all.acts.found(), List.copyOf(all.events.values()));
    }

    private void passage(Passage passage) {
        BitSet references = references(passage);
        List<Mention> concepts = concepts(passage, references);
        if (passage.tooLong()) {
            mentions.addAll(concepts);
            return;
        }
        List<Time> times = years.of(passage);
        List<Event> named = EventNames.in(passage, times);
        List<Mention> names = names(passage, named, concepts, (BitSet) references.clone());
        List<Event> dated = DatedEvents.in(passage, times, names).stream().filter(event -> free(event.mention(), names, references)).toList();
        mentions.addAll(concepts);
        mentions.addAll(names);
        dated.forEach(event -> mentions.add(event.mention()));
        Stream.concat(named.stream().filter(event -> names.contains(event.mention())), dated.stream())
                .forEach(event -> events.putIfAbsent(event.mention().entity().path(), event));
        names.stream().filter(mention -> mention.entity().type().equals("dec:LegalAct"))
                .forEach(act -> acts.add(act, names.stream().filter(mention -> mention.to() <= act.from() && isAgent(mention)).toList()));
    }

    private static boolean isAgent(Mention mention) {
        return !List.of("dec:LegalAct", "dec:Event", "skos:Concept").contains(mention.entity().type());
    }

    /** Names that do not overlap, the longest first; a longer concept keeps a name from its place (美国学派 is not the state),
     * but 中美经贸 is both a concept and two states. */
    private List<Mention> names(Passage passage, List<Event> events, List<Mention> concepts, BitSet taken) {
        List<Mention> found = new ArrayList<>(KnownNames.in(passage));
        found.addAll(people.in(passage));
        found.addAll(ActNames.in(passage));
        events.forEach(event -> found.add(event.mention()));
        found.addAll(groups.in(passage));
        List<Mention> kinds = GroupNames.in(passage);
        found.addAll(kinds);
        found.addAll(OrganisationNames.in(passage).stream().filter(name -> kinds.stream().noneMatch(kind -> kind.to() == name.to())).toList());
        found.addAll(concepts);
        BitSet references = (BitSet) taken.clone();
        List<Mention> kept = new ArrayList<>(Longest.of(found, taken).stream().filter(KnownNames::names)
                .filter(mention -> !mention.entity().type().equals("skos:Concept")).toList());
        List<Mention> whole = List.copyOf(kept);
        PlaceNames.in(passage).stream().filter(mention -> free(mention, whole, references)).forEach(kept::add);
        return shortForms.in(passage, bodies.in(passage, predecessors.in(passage, kept)));
    }

    private static boolean free(Mention mention, List<Mention> names, BitSet references) {
        int hit = references.nextSetBit(mention.from());
        return (hit < 0 || hit >= mention.to()) && names.stream().noneMatch(name -> name.from() < mention.to() && name.to() > mention.from());
    }

    private static List<Mention> concepts(Passage passage, BitSet references) {
        return passage.cues().stream().filter(cue -> SCHEMES.contains(cue.kind()))
                .filter(cue -> !references.get(cue.start())).map(cue -> concept(passage, cue)).toList();
    }

    private static Mention concept(Passage passage, Cue cue) {
        Entity concept = Entity.concept(cue.value(), Thesaurus.name(cue.value(), "zh-Hans").orElse(""), Thesaurus.name(cue.value(), "en").orElse(""));
        return new Mention(concept, passage, cue.start(), cue.end(), CONCEPT);
    }

    /** What a note's references take up; they are the citations' part. */
    private BitSet references(Passage passage) {
        BitSet taken = new BitSet();
        if (passage.note() >= 0) readings.get(passage.note()).references().forEach(reference -> taken.set(reference.start(), reference.end()));
        return taken;
    }

    private Mention titled(Mention mention) {
        return mention.entity().type().equals("dec:LegalAct") ? acts.titled(mention) : mention;
    }
}
