package org.decoupling.loader.argument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Gazetteer;

/** For whom a figure holds, and towards whom: the states, groups and governments named around it. */
final class FigureAreas {
    private static final List<String> AREAS = List.of("dec:State", "dec:Alliance", "dec:Constituency", "dec:Administration");
    private static final String PAUSES = "，；：。、 ";
    private static final int AFTER = 3;

    /** Two sides named together (中美), or one towards the other (美国对华). */
    record Sides(Entity area, Optional<Entity> other, boolean towards, int start, int end) {
        Sides turned() {
            return new Sides(other.orElse(area), other.map(side -> area), towards, start, end);
        }
    }

    private final String words;
    private final List<Sides> sides = new ArrayList<>();
    private final Optional<Sides> before;

    /** @param before who was last spoken of in the paragraph */
    FigureAreas(String words, List<Mention> mentions, Optional<Sides> before) {
        this.words = words;
        this.before = before;
        List<Mention> areas = mentions.stream().filter(mention -> AREAS.contains(mention.entity().type()) && !isCounted(words, mention))
                .sorted(Comparator.comparingInt(Mention::from)).toList();
        for (int i = 0; i < areas.size(); i++) if (add(areas, i)) i++;
    }

    /** A group that does not open its clause is what is counted, or who is given something. */
    private static boolean isCounted(String words, Mention mention) {
        return mention.rule().equals(GroupNames.RULE) && mention.from() > 0 && PAUSES.indexOf(words.charAt(mention.from() - 1)) < 0;
    }

    private boolean add(List<Mention> areas, int i) {
        Mention one = areas.get(i);
        Optional<Mention> next = Stream.of(one).filter(mention -> i + 1 < areas.size()).map(mention -> areas.get(i + 1)).findFirst();
        String between = next.map(mention -> words.substring(Math.min(one.to(), mention.from()), mention.from())).orElse("-");
        boolean pair = between.isEmpty() && one.to() - one.from() == 1 || between.equals("对") || between.equals("向") || between.equals("从");
        sides.add(new Sides(state(one.entity()), pair ? next.map(mention -> state(mention.entity())) : Optional.empty(),
                between.length() == 1 && !between.equals("-"), one.from(), pair ? next.get().to() : one.to()));
        return pair;
    }

    /** A government's figures are its state's. */
    private static Entity state(Entity entity) {
        if (!entity.type().equals("dec:Administration")) return entity;
        return Gazetteer.of(entity.name()).map(Gazetteer.Name::of).flatMap(Gazetteer::of).map(Entity::known).orElse(entity);
    }

    /** @param dated whether the figures of the list are of different dates, and so of the same sides */
    Optional<Sides> of(FigureGroup group, int index, boolean dated) {
        Amount amount = group.amounts().get(index);
        Optional<Sides> inside = sides.stream().filter(side -> side.start() <= amount.number() && side.end() >= amount.end()).findFirst();
        Optional<Sides> after = sides.stream().filter(side -> side.start() >= amount.end() && side.start() - amount.end() < AFTER).findFirst();
        if (inside.isPresent()) return inside;
        if (after.isPresent() && after.get().towards()) return after;
        List<Sides> earlier = sides.stream().filter(side -> side.end() <= group.start())
                .filter(side -> after.isEmpty() || side.other().isPresent() || !side.area().equals(after.get().area())).toList();
        Optional<Sides> own = earlier.isEmpty() ? before : Optional.of(dated ? earlier.getLast() : listed(earlier, group.size(), index));
        return own.map(side -> side.other().isEmpty() && after.isPresent() && !after.get().area().equals(side.area())
                ? new Sides(side.area(), Optional.of(after.get().area()), false, side.start(), side.end()) : side);
    }

    /** Of two figures the first is for the one side and the second for the other, or each for the pair of its own place. */
    private Sides listed(List<Sides> earlier, int size, int index) {
        Sides last = earlier.getLast();
        Optional<Sides> group = subject(earlier);
        if (group.isPresent()) return group.get();
        List<Sides> towards = earlier.stream().filter(Sides::towards).toList();
        if (size > 1 && last.towards() && towards.size() >= size) return towards.get(towards.size() - size + index);
        return size == 2 && index == 1 && last.other().isPresent() && !last.towards() ? last.turned() : last;
    }

    /** After 其 a figure is of the group that the sentence is about, and so it is where the group's own region stands right before. */
    private Optional<Sides> subject(List<Sides> earlier) {
        Optional<Sides> group = earlier.stream().filter(side -> side.area().type().equals("dec:Constituency") && side.area().path().matches("id/agent/[0-9a-f]{16}"))
                .reduce((one, other) -> other);
        return group.filter(side -> words.indexOf("，其", side.end()) >= 0);
    }

    /** Who the paragraph speaks of from here on. */
    Optional<Sides> last() {
        return sides.isEmpty() ? before : Optional.of(sides.getLast());
    }
}
