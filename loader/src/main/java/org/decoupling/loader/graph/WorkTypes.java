package org.decoupling.loader.graph;

import java.util.Map;
import org.decoupling.loader.text.Lexicon;

/** The FaBiO class of each CSL type, and the class of the periodical that holds it. */
final class WorkTypes {
    private static final Map<String, String[]> TYPES = Lexicon.table("work-types.tsv");

    private WorkTypes() {}

    static String classOf(String type) {
        return row(type)[1];
    }

    static boolean isPeriodical(String type) {
        return row(type).length > 2;
    }

    static String hostOf(String type) {
        return row(type)[2];
    }

    private static String[] row(String type) {
        String[] row = TYPES.get(type);
        if (row == null) throw new IllegalStateException("work-types.tsv lacks the type " + type);
        return row;
    }
}
