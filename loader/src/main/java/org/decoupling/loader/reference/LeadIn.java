package org.decoupling.loader.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Span;
import org.decoupling.loader.text.Vocabulary;

/**
 * What stands before a reference and is none of it: a number, 参见, See also, a clause that says what it is about.
 *
 * @param rest    the piece without it
 * @param comment whether it said more than a cue does
 */
record LeadIn(Piece rest, boolean comment) {
    private static final Pattern NUMBER = Pattern.compile("\\s*(?:\\[\\d{1,3}]|[（(]?\\d{1,3}[.．、）)](?!\\d))\\s*");
    private static final Pattern CUE = Vocabulary.pattern("(?:{{lead-in}})[：:，,]?\\s?");
    private static final Pattern CUE_AT_START = Vocabulary.pattern("(?:{{lead-in}}|{{lead-in-at-start}}(?![\\u4e00-\\u9fff]{0,2}(?:[：:、]|$)))[：:，,]?\\s?");
    private static final Pattern LATIN_CUE = Vocabulary.pattern("(?i:{{lead-in-latin}})\\s");
    private static final Pattern DATA_CUE = Vocabulary.pattern("(?:{{data-cue}})[于自：:]?\\s?");
    private static final Pattern ABOUT = Vocabulary.pattern("(?:{{about}})");
    private static final int SHORT = 14;

    /** @param before where the work's title (or, without one, the piece) ends: a cue behind it belongs to something else */
    static LeadIn of(Piece piece, int before) {
        Piece numberless = piece.from(after(NUMBER, piece.start(), piece));
        Span cue = lastCue(numberless, before);
        int start = Math.min(cue.end(), piece.end());
        while (start < piece.end()) {
            int next = after(CUE_AT_START, start, piece);
            if (next == start) next = after(LATIN_CUE, start, piece);
            if (next == start || next > before) break;
            start = next;
        }
        return new LeadIn(piece.from(start), saysMore(piece.plain(numberless.start(), cue.start())));
    }

    private static int after(Pattern pattern, int from, Piece piece) {
        Matcher matcher = piece.matcher(from).usePattern(pattern);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** Empty, at the piece's start, where there is no cue. */
    private static Span lastCue(Piece piece, int before) {
        Span cue = last(CUE, piece, before);
        Span data = last(DATA_CUE, piece, before);
        return data.end() > cue.end() ? data : cue;
    }

    private static Span last(Pattern cue, Piece piece, int before) {
        Matcher matcher = cue.matcher(piece.masked()).region(piece.start(), Math.max(piece.start(), Math.min(before, piece.end())));
        Span last = new Span(piece.start(), piece.start());
        while (matcher.find()) last = new Span(matcher.start(), matcher.end());
        return last;
    }

    private static boolean saysMore(String leadIn) {
        return leadIn.length() > SHORT && !ABOUT.matcher(leadIn).lookingAt();
    }
}
