package org.decoupling.loader.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries in the manner of GB/T 7714: 作者. 题名[J]. 刊名, 2010(3): 1-9. The mark in brackets says the kind. */
final class MarkedStyle {
    private static final Pattern MARK = Pattern.compile("[\\[［](?<mark>[JMDNCRSPZGA]|DB|CP|EB|(?:[A-Z]{1,2})/OL)[\\]］]");
    private static final Pattern HEAD = Pattern.compile("(?<who>(?:U\\.\\s?[SKN]\\.\\s?)?[^\\uE000]{1,200}?)(?:[.．]\\s?(?!\\p{Lu}\\b)|[：:])(?<title>.{2,300})");
    private static final String OUTER = " ,，.．;；";

    private MarkedStyle() {}

    /** Whether the next mark behind the place closes a title that may begin there, and none stands shortly before. */
    static boolean awaited(String words, int at, int longest) {
        Matcher next = MARK.matcher(words).region(at, Math.min(words.length(), at + 2 * longest));
        return next.find() && words.substring(at, next.start()).matches("[^。；]*")
                && !MARK.matcher(words).region(Math.max(0, at - longest), at).find();
    }

    /** Whether the full stop parts fields of the entry whose mark stands before it: a word before it, no figure, and none that is Chinese after it. */
    static boolean isInside(String words, int at, int longest) {
        if (Character.isDigit(words.charAt(at - 1)) || at + 2 >= words.length() || words.charAt(at + 2) >= '\u2e80') return false;
        return MARK.matcher(words).region(Math.max(0, at - longest), at).find();
    }

    static boolean suits(Piece piece) {
        return piece.matcher(MARK).find() && piece.plain().indexOf('《') < 0;
    }

    static Optional<Found> read(Piece whole) {
        Matcher mark = whole.matcher(MARK);
        if (!mark.find()) return Optional.empty();
        LeadIn leadIn = LeadIn.of(whole, mark.start());
        Piece piece = leadIn.rest();
        Draft draft = new Draft(piece);
        draft.put("mark", mark.group("mark"));
        head(piece.plain(piece.start(), mark.start()), draft);
        draft.span(piece.start(), tail(piece, mark.end(), draft));
        return draft.has("title") ? Optional.of(new Found(draft, leadIn.comment())) : Optional.empty();
    }

    private static void head(String words, Draft draft) {
        Matcher head = HEAD.matcher(words);
        boolean named = head.matches() && People.areNames(People.inOrder(head.group("who")));
        if (named) draft.put("authors", People.inOrder(head.group("who")));
        if (named && People.isMore(head.group("who"))) draft.moreAuthors();
        draft.put("title", named ? head.group("title") : words);
    }

    private static int tail(Piece piece, int from, Draft draft) {
        int end = from;
        int at = from;
        while (at < piece.end()) {
            Optional<Integer> matched = OUTER.indexOf(piece.at(at)) >= 0 ? Optional.empty() : Grammar.MARKED.apply(piece, at, draft);
            if (matched.isPresent()) end = matched.get();
            at = matched.orElse(at + 1);
        }
        return end;
    }
}
