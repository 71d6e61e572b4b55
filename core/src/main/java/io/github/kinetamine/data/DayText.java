package io.github.kinetamine.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as cells hold them: three numbers with {@code /} or {@code -} between them, in the order that the column's name says
 * ({@code DATE}: month/day/year), or the number of a day alone. A first number of four digits is the year in every column but
 * DAT3, so that {@code 2024-03-01} is the first of March. A year of two digits lies between 1951 and 2050. Stateless.
 */
final class DayText {

    /** What {@link #day} answers where a text is no day. */
    static final long NONE = Long.MIN_VALUE;

    /** Days with a year are counted from here on, far from every number of a day. */
    static final long CALENDAR = 1_000_000;

    private static final int LAST_DAY = 36_525;
    private static final Pattern ALONE = Pattern.compile("\\d{1,5}");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})([/-])(\\d{1,2})\\2(\\d{1,4})");
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate END = LocalDate.of(2200, 1, 1);

    private DayText() {}

    /** The number of a day: that of the text, or {@link #CALENDAR} and the days from 1800 on; or {@link #NONE}. */
    static long day(String text, Item item) {
        if (ALONE.matcher(text).matches()) {
            int day = Integer.parseInt(text);
            return day <= LAST_DAY ? day : NONE;
        }
        Matcher parts = PARTS.matcher(text);
        return parts.matches() ? day(parts.group(1), parts.group(3), parts.group(4), item) : NONE;
    }

    private static long day(String first, String second, String third, Item item) {
        boolean isYearFirst = first.length() == 4;
        return switch (item) {
            case DAT2 -> day(first, second, third);
            case DAT3 -> day(first, third, second);
            case DAT1 -> isYearFirst ? day(first, second, third) : day(third, second, first);
            default -> isYearFirst ? day(first, second, third) : day(third, first, second);
        };
    }

    private static long day(String year, String month, String day) {
        if (year.length() != 2 && year.length() != 4 || month.length() > 2 || day.length() > 2) {
            return NONE;
        }
        int shown = Integer.parseInt(year);
        int full = year.length() == 4 ? shown : shown > 50 ? 1900 + shown : 2000 + shown;
        try {
            LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
            return date.isBefore(FIRST) || !date.isBefore(END)
                    ? NONE
                    : CALENDAR + date.toEpochDay() - FIRST.toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }

    /** How days are written in a column. */
    static String allowed(Item item) {
        String order = switch (item) {
            case DAT1 -> "day/month/year, as in 31/12/2024";
            case DAT2 -> "year/month/day, as in 2024/12/31";
            case DAT3 -> "year/day/month, as in 2024/31/12";
            default -> "month/day/year, as in 12/31/2024 (or 2024-12-31)";
        };
        return "must be a day of the years 1800 to 2199: write " + order + ", or the number of a day from 0 to "
                + LAST_DAY;
    }
}
