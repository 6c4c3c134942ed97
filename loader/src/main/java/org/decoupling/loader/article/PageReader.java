package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decoupling.loader.text.Lexicon;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.Lines;
import org.decoupling.loader.text.SourceText;

/** Cuts a text into pages, and each page into body, notes and furniture. */
public final class PageReader {
    private static final Set<String> LIST_HEADINGS = Set.copyOf(Lexicon.lines("note-list-headings.txt"));

    private final List<Page> pages = new ArrayList<>();
    private String family = "";
    private int last;
    /** Once the list at the article's end has begun, every line is a note's until another part begins. */
    private boolean inList;
    private boolean expectList;

    private PageReader() {}

    static List<Page> read(SourceText source) {
        List<List<Line>> cut = NoteSeams.cut(Seams.cut(Lines.of(source.text())));
        return new PageReader().read(cut);
    }

    private List<Page> read(List<List<Line>> cut) {
        Furniture furniture = new Furniture(cut);
        List<List<Line>> middles = new ArrayList<>();
        for (int page = 0; page < cut.size(); page++) {
            List<Line> lines = cut.get(page);
            int top = furniture.top(page, lines);
            middles.add(lines.subList(top, lines.size() - furniture.foot(page, lines, top)));
        }
        family = footFamily(middles);
        for (int page = 0; page < cut.size(); page++) page(page, cut.get(page), middles.get(page));
        return pages;
    }

    /** Notes at the foot are all marked in one way; the way that explains most is the article's. */
    private static String footFamily(List<List<Line>> pages) {
        Map<String, Integer> scores = new TreeMap<>();
        for (String family : Lexicon.table("note-marks.tsv").keySet()) {
            if (family.equals("star")) continue;
            int last = 0;
            for (List<Line> page : pages) {
                NoteChain chain = NoteChain.best(page, family, last);
                if (chain.found()) last = chain.marks().getLast().number();
                scores.merge(family, chain.score(), Integer::sum);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    private void page(int index, List<Line> all, List<Line> middle) {
        PageDraft draft = new PageDraft(index + 1, all, middle);
        int from = inList ? 0 : draft.listHeading(LIST_HEADINGS);
        boolean list = inList || from < middle.size();
        int foot = list ? from : middle.size();
        NoteChain chain = NoteChain.best(middle.subList(0, foot), family, last);
        if (chain.found()) {
            draft.notes(chain, foot, open());
            last = chain.marks().getLast().number();
        } else if (!list) {
            draft.withoutNotes(open());
        } else {
            draft.body(0, foot);
        }
        if (list) list(draft, from);
        pages.add(draft.page());
    }

    private void list(PageDraft draft, int from) {
        NoteList list = new NoteList(draft, inList, last, family);
        list.read(from);
        inList = list.goesOn();
        last = list.last();
        family = list.family();
    }

    /** The note that the page before broke off, if its words are not at an end. */
    private List<Line> open() {
        for (Page page : pages.reversed()) {
            if (!page.notes().isEmpty()) {
                List<Line> note = new ArrayList<>(page.notes().getLast().lines());
                return NoteEnd.open(note) && page.number() == pages.size() ? note : List.of();
            }
            if (!page.tail().isEmpty() || !page.body().isEmpty()) return List.of();
        }
        return List.of();
    }
}
