package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.reference.Reference;

/** A yearbook covers the years before its own, so a figure of the edition's year can't well come from it. */
final class Coverage {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})\\s?年(?!版|代|起|以后|之后)");
    private static final Pattern FIGURE = Pattern.compile("[0-9.]{1,12}\\s?[%％万亿倍]|百分之|增长|下降");

    private Coverage() {}

    static List<Defects.Found> mismatch(Citing citing) {
        List<Defects.Found> found = new ArrayList<>();
        for (Reference reference : citing.reading().references()) {
            int edition = latest(reference);
            if (edition == 0 || !FIGURE.matcher(citing.words()).find()) continue;
            year(citing.words(), edition, reference.title()).forEach(found::add);
        }
        return found;
    }

    private static List<Defects.Found> year(String words, int edition, String title) {
        List<Defects.Found> found = new ArrayList<>();
        Matcher year = YEAR.matcher(words);
        while (year.find() && found.isEmpty()) {
            if (Integer.parseInt(year.group(1)) >= edition) {
                found.add(new Defects.Found(year.group(1) + " / " + title + " " + edition, year.start(1), year.end(1)));
            }
        }
        return found;
    }

    /** The last edition cited, 0 where the work is no yearbook. */
    private static int latest(Reference reference) {
        boolean yearbook = (reference.title() + reference.container()).contains("年鉴");
        return yearbook ? reference.years().stream().filter(year -> year.matches("[0-9]{4}")).mapToInt(Integer::parseInt).max().orElse(0) : 0;
    }
}
