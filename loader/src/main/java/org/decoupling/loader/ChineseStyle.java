package org.decoupling.loader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes that mark titles with 《》 (or “” before a 《》): authors, title, then facts in any order. */
final class ChineseStyle {
    private static final Pattern TITLE = Pattern.compile("《\\uE000*+》|“\\uE000*+”(?=[，,]?\\s?[载见刊]?《|(?:硕士|博士)|[，,][^，。]{2,30}(?:硕士|博士))");
    private static final Pattern EDITORS = Vocabulary.pattern("(?<names>.{1,200}?)(?:{{and-others}})?{{role-editor}}$");
    private static final Pattern AUTHORS = Vocabulary.pattern("(?<names>.{1,200}?)(?:{{and-others}})?{{role-author}}$");
    private static final Pattern TRANSLATORS = Vocabulary.pattern("(?<names>.{1,200}?)(?:{{and-others}})?{{role-translator}}$");
    private static final Pattern ERA = Vocabulary.pattern("(?:[（(〔\\[]?{{era}}[）)〕\\]]?)+$");
    private static final Pattern ENUMERATION = Pattern.compile("\\s?(?:《|等|和|与|及|以及|、《)");
    private static final String OUTER = "，,。．；;：: 、";
    private static final int SHORTEST_SITE = 3;
    private static final int LONGEST_UNKNOWN = 24;

    private final Draft draft;
    private final Piece piece;
    private final Matcher title;
    private boolean comment;
    private int unknown;
    private int otherEnd;

    private ChineseStyle(Piece piece, Matcher title) {
        this.piece = piece;
        this.title = title;
        this.draft = new Draft(piece);
    }

    static boolean suits(Piece piece) {
        return piece.matcher(TITLE).find();
    }

    /** Empty where the piece only speaks of a title. */
    static Optional<Found> read(Piece piece) {
        Matcher title = piece.matcher(TITLE);
        return title.find() ? new ChineseStyle(piece, title).read() : Optional.empty();
    }

    private Optional<Found> read() {
        LeadIn leadIn = LeadIn.of(piece, title.start());
        boolean named = head(leadIn);
        draft.put("title", piece.plain(title.start(), title.end()));
        int end = tail(title.end());
        if (!isReference(named)) return Optional.empty();
        draft.span(draft.from(), closed(Math.max(end, otherEnd)));
        return Optional.of(new Found(draft, comment || leadIn.comment() || unknown > LONGEST_UNKNOWN));
    }

    /** Reads who made the work, if the words before the title are names; says whether nothing else stands there. */
    private boolean head(LeadIn leadIn) {
        Piece head = leadIn.rest().upTo(title.start()).stripped(OUTER);
        draft.span(head.isEmpty() ? title.start() : head.start(), title.end());
        if (head.isEmpty() || ERA.matcher(head.plain()).matches()) return true;
        if (makers(head.plain())) return true;
        int comma = Math.max(head.plain().lastIndexOf('，'), head.plain().lastIndexOf('：'));
        Piece last = head.from(head.start() + comma + 1).stripped(OUTER);
        comment = true;
        if (comma > 0 && makers(last.plain())) {
            draft.span(last.start(), title.end());
            return true;
        }
        draft.span(title.start(), title.end());
        return false;
    }

    private boolean makers(String printed) {
        String names = printed.endsWith("的") ? printed.substring(0, printed.length() - 1) : printed;
        int comma = names.indexOf('，');
        if (comma > 0 && hasRole(names.substring(0, comma)) && hasRole(names.substring(comma + 1))) {
            return maker(names.substring(0, comma)) & maker(names.substring(comma + 1));
        }
        return maker(names);
    }

    private static boolean hasRole(String printed) {
        return TRANSLATORS.matcher(printed).matches() || EDITORS.matcher(printed).matches() || AUTHORS.matcher(printed).matches();
    }

    private boolean maker(String names) {
        return role(TRANSLATORS, names, "translators") || role(EDITORS, names, "editors") || role(AUTHORS, names, "authors")
                || people("authors", names);
    }

    private boolean role(Pattern pattern, String printed, String field) {
        Matcher matcher = pattern.matcher(printed);
        return matcher.matches() && !People.isOrganisation(printed) && people(field, matcher.group("names") + others(printed));
    }

    private static String others(String printed) {
        return printed.contains("等") ? "等" : "";
    }

    private boolean people(String field, String printed) {
        if (!People.areNames(printed)) return false;
        draft.put(field, printed);
        if (field.equals("authors") && People.isMore(printed)) draft.moreAuthors();
        return true;
    }

    private int tail(int from) {
        int end = from;
        int at = from;
        while ((at = skip(at)) < piece.end()) {
            Optional<Integer> matched = Grammar.CHINESE.apply(piece, at, draft);
            if (matched.isPresent()) {
                end = matched.get();
            } else {
                if (isBracket(piece.at(at))) {
                    at++;
                    continue;
                }
                int stop = stop(at);
                unknown(at, stop);
                at = stop;
                continue;
            }
            at = matched.get();
        }
        return end;
    }

    private int skip(int at) {
        int i = at;
        while (i < piece.end() && OUTER.indexOf(piece.at(i)) >= 0) i++;
        return i;
    }

    private static boolean isBracket(char c) {
        return "（()）[]".indexOf(c) >= 0;
    }

    private int stop(int at) {
        int i = at + 1;
        while (i < piece.end() && "，,。；;：（()）".indexOf(piece.at(i)) < 0) i++;
        return i;
    }

    /** A closing bracket of the reference's own is part of it. */
    private int closed(int end) {
        boolean open = piece.plain(draft.from(), end).chars().filter(c -> c == '（' || c == '(').count()
                > piece.plain(draft.from(), end).chars().filter(c -> c == '）' || c == ')').count();
        return open && end < piece.end() && (piece.at(end) == '）' || piece.at(end) == ')') ? end + 1 : end;
    }

    /** The first short unknown stretch behind the title may be a site or an institution; long ones are sentences. */
    private void unknown(int from, int to) {
        String stretch = piece.plain(from, to);
        if (stretch.length() < SHORTEST_SITE || stretch.length() > LONGEST_UNKNOWN && !People.areNames(stretch)) unknown += stretch.length();
        else if (!draft.has("other")) {
            draft.put("other", stretch);
            otherEnd = to;
        } else unknown += stretch.length();
    }

    /** A work that a reader could find is cited; a title alone in the middle of a sentence is only mentioned. */
    private boolean isReference(boolean named) {
        settleOther();
        if (draft.isTraceable()) return named || unknown <= LONGEST_UNKNOWN;
        if (!named || unknown > 0) return false;
        return draft.has("authors") || !ENUMERATION.matcher(piece.text()).region(title.end(), piece.end()).lookingAt();
    }

    private void settleOther() {
        if (!draft.has("other") || draft.has("publisher") || draft.has("archive")) return;
        if (!People.isProse(draft.get("other")) && settle()) return;
        unknown += draft.get("other").length();
        otherEnd = 0;
    }

    /** Behind a title with its date an institution issued it, and what is none is the site or paper it stood in. */
    private boolean settle() {
        String other = draft.get("other");
        boolean issuer = People.isOrganisation(other);
        if (draft.has("url") && !issuer && !draft.has("container")) draft.put("site", other);
        else if (draft.has("degree") || issuer || draft.has("year") && !draft.has("container") && !draft.has("day")) draft.put("publisher", other);
        else if (draft.has("day") && !draft.has("container")) draft.put("site", other);
        else return false;
        return true;
    }
}
