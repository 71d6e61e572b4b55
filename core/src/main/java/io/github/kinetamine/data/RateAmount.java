package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.text.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The duration that AMT and RATE tell together, AMT / RATE, to the nanosecond; and the AMT that tells a duration. The
 * quotient is taken of the decimals in the cells, because doubles can't tell the nanoseconds of a month. Stateless.
 */
final class RateAmount {

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    /** A hundred years are 3e18 nanoseconds. */
    private static final MathContext PRECISE = new MathContext(24);

    private RateAmount() {}

    /** AMT / RATE in whole nanoseconds. */
    static long nanos(String amt, String rate) {
        BigDecimal hours = new BigDecimal(amt).divide(new BigDecimal(rate), PRECISE);
        return hours.multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** RATE · duration in mg: the shortest number that tells the duration to the nanosecond. */
    static String text(InfusionRate rate, Duration duration) {
        Amount amount = rate.over(duration);
        String rateText = Decimal.shortest(rate.milligramsPerHour());
        String amountText = Decimal.shortest(amount.milligrams());
        if (amount.isZero() || nanos(amountText, rateText) == duration.toNanos()) {
            return amountText;
        }
        BigDecimal hours = BigDecimal.valueOf(duration.toNanos()).divide(NANOS_PER_HOUR, PRECISE);
        return hours.multiply(new BigDecimal(rateText), PRECISE).toString();
    }
}
