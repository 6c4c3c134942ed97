package org.decoupling.loader.passage;

import org.decoupling.loader.text.Chars;

/** What a note mark stands for: the clauses before it, back to the mark before. */
public final class Marked {
    private Marked() {}

    public static boolean backs(Passage.MarkAt mark, Clause clause) {
        return mark.start() >= clause.from() && closes(mark, clause.passage()) && previous(mark, clause.passage()) < clause.to();
    }

    /** A mark between two words belongs to the first of them, as a definition does, and backs no clause. */
    private static boolean closes(Passage.MarkAt mark, Passage passage) {
        String words = passage.words();
        int before = mark.start() - 1;
        int after = mark.end();
        while (before > 0 && Chars.blank(words.charAt(before))) before--;
        while (after < words.length() && Chars.blank(words.charAt(after))) after++;
        return before < 0 || after >= words.length() || point(words.charAt(before)) || point(words.charAt(after));
    }

    private static boolean point(char c) {
        return "，。；：！？、”）》".indexOf(c) >= 0;
    }

    private static int previous(Passage.MarkAt mark, Passage passage) {
        return passage.marks().stream().filter(other -> other.end() <= mark.start() && closes(other, passage))
                .mapToInt(Passage.MarkAt::end).max().orElse(0);
    }
}
