package org.decoupling.loader.cue;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates that are told from another date: the next day, the same month, the year before. */
final class RelativeDates {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int LAST_MONTH = 12;

    private RelativeDates() {}

    /**
     * @param date as EDTF
     * @param step how many years, months or days on: +1D, +0M, -1Y
     * @return empty where the date is not as exact as the step
     */
    static String of(String date, String step) {
        int count = Integer.parseInt(step.substring(0, step.length() - 1));
        return switch (step.charAt(step.length() - 1)) {
            case 'D' -> date.length() == DAY && day(date) ? LocalDate.parse(date).plusDays(count).toString() : "";
            case 'M' -> date.length() >= MONTH && month(date) ? YearMonth.parse(date.substring(0, MONTH)).plusMonths(count).toString() : "";
            default -> date.length() >= YEAR ? "%04d".formatted(Integer.parseInt(date.substring(0, YEAR)) + count) : "";
        };
    }

    private static boolean day(String date) {
        return month(date) && YearMonth.parse(date.substring(0, MONTH)).isValidDay(Integer.parseInt(date.substring(MONTH + 1)));
    }

    /** Months beyond 12 are seasons. */
    private static boolean month(String date) {
        return Integer.parseInt(date.substring(YEAR + 1, MONTH)) <= LAST_MONTH;
    }
}
