package org.decoupling.loader.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** Notes that mark titles with 《》 (or “” before a 《》): makers, title, then facts in any order. */
final class ChineseStyle {
    private static final Pattern TITLE = Vocabulary.pattern(
            "《\\uE000*+》|“\\uE000*+”(?=[，,]?\\s?[载见刊]?《|{{degree}}|[，,][^，。]{2,30}{{degree}}"
                    + "|[，,]\\s?(?:[^，。“”]{2,20}[，,]){0,2}https?:)");
    /** 《甲法》《乙法》等 only names laws. */
    private static final Pattern ENUMERATION = Pattern.compile("\\s?(?:《|等|和|与|及|以及|、《)");
    private static final String OUTER = "，,。．；;：: 、";
    private static final String BRACKETS = "（()）[]";
    private static final int SHORTEST_SITE = 3;
    private static final int LONGEST_SITE = 24;

    private final Draft draft;
    private final Piece piece;
    private final Matcher title;
    private boolean comment;
    private int unknown;
    private int siteEnd;

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
        boolean named = head(leadIn.rest().upTo(title.start()).stripped(OUTER));
        draft.put("title", piece.plain(title.start(), title.end()));
        int end = tail(title.end());
        settleSite();
        if (!isReference(named)) return Optional.empty();
        draft.span(draft.from(), closed(Math.max(end, siteEnd)));
        return Optional.of(new Found(draft, comment || leadIn.comment() || unknown > LONGEST_SITE));
    }

    /** Whether makers stand before the title, or nothing; a sentence may go before them, parted by a comma. */
    private boolean head(Piece head) {
        draft.span(head.isEmpty() ? title.start() : head.start(), title.end());
        if (head.isEmpty() || ChineseMakers.read(head.plain(), draft)) return true;
        comment = true;
        int comma = Math.max(head.plain().lastIndexOf('，'), head.plain().lastIndexOf('：'));
        Piece last = head.from(head.start() + comma + 1).stripped(OUTER);
        boolean named = comma > 0 && ChineseMakers.read(last.plain(), draft);
        draft.span(named ? last.start() : title.start(), title.end());
        return named;
    }

    /** Lets the rules take what they know, wherever it stands; where the last of it ended. */
    private int tail(int from) {
        int end = from;
        int at = skip(from);
        while (at < piece.end()) {
            Optional<Integer> matched = Grammar.CHINESE.apply(piece, at, draft);
            end = matched.orElse(end);
            at = skip(matched.isPresent() ? end : passOver(at));
        }
        return end;
    }

    private int skip(int at) {
        int i = at;
        while (i < piece.end() && OUTER.indexOf(piece.at(i)) >= 0) i++;
        return i;
    }

    private int passOver(int at) {
        if (BRACKETS.indexOf(piece.at(at)) >= 0) return at + 1;
        int to = at + 1;
        while (to < piece.end() && (OUTER + BRACKETS).indexOf(piece.at(to)) < 0) to++;
        unknown(at, to);
        return to;
    }

    /** The first short unknown stretch may be a site or an institution; long ones are sentences. */
    private void unknown(int from, int to) {
        String stretch = piece.plain(from, to);
        boolean site = stretch.length() >= SHORTEST_SITE && (stretch.length() <= LONGEST_SITE || People.areNames(stretch));
        if (!site || draft.has("unknown")) {
            unknown += stretch.length();
        } else {
            draft.put("unknown", stretch);
            siteEnd = to;
        }
    }

    private void settleSite() {
        if (!draft.has("unknown") || draft.has("publisher") || draft.has("archive")) return;
        if (!People.isProse(draft.get("unknown")) && settle(draft.get("unknown"))) return;
        unknown += draft.get("unknown").length();
        siteEnd = 0;
    }

    /** Behind a title with its date an institution issued it, and what is none is the site or paper it stood in. */
    private boolean settle(String stretch) {
        boolean issuer = People.isOrganisation(stretch);
        boolean alone = !draft.has("container");
        if (draft.has("url") && !issuer && alone) draft.put("site", stretch);
        else if (draft.has("degree") || issuer || draft.has("year") && alone && !draft.has("day")) draft.put("publisher", stretch);
        else if (draft.has("day") && alone) draft.put("site", stretch);
        else return false;
        return true;
    }

    /** A work that a reader could find is cited; a title alone in the middle of a sentence is only mentioned. */
    private boolean isReference(boolean named) {
        if (draft.isTraceable()) return named || unknown <= LONGEST_SITE;
        if (isDatedAct() && named) return unknown <= LONGEST_SITE;
        if (!named || unknown > 0) return false;
        return draft.has("authors") || !ENUMERATION.matcher(piece.text()).region(title.end(), piece.end()).lookingAt();
    }

    /** An act with the day of its passing; who passed it may follow. */
    private boolean isDatedAct() {
        return draft.has("day") && WorkKinds.of(draft).equals("legislation");
    }

    /** A closing bracket of the reference's own is part of it. */
    private int closed(int end) {
        String printed = piece.plain(draft.from(), end);
        boolean open = count(printed, "（(") > count(printed, "）)");
        return open && end < piece.end() && "）)".indexOf(piece.at(end)) >= 0 ? end + 1 : end;
    }

    private static long count(String printed, String marks) {
        return printed.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
}
