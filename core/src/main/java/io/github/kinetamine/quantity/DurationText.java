package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.Suggestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time spans as text: {@code 40 min}, {@code 84 h}, {@code 0.5 s}.
 *
 * <p>A span is written in the longest of d, h, min and s in which it is a whole number, else in seconds with decimals, so
 * that reading it back gives the same span to the nanosecond. Units read: s, min, h, d, wk and their long forms; case
 * is ignored and the space before the unit may be left out. What is read is rounded to whole nanoseconds and must not be
 * negative nor longer than {@link Units#LONGEST_DURATION}.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class DurationText {

    /** The units of time, longest first, as they are listed in error messages. */
    public static final List<String> UNITS = List.of("wk", "d", "h", "min", "s");

    private static final Pattern SPAN =
            Pattern.compile("\\s*([+-]?(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d+)?)\\s*(\\p{L}[\\p{L}/]*+)\\s*");
    private static final BigDecimal LONGEST = new BigDecimal(Units.LONGEST_DURATION.toNanos());
    /** Below this a span is no nanosecond in any unit; an exact product could have a billion digits. */
    private static final double NEGLIGIBLE = 1e-30;

    private static final int LONGEST_NUMBER = 400;

    /** Of a text that is no span, so much is quoted. */
    private static final int MOST_SHOWN = 80;

    private DurationText() {}

    /** The span in the longest unit in which it is a whole number, else in seconds with decimals. */
    public static String render(Duration duration) {
        BigDecimal nanoseconds =
                BigDecimal.valueOf(duration.getSeconds(), -9).add(BigDecimal.valueOf(duration.getNano()));
        for (TimeUnitWord unit : TimeUnitWord.values()) {
            BigDecimal[] parts = nanoseconds.divideAndRemainder(BigDecimal.valueOf(unit.nanoseconds()));
            boolean fits = parts[1].signum() == 0 && unit != TimeUnitWord.WEEK;
            if (fits && (nanoseconds.signum() != 0 || unit == TimeUnitWord.MINUTE)) {
                return parts[0].toBigInteger() + " " + unit.symbol();
            }
        }
        return nanoseconds.movePointLeft(9).stripTrailingZeros().toPlainString() + " s";
    }

    /**
     * The span that {@code text} names, such as {@code 24h} or {@code 1.5 days}.
     *
     * @throws IllegalArgumentException if the text is no span, its unit is unknown, or it is negative or too long
     */
    public static Duration parse(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException("'" + shown(text.strip())
                    + "' is not a time span: write a number and a unit, as in '40 min'; units: "
                    + String.join(", ", UNITS));
        }
        return of(span.group(1), unit(span.group(2)));
    }

    private static TimeUnitWord unit(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        for (TimeUnitWord unit : TimeUnitWord.values()) {
            if (unit.isWrittenAs(lowerCase)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unknown unit of time '" + shown(word) + "': "
                + Suggestion.nearest(word, TimeUnitWord.words())
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("")
                + "allowed: " + String.join(", ", UNITS));
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }

    /** Whether {@code word} names a unit of time. */
    public static boolean isUnit(String word) {
        return TimeUnitWord.words().contains(word.toLowerCase(Locale.ROOT));
    }

    static Duration of(double value, TimeUnitWord unit) {
        return of(Double.toString(value), unit);
    }

    private static Duration of(String number, TimeUnitWord unit) {
        double value = Double.parseDouble(number);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("duration must be a number, got NaN " + unit.symbol());
        }
        if (value < 0) {
            throw new IllegalArgumentException(
                    "duration must not be negative, got " + Decimal.shortest(value) + " " + unit.symbol());
        }
        if (number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(
                    "duration must have at most " + LONGEST_NUMBER + " digits, got " + number.length());
        }
        if (value < NEGLIGIBLE) {
            return Duration.ZERO;
        }
        if (value * unit.nanoseconds() > 2 * LONGEST.doubleValue()) {
            throw tooLong(value, unit);
        }
        BigDecimal nanoseconds = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(unit.nanoseconds()))
                .setScale(0, RoundingMode.HALF_UP);
        if (nanoseconds.compareTo(LONGEST) > 0) {
            throw tooLong(value, unit);
        }
        return Duration.ofNanos(nanoseconds.longValueExact());
    }

    private static IllegalArgumentException tooLong(double value, TimeUnitWord unit) {
        return new IllegalArgumentException(
                "duration must be at most 100 years (36525 d), got " + Decimal.shortest(value) + " " + unit.symbol());
    }
}
