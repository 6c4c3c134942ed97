package org.decoupling.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes in English, or in Chicago's commas: authors, “title” and facts in any order. Where italics were lost, a title
 * is what stands between the authors and the first fact.
 */
final class LatinStyle {
    private static final Pattern TITLE = Pattern.compile("“\\uE000*+”");
    private static final Pattern SEPARATOR = Pattern.compile(",\\s+|，\\s?|[.?!]\\s+|;\\s+|。\\s?|(?<=”)\\s?|\\s?(?=[(（])|\\s(?=https?://)");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]{1,12}$");
    private static final Pattern ABBREVIATION = Vocabulary.pattern("{{abbreviation}}|(?:.{0,6}\\.)?\\p{Lu}");
    private static final Pattern EDITORS = Pattern.compile("(?<names>.{2,300}?),?\\s?\\(?(?:[Ee]ds?|[Ee]ditors?)\\b\\.?\\)?");
    private static final Pattern EDITOR_MARK = Pattern.compile("\\(?(?:[Ee]ds?|[Ee]ditors?)\\.?\\)?");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,3}");
    private static final Pattern NEW_NOTE = Pattern.compile("\\s(?:and|&)\\s");
    private static final Pattern LEADING_IN = Pattern.compile("^[Ii]n:?\\s+");
    private static final String OUTER = ",.;:，。； ";
    /** A name may end in Jr. */
    private static final String OUTER_OF_NAMES = ",;:，。； ";
    private static final int MOST_AUTHORS = 12;

    private final Draft draft;
    private final Piece piece;
    private final List<String> unknown = new ArrayList<>();
    private int facts;
    private boolean comment;
    private boolean quoted;

    private LatinStyle(Piece piece) {
        this.piece = piece;
        this.draft = new Draft(piece);
    }

    /** Empty where the piece is prose. */
    static Optional<Found> read(Piece whole) {
        Matcher title = whole.matcher(TITLE);
        boolean quoted = title.find();
        LeadIn leadIn = LeadIn.of(whole, quoted ? title.start() : whole.end());
        LatinStyle style = new LatinStyle(leadIn.rest().stripped(",:：，"));
        style.comment = leadIn.comment();
        style.quoted = quoted;
        return quoted ? style.readQuoted(title) : style.readPlain();
    }

    private Optional<Found> readQuoted(Matcher title) {
        Piece head = piece.upTo(Math.max(piece.start(), title.start())).stripped(OUTER_OF_NAMES);
        boolean named = head.isEmpty() || makers(head.plain()) || isField(head);
        draft.span(named && !head.isEmpty() ? head.start() : title.start(), title.end());
        draft.put("title", piece.plain(title.start(), title.end()));
        int end = tail(title.end());
        draft.span(draft.from(), end);
        if (!named) comment = true;
        boolean reference = facts > 0 && (named || facts > 1) || named && !head.isEmpty() && unknown.isEmpty();
        return reference && !isProse() ? Optional.of(new Found(draft, comment)) : Optional.empty();
    }

    /** Such as Executive Order 13873 before the order's title. */
    private boolean isField(Piece head) {
        return Grammar.LATIN.apply(head, head.start(), draft).filter(end -> end == head.end()).isPresent();
    }

    private Optional<Found> readPlain() {
        int titleFrom = authors();
        int end = tail(titleFrom);
        if (!draft.has("title")) authorsAreTitle();
        if (draft.isInPeriodical() && !draft.has("container")) splitTitle("container");
        else if (!draft.has("publisher") && endsInIssuer(draft.get("title"))) splitTitle("publisher");
        draft.span(piece.start(), end);
        boolean reference = facts > 0 && draft.has("title") || draft.has("url");
        return reference && !isProse() ? Optional.of(new Found(draft, comment)) : Optional.empty();
    }

    /** Where the only words before the facts looked like an author, they are the title: a strategy, a report, a site. */
    private void authorsAreTitle() {
        if (!draft.has("authors")) return;
        draft.put("title", draft.take("authors"));
    }

    /** With a volume but no journal, what stands behind the title's last comma is the journal. */
    private void splitTitle(String lastField) {
        String title = draft.get("title");
        int comma = title.lastIndexOf(", ");
        if (comma <= 0) return;
        draft.take("title");
        draft.put("title", title.substring(0, comma));
        draft.put(lastField, title.substring(comma + 2));
    }

    private static boolean endsInIssuer(String title) {
        String last = title.substring(title.lastIndexOf(", ") + 1).strip();
        return !last.startsWith("and ") && People.isOrganisation(last) && People.areNames(last);
    }

    private boolean makers(String printed) {
        Matcher editors = EDITORS.matcher(printed.strip());
        if (editors.matches()) return people("editors", editors.group("names"));
        return people("authors", printed);
    }

    private boolean people(String field, String printed) {
        if (!People.areNames(printed)) return false;
        draft.put(field, printed);
        if (People.isMore(printed)) draft.moreAuthors();
        return true;
    }

    /** Authors before an unquoted title: one name, or names up to an "and" or "et al."; where the title starts. */
    private int authors() {
        List<Piece> names = new ArrayList<>();
        int at = piece.start();
        while (names.size() < MOST_AUTHORS) {
            int stop = stop(at);
            Piece segment = piece.from(at).upTo(stop).stripped(OUTER_OF_NAMES);
            if (stop >= piece.end() || segment.isEmpty() || !isAuthor(segment.plain(), names)) break;
            names.add(segment);
            at = after(stop);
            if (endsList(segment.plain())) {
                addEditorMark(at, names);
                return takeAuthors(names.size(), names);
            }
        }
        return names.isEmpty() ? piece.start() : takeAuthors(invertedOr(1, names), names);
    }

    private void addEditorMark(int at, List<Piece> names) {
        Piece next = piece.from(at).upTo(stop(at)).stripped(OUTER_OF_NAMES);
        if (!next.isEmpty() && EDITOR_MARK.matcher(next.plain()).matches()) names.add(next);
    }

    private static boolean isAuthor(String segment, List<Piece> before) {
        if (!before.isEmpty() && People.isMore(segment)) return true;
        if (segment.startsWith("and ") || segment.startsWith("& ")) return !before.isEmpty() && People.areNames(segment);
        return !before.isEmpty() && EDITOR_MARK.matcher(segment).matches() || EDITORS.matcher(segment).matches() || People.areNames(segment) || INITIALS.matcher(segment).matches();
    }

    private static boolean endsList(String segment) {
        return NEW_NOTE.matcher(" " + segment).find() && !People.isOrganisation(segment) || People.isMore(segment)
                || EDITORS.matcher(segment).matches() || EDITOR_MARK.matcher(segment).matches();
    }

    private static int invertedOr(int one, List<Piece> names) {
        return names.size() > 1 && INITIALS.matcher(names.get(1).plain()).matches() ? 2 : one;
    }

    private int takeAuthors(int count, List<Piece> names) {
        Piece last = names.get(count - 1);
        String printed = piece.plain(names.getFirst().start(), last.end());
        if (!makers(printed)) return piece.start();
        int next = after(stop(last.end() - 1));
        return next;
    }

    private int tail(int from) {
        int end = from;
        int at = skip(from);
        int runStart = -1;
        boolean first = !draft.has("title");
        while (at < piece.end()) {
            Optional<Integer> matched = first && mayBeTitle(at) ? Optional.empty() : Grammar.LATIN.apply(piece, at, draft);
            first = false;
            if (matched.isPresent()) {
                if (runStart >= 0) run(runStart, at);
                runStart = -1;
                facts++;
                at = end = matched.get();
            } else {
                if (runStart < 0) runStart = at;
                at = stop(at);
                if (at < piece.end() && piece.at(at) == '.' && !draft.has("title")) {
                    run(runStart, at);
                    runStart = -1;
                }
            }
            at = skip(at);
        }
        if (runStart >= 0) end = Math.max(end, run(runStart, piece.end()));
        return closed(end);
    }

    /** What follows the authors is a title even if it looks like a place and a publisher (London: A History), but no date is. */
    private boolean mayBeTitle(int at) {
        Draft trial = new Draft(piece);
        return !draft.has("authors") || Grammar.LATIN.apply(piece, at, trial).isEmpty() || !trial.has("year") && !trial.has("url") && !trial.has("volume");
    }

    /** A stretch between facts: the title where there is none yet, then what holds it, then who issued it. */
    private int run(int from, int to) {
        Piece run = piece.from(from).upTo(to).stripped(OUTER + "()（）");
        if (run.isEmpty()) return to;
        String text = run.plain();
        if (!draft.has("title")) draft.put("title", text);
        else if (!draft.has("container") && !isIssuer(text)) container(text);
        else if (!draft.has("publisher")) draft.put("publisher", text);
        unknown.add(text);
        return run.end();
    }

    private void container(String text) {
        Matcher in = LEADING_IN.matcher(text);
        if (in.find()) draft.put("held", "");
        draft.put("container", in.replaceFirst(""));
    }

    private boolean isIssuer(String text) {
        return !draft.has("held") && !LEADING_IN.matcher(text).find() && draft.isIssued() && People.isOrganisation(text);
    }

    private int skip(int at) {
        int i = at;
        while (i < piece.end() && (OUTER + "()（）[]").indexOf(piece.at(i)) >= 0) i++;
        return i;
    }

    /** Where the next field may begin; a full stop behind an abbreviation or initial parts nothing. */
    private int stop(int at) {
        if (at + 1 >= piece.end()) return piece.end();
        Matcher separator = piece.matcher(at + 1).usePattern(SEPARATOR);
        while (separator.find() && separator.start() < piece.end()) {
            if (piece.at(separator.start()) != '.' || !isAbbreviation(separator.start())) return separator.start();
        }
        return piece.end();
    }

    private int after(int stop) {
        return skip(stop);
    }

    private boolean isAbbreviation(int at) {
        Matcher word = LAST_WORD.matcher(piece.masked()).region(Math.max(piece.start(), at - 12), at);
        return word.find() && ABBREVIATION.matcher(word.group()).matches();
    }

    private int closed(int end) {
        return end < piece.end() && (piece.at(end) == ')' || piece.at(end) == '）') ? end + 1 : end;
    }

    /** Half a sentence has many small words; a journal, a site or an institution has few. */
    private boolean isProse() {
        return unknown.stream().anyMatch(text -> {
            String[] words = text.split("\\s+");
            long small = java.util.Arrays.stream(words).filter(word -> word.length() > 3 && Character.isLowerCase(word.charAt(0))).count();
            return !quoted && small > 6 && small * 3 > words.length * 2 || quoted && small > 3 && small * 2 > words.length;
        });
    }
}
