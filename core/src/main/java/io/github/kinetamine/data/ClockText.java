package io.github.kinetamine.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as cells hold them: {@code 8:30}, {@code 08:30:15}, {@code 24:00}. Stateless. */
final class ClockText {

    /** What {@link #nanos} answers where a text is no time of day. */
    static final long NONE = Long.MIN_VALUE;

    /** How times of day are written. */
    static final String ALLOWED =
            "a time of day must lie between 0:00 and 24:00: write 8:30 or 08:30:15, or a time that has"
                    + " passed in decimal hours";

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d{1,30})?))?");
    private static final long MINUTE = 60_000_000_000L;
    private static final long DAY = 24 * 60 * MINUTE;

    private ClockText() {}

    /** Whether a text means a time of day, right or wrong. */
    static boolean isMeant(String text) {
        return text.indexOf(':') >= 0;
    }

    /** Nanoseconds since midnight, or {@link #NONE}. */
    static long nanos(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return NONE;
        }
        long minutes = Long.parseLong(clock.group(2));
        BigDecimal seconds = new BigDecimal(clock.group(3) == null ? "0" : clock.group(3));
        long nanos = (Long.parseLong(clock.group(1)) * 60 + minutes) * MINUTE
                + seconds.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return minutes < 60 && seconds.compareTo(BigDecimal.valueOf(60)) < 0 && nanos <= DAY ? nanos : NONE;
    }
}
