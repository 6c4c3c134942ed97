package org.decoupling.loader.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Abbreviations;

/** Where the fields of an English note begin and end: between commas and full stops that part something. */
record LatinFields(Piece piece) {
    private static final Pattern SEPARATOR =
            Pattern.compile(",\\s+|，\\s?|[.?!]\\s+|;\\s+|。\\s?|(?<=”)\\s?|\\s?(?=[(（])|\\s(?=https?://)|\\s(?=\\d{1,4}(?:\\s?\\(\\d|,\\s[Nn]o\\.))");
    static final String OUTER = ",.;:，。； ()（）[]";
    /** A name may end in Jr. */
    private static final String OUTER_OF_NAMES = ",;:，。； ";

    int skip(int at) {
        int i = at;
        while (i < piece.end() && (OUTER + "?!").indexOf(piece.at(i)) >= 0) i++;
        return i;
    }

    /** Where the field at {@code at} stops; a full stop behind an abbreviation or initial parts nothing. */
    int stop(int at) {
        if (at + 1 >= piece.end()) return piece.end();
        Matcher separator = piece.matcher(at + 1).usePattern(SEPARATOR);
        while (separator.find() && separator.start() < piece.end()) {
            if (parts(separator.start())) return separator.start();
        }
        return piece.end();
    }

    private boolean parts(int at) {
        return piece.at(at) != '.' || !Abbreviations.isBefore(piece.masked(), at);
    }

    Piece name(int at) {
        return name(at, stop(at));
    }

    Piece name(int from, int to) {
        return piece.from(from).upTo(Math.max(from, to)).stripped(OUTER_OF_NAMES);
    }
}
