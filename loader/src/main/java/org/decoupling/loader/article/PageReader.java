package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.Lines;
import org.decoupling.loader.text.NoteMarks;
import org.decoupling.loader.text.SourceText;

/** Cuts a text into pages, and each page into body, notes and furniture. */
public final class PageReader {
    /** So near above the notes of one family those of another may begin; farther up it is a list in the text. */
    private static final int MOST_NOTE_LINES = 12;

    private final List<Page> pages = new ArrayList<>();
    private List<String> families = List.of();
    /** By family the number of the last note before this page. */
    private final Map<String, Integer> last = new HashMap<>();
    /** Once the list at the article's end has begun, every line is a note's until another part begins. */
    private NoteList list = NoteList.NONE;

    private PageReader() {}

    static List<Page> read(SourceText source) {
        return new PageReader().read(Seams.cut(Lines.of(source.text())).stream().map(CrowdedNotes::apart).toList());
    }

    private List<Page> read(List<List<Line>> cut) {
        Furniture furniture = new Furniture(cut);
        List<List<Line>> middles = new ArrayList<>();
        for (int page = 0; page < cut.size(); page++) {
            List<Line> lines = cut.get(page);
            int top = furniture.top(page, lines);
            middles.add(lines.subList(top, lines.size() - furniture.foot(page, lines, top)));
        }
        families = footFamilies(beforeLists(middles));
        for (int page = 0; page < cut.size(); page++) page(page, cut.get(page), middles.get(page));
        return pages;
    }

    /** What stands under the line over a list is numbered in its own way, and says nothing of the notes at the foot. */
    private static List<List<Line>> beforeLists(List<List<Line>> pages) {
        List<List<Line>> before = new ArrayList<>();
        for (List<Line> page : pages) {
            int heading = NoteList.heading(page);
            before.add(page.subList(0, heading));
            if (heading < page.size()) return before;
        }
        return before;
    }

    /** Notes at the foot are mostly marked in one way: the families of marks, the one that explains most first. */
    private static List<String> footFamilies(List<List<Line>> pages) {
        Map<String, Integer> scores = new TreeMap<>();
        for (String family : NoteMarks.families()) {
            if (family.equals("star")) continue;
            int last = 0;
            for (List<Line> page : pages) {
                NoteChain chain = NoteChain.best(page, family, last);
                if (chain.found()) last = chain.marks().getLast().number();
                scores.merge(family, chain.score(), Integer::sum);
            }
        }
        return scores.entrySet().stream().filter(family -> family.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    private void page(int index, List<Line> all, List<Line> middle) {
        PageDraft draft = new PageDraft(index + 1, all, middle);
        int heading = list.goesOn() ? 0 : NoteList.heading(middle);
        List<NoteChain> foot = foot(middle.subList(0, heading));
        draft.above(foot.isEmpty() ? heading : foot.getFirst().from(), open());
        notes(draft, foot, heading);
        if (heading < middle.size()) list(draft, heading, foot.isEmpty() ? underList(middle) : NoteChain.NONE);
        pages.add(draft.page());
    }

    /** The family that explains most, and beside it or where the page has none of that others: comments beside references. */
    private List<NoteChain> foot(List<Line> page) {
        if (families.isEmpty() || page.isEmpty()) return List.of();
        NoteChain first = NoteChain.best(page, families.getFirst(), last.getOrDefault(families.getFirst(), 0));
        return Stream.concat(Stream.of(first).filter(NoteChain::found), called(page, families.subList(1, families.size()))
                .filter(other -> !first.found() || other.from() > first.from() - MOST_NOTE_LINES))
                .sorted(Comparator.comparingInt(NoteChain::from)).toList();
    }

    private Stream<NoteChain> called(List<Line> page, List<String> others) {
        return others.stream().map(family -> NoteChain.best(page, family, last.getOrDefault(family, 0)))
                .filter(chain -> chain.called(page));
    }

    /** Notes at the foot of a page that the list has begun on, or fills. */
    private NoteChain underList(List<Line> page) {
        return called(page, families.stream().filter(family -> !family.equals(list.family())).toList()).findFirst().orElse(NoteChain.NONE);
    }

    private void list(PageDraft draft, int from, NoteChain under) {
        boolean foot = under.from() > from && under.from() < draft.lines.size();
        list = list.read(draft, from, foot ? under.from() : draft.lines.size());
        if (foot) notes(draft, List.of(under), draft.lines.size());
    }

    private void notes(PageDraft draft, List<NoteChain> chains, int end) {
        draft.notes(chains, end);
        for (NoteChain chain : chains) last.put(chain.marks().getLast().family(), chain.marks().getLast().number());
    }

    /** The note that the page before broke off, if its words are not at an end; it may have filled that page's foot before. */
    private List<Line> open() {
        List<Line> note = new ArrayList<>();
        for (Page page : pages.reversed()) {
            if (!page.notes().isEmpty()) {
                note.addAll(0, page.notes().getLast().lines());
                return NoteEnd.open(note) ? note : List.of();
            }
            if (page.tail().isEmpty() && !page.body().isEmpty()) return List.of();
            note.addAll(0, page.tail());
        }
        return List.of();
    }
}
