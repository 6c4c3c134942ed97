package org.decoupling.loader.text;

import java.util.Arrays;

/**
 * Joins lines into running text: nothing between Chinese and Chinese, one blank between Latin and Latin, nothing
 * inside an address; letter-spaced Chinese is closed up. Only layout goes, no character is changed.
 */
final class Folding {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] origin = new int[64];
    /** Whether the line before ended inside a word, at a soft hyphen. */
    private boolean hyphened;

    Folding(String source) {
        this.source = source;
    }

    void add(Span run) {
        int start = run.start();
        while (start < run.end()) {
            int end = start;
            while (end < run.end() && "\n\r\f".indexOf(source.charAt(end)) < 0) end++;
            line(start, end);
            start = end + 1;
        }
    }

    Folded folded(Spans runs) {
        return new Folded(text.toString(), Arrays.copyOf(origin, text.length()), runs);
    }

    private void line(int start, int end) {
        boolean parted = end > start && source.charAt(end - 1) == Chars.SOFT_HYPHEN;
        while (start < end && Chars.blank(source.charAt(start))) start++;
        while (end > start && Chars.blank(source.charAt(end - 1))) end--;
        if (start == end) return;
        if (!text.isEmpty() && !hyphened && LineJoint.needsBlank(text, source, start, end)) put(' ', origin[text.length() - 1]);
        words(start, end);
        hyphened = parted;
    }

    private void words(int start, int end) {
        int gap = -1;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (Chars.unseen(c)) continue;
            if (Chars.blank(c)) {
                if (gap < 0) gap = i;
                continue;
            }
            if (gap >= 0 && !closesUp(start, end, gap, i)) put(' ', gap);
            gap = -1;
            put(c, i);
        }
    }

    /** Blanks beside Chinese punctuation are layout, and so are those of letter-spacing: 结 束 语, but not 王明 李红. */
    private boolean closesUp(int start, int end, int gap, int next) {
        char before = source.charAt(gap - 1);
        char after = source.charAt(next);
        if (!Chars.chinese(before) || !Chars.chinese(after)) return false;
        if (NoteMarks.circled(before) || NoteMarks.circled(after)) return false;
        if (!Chars.han(before) || !Chars.han(after)) return true;
        return single(start, end, gap - 1) && single(start, end, next);
    }

    private boolean single(int start, int end, int at) {
        boolean openLeft = at == start || Chars.blank(source.charAt(at - 1));
        boolean openRight = at + 1 == end || !Chars.han(source.charAt(at + 1));
        return openLeft && openRight;
    }

    private void put(char c, int from) {
        if (text.length() == origin.length) origin = Arrays.copyOf(origin, origin.length * 2);
        origin[text.length()] = from;
        text.append(c);
    }
}
