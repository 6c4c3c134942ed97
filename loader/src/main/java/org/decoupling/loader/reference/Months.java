package org.decoupling.loader.reference;

import java.util.List;
import java.util.Locale;

/** Months and days as figures, whatever they were printed as. */
final class Months {
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Months() {}

    /** Empty for a season, and for what is no month. */
    static String number(String printed) {
        if (printed.isEmpty()) return "";
        if (Character.isDigit(printed.charAt(0))) return upTo(12, printed);
        String start = printed.substring(0, Math.min(3, printed.length())).toLowerCase(Locale.ROOT);
        int index = NAMES.indexOf(start);
        return index < 0 ? "" : Integer.toString(index + 1);
    }

    static String day(String printed) {
        return printed.isEmpty() ? "" : upTo(31, printed);
    }

    private static String upTo(int most, String printed) {
        int number = Integer.parseInt(printed);
        return number >= 1 && number <= most ? Integer.toString(number) : "";
    }
}
