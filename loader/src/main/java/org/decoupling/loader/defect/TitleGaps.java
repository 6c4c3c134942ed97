package org.decoupling.loader.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decoupling.loader.text.Span;

/** Where a title and the journal that holds it stand side by side without a comma. Titles in a list may stand so. */
final class TitleGaps {
    private static final Pattern GAP = Pattern.compile("》《[^《》]{1,40}》\\s?(?:[0-9]{4}\\s?年|第\\s?[0-9]{1,4}\\s?[期卷]|，\\s?[0-9]{4}\\s?年第)");

    private TitleGaps() {}

    static List<Span> in(String note) {
        List<Span> gaps = new ArrayList<>();
        Matcher matcher = GAP.matcher(note);
        while (matcher.find()) gaps.add(new Span(matcher.start(), matcher.start() + 2));
        return gaps;
    }
}
