package org.decoupling.loader.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes in English, or in Chicago's commas: authors, “title” and facts in any order. Where italics were lost, a title
 * is what stands between the authors and the first fact.
 */
final class LatinStyle {
    private static final Pattern TITLE = Pattern.compile("“\\uE000*+”");

    private static final Pattern DATED = Pattern.compile("(?<who>\\p{Lu}[^()“”]{2,200}?),?\\s\\((?<year>(?:19|20)\\d{2})[a-z]?(?:, [A-Za-z]{3,9}\\.? ?\\d{0,2})?\\)[.,]\\s");

    private final Draft draft;
    private final Piece piece;
    private final LatinFields fields;
    private boolean comment;

    private LatinStyle(LeadIn leadIn) {
        this.piece = leadIn.rest().stripped(",:：，");
        this.draft = new Draft(piece);
        this.fields = new LatinFields(piece);
        this.comment = leadIn.comment();
    }

    /** Empty where the piece is prose. */
    static Optional<Found> read(Piece whole) {
        Matcher title = whole.matcher(TITLE);
        if (title.find()) return new LatinStyle(LeadIn.of(whole, title.start())).readQuoted(title);
        return new LatinStyle(LeadIn.of(whole, whole.end())).readPlain();
    }

    private Optional<Found> readQuoted(Matcher title) {
        Piece head = fields.name(piece.start(), title.start());
        boolean named = head.isEmpty() || LatinMakers.read(head.plain(), draft) || isField(head);
        comment |= !named;
        draft.put("title", piece.plain(title.start(), title.end()));
        draft.put("quoted", "quoted");
        LatinTail tail = LatinTail.read(fields, title.end(), draft);
        draft.span(named && !head.isEmpty() ? head.start() : title.start(), tail.end());
        boolean cited = (tail.facts() > 0 || draft.has("year")) && (named || tail.facts() > 1);
        boolean reminded = named && !head.isEmpty() && tail.unknown().isEmpty();
        return (cited || reminded) && !tail.isProse() ? Optional.of(new Found(draft, comment)) : Optional.empty();
    }

    /** Such as Executive Order 13873 before the order's title. */
    private boolean isField(Piece head) {
        return Grammar.LATIN.apply(head, head.start(), draft).filter(end -> end == head.end()).isPresent();
    }

    private Optional<Found> readPlain() {
        int titleFrom = LatinTail.startsWithLaw(piece) ? piece.start() : dated().orElseGet(() -> LatinMakers.read(fields, draft));
        LatinTail tail = LatinTail.read(fields, titleFrom, draft);
        tidyTitle();
        if (People.isOrganisation(draft.get("authors"))) draft.put("corporate", draft.get("authors"));
        draft.span(piece.start(), tail.end());
        boolean cited = tail.facts() > 0 && draft.has("title") || draft.has("url");
        return cited && !tail.isProse() ? Optional.of(new Found(draft, comment)) : Optional.empty();
    }

    /** Smith, J., & Lee, M. (2019). Title: the year in brackets ends the list of names. */
    private Optional<Integer> dated() {
        Matcher head = piece.matcher(DATED);
        if (!head.lookingAt() || !People.areNames(head.group("who"))) return Optional.empty();
        draft.put("authors", head.group("who"));
        draft.put("year", head.group("year"));
        if (People.isMore(head.group("who"))) draft.moreAuthors();
        return Optional.of(head.end());
    }

    /** Where the only words before the facts looked like an author, they are the title: a strategy, a report, a site. */
    private void tidyTitle() {
        if (!draft.has("title") && draft.has("authors")) draft.put("title", draft.take("authors"));
        if (draft.isInPeriodical() && !draft.has("container")) splitTitle("container");
        else if (!draft.has("publisher") && endsInIssuer(draft.get("title"))) splitTitle("publisher");
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
}
