package org.decoupling.loader.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Gazetteer;
import org.decoupling.loader.naming.GroupNames;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Side;

/** For whom a figure holds, and towards whom: the states, groups and governments named around it. */
final class FigureAreas {
    private static final List<String> AREAS = List.of("dec:State", "dec:Alliance", "dec:Constituency", "dec:Administration");
    private static final Pattern OFFICIAL = Pattern.compile("(?:政府|部|委员会|国会|议会|办公室|代表|局|院)$");
    private static final Pattern AIMED = Pattern.compile("(?:对|向|自|从|来自|比|较)$");
    private static final int AFTER = 3;

    /** Two sides named together (中美), or one towards the other (美国对华). */
    record Parties(Entity area, Optional<Entity> other, boolean towards, int start, int end) {
        Parties turned() {
            return new Parties(other.orElse(area), other.map(side -> area), towards, start, end);
        }
    }

    private final String words;
    private final List<Parties> sides = new ArrayList<>();
    private final Optional<Parties> before;

    /** @param before who was last spoken of in the paragraph */
    FigureAreas(String words, List<Mention> mentions, Optional<Parties> before) {
        this.words = words;
        this.before = before;
        List<Mention> areas = mentions.stream().filter(mention -> (AREAS.contains(mention.entity().type()) || isOfficial(mention.entity())) && GroupNames.leads(mention))
                .sorted(Comparator.comparingInt(Mention::from)).toList();
        for (int i = 0; i < areas.size(); i++) if (add(areas, i)) i++;
    }

    /** A body of a state, whose figures are the state's. */
    private static boolean isOfficial(Entity entity) {
        return entity.type().equals("org:Organization") && OFFICIAL.matcher(entity.zh()).find() && Side.of(entity).isPresent();
    }

    private boolean add(List<Mention> areas, int i) {
        Mention one = areas.get(i);
        if (isAimedAt(one)) {
            sides.add(aimed(one));
            return false;
        }
        Optional<Mention> next = Stream.of(one).filter(mention -> i + 1 < areas.size()).map(mention -> areas.get(i + 1)).findFirst();
        String between = next.map(mention -> words.substring(Math.min(one.to(), mention.from()), mention.from())).orElse("-");
        boolean pair = between.isEmpty() && one.to() - one.from() == 1 || between.equals("对") || between.equals("向") || between.equals("从");
        sides.add(new Parties(state(one.entity()), pair ? next.map(mention -> state(mention.entity())) : Optional.empty(),
                between.length() == 1 && !between.equals("-"), one.from(), pair ? next.get().to() : one.to()));
        return pair;
    }

    /** 对中国, 来自中国, 比中国: the other side of whoever is spoken of. */
    private boolean isAimedAt(Mention mention) {
        return AIMED.matcher(words.substring(0, mention.from())).find();
    }

    private Parties aimed(Mention at) {
        Entity state = state(at.entity());
        Optional<Entity> whose = last().map(Parties::area).filter(area -> !area.equals(state));
        return new Parties(whose.orElse(state), whose.map(area -> state), false, at.from(), at.to());
    }

    /** A government's figures are its state's, and so are those of a ministry. */
    private static Entity state(Entity entity) {
        if (entity.type().equals("org:Organization")) return Side.entity(entity).orElse(entity);
        if (!entity.type().equals("dec:Administration")) return entity;
        return Gazetteer.of(entity.name()).map(Gazetteer.Name::of).flatMap(Gazetteer::of).map(Entity::known).orElse(entity);
    }

    /** @param dated whether the figures of the list are of different dates, and so of the same sides */
    Optional<Parties> of(FigureGroup group, int index, boolean dated) {
        Amount amount = group.amounts().get(index);
        Optional<Parties> inside = sides.stream().filter(side -> side.start() <= amount.number() && side.end() >= amount.end()).findFirst();
        Optional<Parties> after = sides.stream().filter(side -> side.start() >= amount.end() && side.start() - amount.end() < AFTER).findFirst();
        if (inside.isPresent()) return inside;
        if (after.isPresent() && after.get().towards()) return after;
        List<Parties> earlier = sides.stream().filter(side -> side.end() <= group.start())
                .filter(side -> after.isEmpty() || side.other().isPresent() || !side.area().equals(after.get().area())).toList();
        Optional<Parties> own = earlier.isEmpty() ? before : Optional.of(dated ? earlier.getLast() : listed(earlier, group.size(), index));
        return own.map(side -> side.other().isEmpty() && after.isPresent() && !after.get().area().equals(side.area())
                ? new Parties(side.area(), Optional.of(after.get().area()), false, side.start(), side.end()) : side);
    }

    /** Of two figures the first is for the one side and the second for the other, or each for the pair of its own place. */
    private Parties listed(List<Parties> earlier, int size, int index) {
        Parties last = earlier.getLast();
        Optional<Parties> group = subject(earlier);
        if (group.isPresent()) return group.get();
        List<Parties> towards = earlier.stream().filter(Parties::towards).toList();
        if (size > 1 && last.towards() && towards.size() >= size) return towards.get(towards.size() - size + index);
        return size == 2 && index == 1 && last.other().isPresent() && !last.towards() ? last.turned() : last;
    }

    /** After 其 a figure is of the group that the sentence is about, and so it is where the group's own region stands right before. */
    private Optional<Parties> subject(List<Parties> earlier) {
        Optional<Parties> group = earlier.stream().filter(side -> side.area().type().equals("dec:Constituency") && side.area().path().matches("id/agent/[0-9a-f]{16}"))
                .reduce((one, other) -> other);
        return group.filter(side -> words.indexOf("，其", side.end()) >= 0);
    }

    /** Who the paragraph speaks of from here on. */
    Optional<Parties> last() {
        return sides.isEmpty() ? before : Optional.of(sides.getLast());
    }
}
