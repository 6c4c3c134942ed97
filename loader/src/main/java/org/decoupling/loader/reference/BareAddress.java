package org.decoupling.loader.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Vocabulary;

/** A Chinese sentence whose reference is a web address and, at most, the site before it. */
final class BareAddress {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)[：:]/{1,2}|www\\.");
    private static final Pattern SITE = Vocabulary.pattern("(?<site>[^，,。；;：:《》“”（）()\\s]{1,30}{{site}})[，,：:（(]?\\s?$");

    private BareAddress() {}

    static boolean isIn(Piece piece) {
        return piece.matcher(ADDRESS).find();
    }

    static Optional<Found> read(Piece piece) {
        Matcher address = piece.matcher(ADDRESS);
        if (!address.find()) return Optional.empty();
        Draft draft = new Draft(piece);
        int start = site(LeadIn.of(piece, address.start()), address.start(), draft);
        int end = Grammar.CHINESE.apply(piece, address.start(), draft).orElse(address.end());
        draft.span(start, end);
        boolean comment = start > piece.start() + 14;
        return Optional.of(new Found(draft, comment));
    }

    private static int site(LeadIn leadIn, int address, Draft draft) {
        Matcher site = leadIn.rest().upTo(address).matcher(SITE);
        if (leadIn.rest().start() >= address || !site.find()) return address;
        draft.put("site", site.group("site"));
        return site.start("site");
    }
}
