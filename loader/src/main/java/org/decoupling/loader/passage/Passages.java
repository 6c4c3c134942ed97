package org.decoupling.loader.passage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decoupling.loader.article.Article;
import org.decoupling.loader.cue.Cues;
import org.decoupling.loader.reference.NoteKind;
import org.decoupling.loader.reference.NoteReading;
import org.decoupling.loader.text.Folded;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Spans;

/** The passages of an article in reading order. Notes that only cite are left to the references. */
public final class Passages {
    /** No sentence is longer; what is, such as a table run together, is no prose to be read. */
    private static final int LONGEST = 3000;

    private final Article article;
    private final List<NoteReading> readings;
    private final Deque<Article.Section> unread;
    private final Set<Integer> notes = new HashSet<>();
    private final Map<List<Integer>, List<Article.Mark>> marks = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    private Passages(Article article, List<NoteReading> readings) {
        this.article = article;
        this.readings = readings;
        this.unread = new ArrayDeque<>(article.sections());
        article.marks().forEach(mark -> marks.computeIfAbsent(List.of(mark.paragraph(), mark.sentence()), key -> new ArrayList<>()).add(mark));
    }

    public static List<Passage> of(Article article, List<NoteReading> readings) {
        Passages passages = new Passages(article, readings);
        article.paragraphs().forEach(passages::paragraph);
        return passages.passages;
    }

    private void paragraph(Article.Paragraph paragraph) {
        headingsBefore(paragraph);
        for (Article.Sentence sentence : paragraph.sentences()) sentence(paragraph, sentence);
    }

    private void headingsBefore(Article.Paragraph paragraph) {
        while (!unread.isEmpty() && unread.peek().spans().start() <= paragraph.spans().start()) heading(unread.poll());
    }

    private void heading(Article.Section section) {
        Folded folded = Folded.of(article.source().text(), headingOf(section));
        add(Passage.Kind.HEADING, section.path(), 0, 0, -1, section.label(), folded, List.of());
    }

    /** The heading's own words: as many of the section's first characters as fold into label and heading. */
    private Spans headingOf(Article.Section section) {
        Span first = section.spans().fragments().getFirst();
        String text = article.source().text();
        long left = (section.label() + section.heading()).chars().filter(c -> !Character.isWhitespace(c)).count();
        int end = first.start();
        while (end < first.end() && left > 0) if (!Character.isWhitespace(text.charAt(end++))) left--;
        return Spans.of(first.start(), Math.max(end, first.start() + 1));
    }

    private void sentence(Article.Paragraph paragraph, Article.Sentence sentence) {
        Folded folded = Folded.of(article.source().text(), sentence.spans());
        List<Passage.MarkAt> here = new ArrayList<>();
        for (Article.Mark mark : marks.getOrDefault(List.of(paragraph.ordinal(), sentence.ordinal()), List.of())) {
            here.add(new Passage.MarkAt(at(folded, mark.span().start()), at(folded, mark.span().end()), mark));
        }
        String opener = sentence.enumerator().isEmpty() && sentence.ordinal() == 1 ? paragraph.enumerator() : sentence.enumerator();
        add(Passage.Kind.SENTENCE, paragraph.section(), paragraph.ordinal(), sentence.ordinal(), -1, opener, folded, here);
        here.forEach(mark -> mark.mark().note().ifPresent(note -> note(paragraph, sentence, note)));
    }

    private void note(Article.Paragraph paragraph, Article.Sentence sentence, int note) {
        if (readings.get(note).kind() == NoteKind.REFERENCE || !notes.add(note)) return;
        add(Passage.Kind.NOTE, paragraph.section(), paragraph.ordinal(), sentence.ordinal(), note, "", article.notes().get(note).text(), List.of());
    }

    private void add(Passage.Kind kind, String section, int paragraph, int sentence, int note, String opener, Folded folded,
                     List<Passage.MarkAt> marks) {
        if (folded.text().isEmpty() || folded.text().length() > LONGEST) return;
        passages.add(new Passage(kind, passages.size(), section, paragraph, sentence, note, opener, folded, Cues.in(folded.text()), marks));
    }

    private static int at(Folded folded, int index) {
        int found = Arrays.binarySearch(folded.origin(), index);
        return found < 0 ? -found - 1 : found;
    }
}
