package org.decoupling.loader.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decoupling.loader.cue.Amount;
import org.decoupling.loader.cue.Amounts;
import org.decoupling.loader.cue.Rule;
import org.decoupling.loader.cue.Time;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;
import org.decoupling.loader.passage.Passage;
import org.decoupling.loader.passage.Years;
import org.decoupling.loader.reference.NoteReading;

/** The figures that the passages print, with what the sentence and its paragraph say of them. */
public final class Figures {
    private static final Rule FIGURE = Rule.named("figure");
    private static final Rule FROM_TO = Rule.named("figure-change");
    private static final Pattern OF_CHANGE = Pattern.compile("^(?:、|和|与|及|\\s|[\\d.]+%){0,4}的(?:增长|增幅|下降|降幅|涨幅|跌幅|变动)");

    private final List<NoteReading> readings;
    private final Years years;
    private final Map<Integer, List<Mention>> mentions = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int paragraph = -1;
    private String time = "";
    private Optional<FigureAreas.Parties> sides = Optional.empty();
    private Optional<Entity> indicator = Optional.empty();

    private Figures(List<Mention> mentions, List<NoteReading> readings, Years years) {
        this.readings = readings;
        this.years = years;
        mentions.forEach(mention -> this.mentions.computeIfAbsent(mention.passage().index(), index -> new ArrayList<>()).add(mention));
    }

    public static Data in(List<Passage> passages, List<Mention> mentions, List<NoteReading> readings, Years years) {
        Figures figures = new Figures(mentions, readings, years);
        passages.stream().filter(passage -> passage.kind() != Passage.Kind.HEADING && !passage.tooLong()).forEach(figures::passage);
        return new Data(figures.figures, figures.changes);
    }

    private void passage(Passage passage) {
        if (passage.paragraph() != paragraph) forget(passage.paragraph());
        List<Mention> named = mentions.getOrDefault(passage.index(), List.of());
        BitSet taken = taken(passage, named);
        List<Amount> amounts = Amounts.in(passage.words()).stream().filter(amount -> !taken.get(amount.number())).toList();
        List<Time> times = years.of(passage);
        FigureAreas areas = new FigureAreas(passage.words(), named, sides);
        if (!amounts.isEmpty()) new Sentence(passage, areas, new FigurePeriods(passage.words(), times, time)).read(amounts);
        sides = areas.last();
        if (!times.isEmpty()) time = times.getLast().edtf();
    }

    private void forget(int paragraph) {
        this.paragraph = paragraph;
        time = "";
        sides = Optional.empty();
        indicator = Optional.empty();
    }

    /** What stands in a reference or in the name of an act is no figure. */
    private BitSet taken(Passage passage, List<Mention> named) {
        BitSet taken = new BitSet();
        if (passage.note() >= 0) readings.get(passage.note()).references().forEach(reference -> taken.set(reference.start(), reference.end()));
        named.stream().filter(mention -> mention.entity().type().equals("dec:LegalAct")).forEach(act -> taken.set(act.from(), act.to()));
        return taken;
    }

    /** One sentence: its lists of figures in order, each perhaps reached from the one before. */
    private final class Sentence {
        private final Passage passage;
        private final FigureAreas areas;
        private final FigurePeriods periods;
        private List<Figure> before = List.of();

        Sentence(Passage passage, FigureAreas areas, FigurePeriods periods) {
            this.passage = passage;
            this.areas = areas;
            this.periods = periods;
        }

        void read(List<Amount> amounts) {
            FigureGroup last = null;
            for (FigureGroup group : FigureGroup.of(passage.words(), amounts)) {
                if (isExtent(group)) printed(group.amounts().getFirst());
                else if (last != null && group.arrives()) arrive(group, last);
                else before = figures(group);
                last = group;
            }
        }

        /** 降幅超过24% after 由…降至…: the change of what stands before. */
        private boolean isExtent(FigureGroup group) {
            return group.amounts().getFirst().extent() && !changes.isEmpty() && changes.getLast().to().passage() == passage
                    && changes.getLast().printed().isEmpty();
        }

        private void printed(Amount amount) {
            Change last = changes.removeLast();
            changes.add(new Change(last.from(), last.to(), Optional.of(amount), last.rule()));
        }

        /** Each from its own, or all to one figure that holds for all of them. */
        private void arrive(FigureGroup group, FigureGroup from) {
            List<Figure> origins = before;
            List<Figure> reached = new ArrayList<>();
            boolean shared = group.size() == 1 && origins.size() > 1;
            for (int i = 0; i < (shared ? origins.size() : group.size()); i++) {
                Figure figure = figure(group, shared ? 0 : i, shared ? i : 0, i < origins.size() ? Optional.of(origins.get(i)) : Optional.empty());
                reached.add(figure);
                figures.add(figure);
                if (i < origins.size()) changes.add(new Change(origins.get(i), figure, Optional.empty(), FROM_TO));
            }
            before = reached;
        }

        private List<Figure> figures(FigureGroup group) {
            List<Figure> found = new ArrayList<>();
            for (int i = 0; i < group.size(); i++) found.add(figure(group, i, 0, Optional.empty()));
            figures.addAll(found);
            return found;
        }

        /** @param origin what it is reached from: it measures the same for the same */
        private Figure figure(FigureGroup group, int index, int twin, Optional<Figure> origin) {
            Amount printed = group.amounts().get(index);
            Optional<FigureAreas.Parties> side = areas.of(group, index, periods.listed(group));
            Entity measured = origin.map(Figure::indicator).orElseGet(() -> FigureIndicators.of(passage, printed, changes(printed), indicator));
            indicator = Optional.of(measured);
            Amount amount = FigureIndicators.united(printed, measured);
            List<Entity> area = origin.map(Figure::areas).orElseGet(() -> side.map(FigureAreas.Parties::area).stream().toList());
            List<Entity> counterparts = origin.map(Figure::counterparts).orElseGet(() -> side.flatMap(FigureAreas.Parties::other).stream().toList());
            return new Figure(passage, amount, measured, area, counterparts, periods.of(group, index), notes(amount), twin, FIGURE);
        }

        private boolean changes(Amount amount) {
            return amount.change() || OF_CHANGE.matcher(passage.words().substring(amount.end())).find();
        }

        /** The note at the next mark of the sentence; where none follows, at the last one before. */
        private List<Integer> notes(Amount amount) {
            if (passage.kind() == Passage.Kind.NOTE) return List.of(passage.note());
            List<Passage.MarkAt> marks = passage.marks();
            return marks.stream().filter(mark -> mark.start() >= amount.end()).findFirst()
                    .or(() -> marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast())).flatMap(mark -> mark.mark().note()).stream().toList();
        }
    }
}
