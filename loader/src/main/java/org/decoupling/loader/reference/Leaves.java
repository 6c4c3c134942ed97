package org.decoupling.loader.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Page ranges and identifiers in one spelling. */
final class Leaves {
    private static final Pattern DASHES = Pattern.compile("\\s?[-–—－~～至]{1,2}\\s?第?");
    private static final Pattern COMMAS = Pattern.compile("\\s?[、，,/及和]\\s?第?");
    private static final Pattern DOI = Pattern.compile("doi\\.org/(10\\.\\d{4,9}/.+)$");

    private Leaves() {}

    /** Digits with a plain hyphen, lists by a comma: 第3、5—7页 is 3,5-7. */
    static String tidy(String printed) {
        return COMMAS.matcher(DASHES.matcher(printed).replaceAll("-")).replaceAll(",");
    }

    /** Volumes are words as often as figures: 上、下册 stays as it is. */
    static String dashes(String printed) {
        return DASHES.matcher(printed).replaceAll("-");
    }

    static String doiOf(String url) {
        Matcher doi = DOI.matcher(url);
        return doi.find() ? doi.group(1) : "";
    }
}
