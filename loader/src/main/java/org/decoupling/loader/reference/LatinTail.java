package org.decoupling.loader.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind the authors or the quoted title: facts that rules know, and stretches between them. */
final class LatinTail {
    private static final Pattern LEADING_IN = Pattern.compile("^[Ii]n:?\\s+");

    private final LatinFields fields;
    private final Piece piece;
    private final Draft draft;
    private final List<String> unknown = new ArrayList<>();
    private int facts;
    private int end;

    private LatinTail(LatinFields fields, Draft draft) {
        this.fields = fields;
        this.piece = fields.piece();
        this.draft = draft;
    }

    static LatinTail read(LatinFields fields, int from, Draft draft) {
        LatinTail tail = new LatinTail(fields, draft);
        tail.read(from);
        return tail;
    }

    int end() {
        return end < piece.end() && ")）".indexOf(piece.at(end)) >= 0 ? end + 1 : end;
    }

    int facts() {
        return facts;
    }

    List<String> unknown() {
        return unknown;
    }

    private void read(int from) {
        end = from;
        int at = fields.skip(from);
        int stretch = mayBeTitle(at) ? at : -1;
        if (stretch >= 0) at = fields.skip(fields.stop(at));
        while (at < piece.end()) {
            Optional<Integer> matched = Grammar.LATIN.apply(piece, at, draft);
            if (matched.isPresent() || endsTitle(at)) stretch = take(stretch, at);
            if (matched.isPresent()) {
                facts++;
                end = matched.get();
                at = fields.skip(end);
            } else {
                if (stretch < 0) stretch = at;
                at = fields.skip(fields.stop(at));
            }
        }
        take(stretch, piece.end());
    }

    /** An unquoted title ends at a full stop, in the styles that part fields by full stops. */
    private boolean endsTitle(int at) {
        int before = at - 1;
        while (before > piece.start() && piece.at(before) == ' ') before--;
        return !draft.has("title") && piece.at(before) == '.';
    }

    /** What follows the authors is a title even if it looks like a place and a publisher (London: A History), but no date is. */
    private boolean mayBeTitle(int at) {
        if (draft.has("title") || at >= piece.end() || startsWithLaw(piece)) return false;
        Draft trial = new Draft(piece);
        boolean isFact = Grammar.LATIN.apply(piece, at, trial).isPresent();
        return !draft.has("authors") || !isFact || !trial.has("year") && !trial.has("url") && !trial.has("volume");
    }

    /** H.R. 4521 or Public Law 117-58 stands before its title. */
    static boolean startsWithLaw(Piece piece) {
        Draft trial = new Draft(piece);
        Grammar.LATIN.apply(piece, piece.start(), trial);
        return trial.has("statute");
    }

    /** A stretch between facts: the title where there is none yet, then what holds it, then who issued it. */
    private int take(int from, int to) {
        Piece stretch = from < 0 ? piece.upTo(piece.start()) : piece.from(from).upTo(to).stripped(LatinFields.OUTER);
        if (stretch.isEmpty()) return -1;
        String text = stretch.plain();
        if (!draft.has("title")) draft.put("title", text);
        else if (draft.has("event")) draft.put("place", text);
        else if (!draft.has("container") && !isIssuer(text)) container(text);
        else if (!draft.has("publisher")) draft.put("publisher", text);
        unknown.add(text);
        end = Math.max(end, stretch.end());
        return -1;
    }

    private void container(String text) {
        Matcher in = LEADING_IN.matcher(text);
        if (in.find()) draft.put("held", "");
        draft.put("container", in.replaceFirst(""));
    }

    private boolean isIssuer(String text) {
        return !draft.has("held") && !LEADING_IN.matcher(text).find() && draft.isIssued() && People.isOrganisation(text);
    }

    /** Half a sentence has many small words; a journal, a site or an institution has few. */
    boolean isProse() {
        return unknown.stream().anyMatch(this::isProse);
    }

    private boolean isProse(String stretch) {
        String[] words = stretch.split("\\s+");
        long small = Arrays.stream(words).filter(word -> word.length() > 3 && Character.isLowerCase(word.charAt(0))).count();
        return draft.has("quoted") ? small > 3 && small * 2 > words.length : small > 6 && small * 3 > words.length * 2;
    }
}
