package org.decoupling.loader.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.claim.Context;
import org.decoupling.loader.cue.Cue;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.naming.GroupNames;
import org.decoupling.loader.passage.Domains;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Part;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Wording;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** Puts together what the words of a force say of it: level, domains, who exerts it and on whom. */
record ForceMaker(Context context, Part part) {
    private static final List<String> HOLDERS = List.of("dec:Constituency", "dec:State", "dec:Alliance", "dec:Administration", "org:Organization");
    private static final int OPENING = 18;
    private static final int MOST = 2;
    private static final int SEAM = 4;

    Force force(List<Passage> passages, String direction, Rule rule) {
        return force(passages, whole(passages), direction, rule);
    }

    Force force(List<Passage> passages, Spans place, String direction, Rule rule) {
        return force(passages, place, direction, level(passages), true, rule);
    }

    Force force(List<Passage> passages, Spans place, String direction, String level, boolean named, Rule rule) {
        List<Entity> domains = domains(passages);
        List<Entity> about = passages.stream().flatMap(passage -> Wording.concepts(passage, "topics")).distinct().limit(3).toList();
        ForceLabel label = new ForceLabel(direction, level, domains, about);
        return new Force(place, direction, level, domains, holders(passages), administrations(passages), named, label.zh(), label.en(),
                context.claimsIn(passages), List.of(), notes(passages), rule);
    }

    /** Sentences that follow one another are one place: between them stands a blank or a line's end at most. */
    static Spans whole(List<Passage> passages) {
        List<Span> joined = new ArrayList<>();
        for (Passage passage : passages) {
            for (Span span : passage.spans().fragments()) {
                boolean follows = !joined.isEmpty() && span.start() - joined.getLast().end() < SEAM;
                joined.add(follows ? new Span(joined.removeLast().start(), span.end()) : span);
            }
        }
        return new Spans(joined);
    }

    private String level(List<Passage> passages) {
        return Stream.concat(part.headings(), passages.stream().limit(1)).flatMap(passage -> passage.cues("level")).map(Cue::value).findFirst().orElse("");
    }

    /** The domain that the words open with; else those that they speak of most; else that of the headings. */
    private List<Entity> domains(List<Passage> passages) {
        Passage lead = passages.getFirst();
        Optional<Cue> opening = lead.cues("domains").filter(cue -> cue.start() < OPENING && lead.words().startsWith("领域", cue.end())).findFirst();
        if (opening.isPresent()) return lead.cues("domains").filter(cue -> cue.start() == opening.get().start()).map(Cue::value).map(Wording::concept).toList();
        return Stream.of(Domains.of(passages.stream()), Domains.of(part.headings())).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** Groups by interest before states, and the two states of the article where the words speak of both. */
    private List<Entity> holders(List<Passage> passages) {
        List<Entity> named = passages.stream().flatMap(passage -> context.mentionsIn(passage).stream()).filter(mention -> !isCompared(mention) && GroupNames.leads(mention))
                .map(Mention::entity).filter(entity -> HOLDERS.contains(entity.type())).distinct().toList();
        List<Entity> groups = named.stream().filter(entity -> entity.type().equals(HOLDERS.getFirst()) && !isRegion(entity)).limit(MOST).toList();
        if (!groups.isEmpty()) return groups;
        if (passages.stream().anyMatch(passage -> passage.has("both-sides"))) return context.pair();
        return named.stream().filter(entity -> !entity.type().equals("dec:Administration")).limit(MOST).toList();
    }

    /** 高于沿海国家: with whom the holder is compared. */
    private static boolean isCompared(Mention mention) {
        return mention.from() > 0 && "于比".indexOf(mention.passage().words().charAt(mention.from() - 1)) >= 0;
    }

    /** A part of the world is named for where something is, rather than as who acts. */
    private static boolean isRegion(Entity entity) {
        return Gazetteer.of(entity.name()).isPresent();
    }

    private List<Entity> administrations(List<Passage> passages) {
        return passages.stream().flatMap(passage -> context.mentionsIn(passage).stream()).map(Mention::entity)
                .filter(entity -> entity.type().equals("dec:Administration")).distinct().toList();
    }

    private static List<Integer> notes(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.marks().stream()).flatMap(mark -> mark.mark().note().stream()).distinct().toList();
    }
}
