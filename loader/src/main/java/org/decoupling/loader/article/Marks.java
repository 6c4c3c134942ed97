package org.decoupling.loader.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decoupling.loader.text.Line;
import org.decoupling.loader.text.NoteMarks;

/**
 * Which of the circled or bracketed numbers in the running text are note marks, and to which note each points:
 * on its own page where there is one of that number, else in the list that follows, else to the one note of that
 * number in the article.
 */
final class Marks {
    /** @param at index in the source; @param note index among the notes */
    record Found(int page, String mark, int at, Optional<Integer> note) {}

    /** A number in the running text that may be a mark. */
    private record Candidate(int page, NoteMarks.Printed printed, int at, int likeness) {}

    /** Numbers printed like this open the items of a list too. */
    private static final Set<String> ALSO_OF_ITEMS = Set.of("circled", "round");
    /** Numbers printed like this are marks where they stand like one, whether a note is found or not. */
    private static final Set<String> ONLY_OF_NOTES = Set.of("circled", "square", "tortoise");

    private final List<Article.Note> notes;
    private final Map<String, List<Integer>> byPage = new HashMap<>();
    private final Map<String, List<Integer>> listed = new HashMap<>();
    private final Map<String, Integer> inArticle = new HashMap<>();
    private final Set<String> families;
    private final List<Found> found = new ArrayList<>();

    /** @param lines the same notes as the pages hold them */
    private Marks(List<Article.Note> notes, List<Page.NoteLines> lines) {
        this.notes = notes;
        for (int i = 0; i < notes.size(); i++) {
            String name = name(lines.get(i).mark());
            byPage.computeIfAbsent(name + " " + notes.get(i).page(), key -> new ArrayList<>()).add(i);
            if (lines.get(i).listed()) listed.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            inArticle.merge(name, i, (first, second) -> -1);
        }
        this.families = lines.stream().map(note -> family(note.mark())).collect(Collectors.toSet());
    }

    static List<Found> in(List<Page> pages, List<Article.Note> notes) {
        Marks marks = new Marks(notes, pages.stream().flatMap(page -> page.notes().stream()).toList());
        pages.forEach(marks::page);
        return marks.found.stream().sorted((one, other) -> one.at - other.at).toList();
    }

    private void page(Page page) {
        List<Candidate> candidates = new ArrayList<>();
        for (Line line : page.body()) {
            List<NoteMarks.Printed> printed = line.marks();
            for (NoteMarks.Printed mark : printed) candidates.add(candidate(page, line, mark));
        }
        for (String family : families) {
            choose(page.number(), candidates.stream().filter(mark -> mark.printed.family().equals(family)).toList());
        }
        candidates.stream().filter(this::unread).forEach(this::add);
    }

    /** A mark of a way of marking in which no note was found. */
    private boolean unread(Candidate mark) {
        String family = mark.printed.family();
        if (families.contains(family) || !ONLY_OF_NOTES.contains(family)) return false;
        return mark.likeness >= (notes.isEmpty() || !ALSO_OF_ITEMS.contains(family) ? 1 : MarkPlace.PLAIN);
    }

    private static Candidate candidate(Page page, Line line, NoteMarks.Printed mark) {
        return new Candidate(page.number(), mark, line.from() + mark.start(), MarkPlace.likeness(line, mark));
    }

    private void choose(int page, List<Candidate> candidates) {
        Map<Integer, List<Candidate>> byNumber = candidates.stream()
                .collect(Collectors.groupingBy(mark -> mark.printed.number(), TreeMap::new, Collectors.toList()));
        int after = -1;
        for (List<Candidate> same : byNumber.values()) {
            List<Integer> here = byPage.getOrDefault(name(same.getFirst().printed) + " " + page, List.of());
            if (here.size() == 1) after = one(same, after);
            else same.stream().filter(mark -> mark.likeness > 0).forEach(this::add);
        }
    }

    /** Of several equal numbers the one that stands most like a mark is the mark; another that does so repeats it. */
    private int one(List<Candidate> same, int after) {
        Candidate best = same.getFirst();
        for (Candidate mark : same) {
            boolean later = best.at < after && mark.at > after;
            if (mark.likeness > best.likeness && (mark.at > after || best.at < after) || later && mark.likeness == best.likeness) {
                best = mark;
            }
        }
        add(best);
        for (Candidate mark : same) {
            if (mark != best && mark.likeness >= leastOfRepeated(mark.printed.family())) add(mark);
        }
        return best.at;
    }

    private static int leastOfRepeated(String family) {
        return ALSO_OF_ITEMS.contains(family) ? MarkPlace.PLAIN : 1;
    }

    private void add(Candidate mark) {
        found.add(new Found(mark.page, mark.printed.mark(), mark.at, note(mark)));
    }

    private Optional<Integer> note(Candidate mark) {
        String name = name(mark.printed);
        List<Integer> here = byPage.getOrDefault(name + " " + mark.page, List.of());
        if (!here.isEmpty()) return Optional.of(following(here, mark.at).orElse(here.getLast()));
        return following(listed.getOrDefault(name, List.of()), mark.at)
                .or(() -> Optional.ofNullable(inArticle.get(name)).filter(note -> note >= 0));
    }

    private Optional<Integer> following(List<Integer> same, int at) {
        return same.stream().filter(note -> notes.get(note).spans().start() > at).findFirst();
    }

    private static String family(NoteMarks.Printed mark) {
        return mark.family().equals(NoteList.DOTTED) ? "square" : mark.family();
    }

    private static String name(NoteMarks.Printed mark) {
        return family(mark) + mark.number();
    }
}
