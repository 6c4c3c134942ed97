package org.decoupling.loader.cue;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as one writes them in English. */
public final class EnglishDates {
    private EnglishDates() {}

    /** @param date a year, month or day of EDTF; months beyond 12 are seasons, which keep their year alone */
    public static String of(String date) {
        String[] parts = date.split("-");
        if (parts.length == 1 || !month(parts[1])) return parts[0];
        String month = Month.of(Integer.parseInt(parts[1])).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return (parts.length > 2 ? Integer.parseInt(parts[2]) + " " : "") + month + " " + parts[0];
    }

    private static boolean month(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= 12;
    }

    static String ordinal(int number) {
        int ten = number % 100;
        if (ten > 10 && ten < 14) return number + "th";
        return number + switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
