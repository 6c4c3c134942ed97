package org.decoupling.loader.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decoupling.loader.text.PrintedKey;
import org.decoupling.loader.text.Vocabulary;

/** Finds what 同上, ibid., 前引书, op. cit. and a title without its details stand for, in the order of the notes. */
final class ShortForms {
    private static final String CUES = "(?:(?:参|详)见)?\\s?(?<core>[Ii]bid\\b\\.?|[Ii]dem\\b|{{short-form}})";
    private static final Pattern SAME = Vocabulary.pattern("^" + CUES + "(?<tail>.{0,120})$");
    private static final Pattern EARLIER = Vocabulary.pattern(
            "^(?<core>(?<who>.{1,60}?)[，,：:]?\\s?(?:[Oo]p\\.\\s?[Cc]it\\.?|[Ll]oc\\.\\s?[Cc]it\\.?|supra note \\d{1,3}|{{short-form}}))(?<tail>.{0,80})$");

    /** 前引方某书; with a note's number alone nothing here can tell which note is meant. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?:(?:参|详)?见)?(?<core>同?(?:前引|前揭|上引|上揭|前注|上注)注?(?<mark>[①-⑳\\d]{0,3})[，,]?(?<who>[^，,：:；《》“”]{0,30}?)[书文著]?)(?<tail>[，,：:第（][^《》]{0,80})?$");

    /** 同注① names a note, and nothing here knows which has that number. */
    private static final Pattern OF_A_NUMBER = Pattern.compile("注\\s?[①-⑳〔\\[［（(]?\\d{0,3}(?<=[①-⑳\\d])");

    private ShortForms() {}

    /** A piece that is nothing but a short form. */
    static Optional<Found> read(Piece piece) {
        Matcher named = NAMED.matcher(piece.plain());
        if (named.matches() && !(named.group("mark") + named.group("who")).isEmpty()) return Optional.of(named(piece, named));
        Matcher same = SAME.matcher(piece.plain());
        boolean numbered = OF_A_NUMBER.matcher(piece.plain()).find();
        if (numbered && piece.plain().indexOf('《') > 0) return Optional.empty();
        if (same.matches()) return Optional.of(draft(piece, same, numbered ? "numbered" : "same"));
        Matcher earlier = EARLIER.matcher(piece.plain());
        if (!earlier.matches() || !People.areNames(earlier.group("who"))) return Optional.empty();
        Found found = draft(piece, earlier, "earlier");
        found.draft().put("authors", earlier.group("who"));
        return Optional.of(found);
    }

    private static Found named(Piece piece, Matcher form) {
        Found found = draft(piece, form, "earlier");
        found.draft().put("authors", form.group("who"));
        return found;
    }

    private static Found draft(Piece piece, Matcher form, String how) {
        Draft draft = new Draft(piece);
        draft.put(how, form.group());
        int from = form.start("tail") < 0 ? piece.end() : piece.start() + form.start("tail");
        int end = pages(piece, from, draft);
        draft.span(piece.start() + form.start("core"), end);
        return new Found(draft, false);
    }

    private static int pages(Piece piece, int from, Draft draft) {
        Grammar grammar = Script.han(piece.plain()) > 0 ? Grammar.CHINESE : Grammar.LATIN;
        int end = from;
        int at = from;
        while (at < piece.end()) {
            int next = grammar.apply(piece, at, draft).orElse(-1);
            if (next > 0) end = next;
            at = next > 0 ? next : at + 1;
        }
        return end;
    }

    /** The fuller reference that a draft only reminds of. */
    static Optional<Reference> antecedent(Draft draft, List<Reference> before) {
        if (before.isEmpty()) return Optional.empty();
        if (draft.has("same")) return Optional.of(full(before.getLast())).filter(ShortForms::saysWhatItIs);
        List<Reference> backwards = before.reversed();
        if (draft.has("earlier")) return backwards.stream().filter(one -> sharesAuthor(draft, one)).findFirst().map(ShortForms::full);
        if (!draft.isBare() || draft.get("title").isEmpty()) return Optional.empty();
        return backwards.stream().filter(one -> isNamedBy(draft, one)).findFirst().map(ShortForms::full);
    }

    private static boolean saysWhatItIs(Reference one) {
        return !one.title().isEmpty() || !one.url().isEmpty();
    }

    private static Reference full(Reference reference) {
        return reference.antecedent().orElse(reference);
    }

    private static boolean isNamedBy(Draft draft, Reference one) {
        String title = PrintedKey.of(draft.get("title"));
        String other = PrintedKey.of(one.title());
        boolean named = !title.isEmpty() && (other.equals(title) || title.length() >= 4 && other.startsWith(title));
        boolean sameVolume = draft.get("volume").isEmpty() || draft.get("volume").equals(one.volume());
        return named && sameVolume && (makers(draft).isEmpty() || sharesAuthor(draft, one));
    }

    private static boolean sharesAuthor(Draft draft, Reference one) {
        return makers(draft).stream().anyMatch(author -> makers(one).anyMatch(maker -> isSame(author, maker)));
    }

    private static List<String> makers(Draft draft) {
        return People.split(draft.get(draft.has("authors") ? "authors" : "editors"));
    }

    private static Stream<String> makers(Reference one) {
        return Stream.concat(one.authors().stream(), one.editors().stream());
    }

    /** A surname alone is enough where the note says that the work was named before. */
    private static boolean isSame(String author, String maker) {
        String short_ = PrintedKey.of(author);
        String long_ = PrintedKey.of(maker);
        return !short_.isEmpty() && (long_.equals(short_) || long_.endsWith(short_) || long_.startsWith(short_));
    }
}
