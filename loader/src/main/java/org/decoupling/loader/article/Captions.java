package org.decoupling.loader.article;

import java.util.List;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Lexicon;

/** Tables and figures, as far as their words are printed: captions, rows, sources. They are no running text. */
final class Captions {
    private record Row(String kind, Pattern pattern) {}

    private static final List<Row> ROWS = Lexicon.lines("captions.tsv").stream().map(line -> line.split("\t"))
            .map(row -> new Row(row[0], Pattern.compile(row[1]))).toList();
    private static final Pattern CELLS = Pattern.compile("\\S{1,40}(?:[\\s\u3000]{1,20}\\S{1,40}){1,20}");

    private Captions() {}

    static boolean opens(String words) {
        return is("caption", words);
    }

    static boolean below(String words) {
        return is("below", words);
    }

    /** Cells with blanks between them and no sentence. */
    static boolean row(String words) {
        return words.indexOf('。') < 0 && !Words.endsOpen(words) && CELLS.matcher(words).matches();
    }

    private static boolean is(String kind, String words) {
        return ROWS.stream().anyMatch(row -> row.kind.equals(kind) && row.pattern.matcher(words).lookingAt());
    }
}
