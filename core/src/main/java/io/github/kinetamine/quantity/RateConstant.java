package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * A first-order rate constant, the fraction lost in each hour at the present rate, canonical unit 1/h. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param perHour in 1/h; finite and not negative
 */
public record RateConstant(double perHour) {

    /** Checks the value; see the type's description for what is allowed. */
    public RateConstant {
        perHour = Checked.notNegative("rate constant", perHour, "1/h");
    }

    /** The rate constant k = ln 2 / t½ of a positive half-life. */
    public static RateConstant ofHalfLife(Duration halfLife) {
        return new RateConstant(Math.log(2) / Units.inHours(Checked.positive(halfLife)));
    }

    /**
     * The time in which half is lost, t½ = ln 2 / k, in whole nanoseconds.
     *
     * @throws IllegalStateException if the constant is so small that the half-life exceeds 100 years
     */
    public Duration halfLife() {
        double hours = Math.log(2) / perHour;
        if (hours > Units.inHours(Units.LONGEST_DURATION)) {
            throw new IllegalStateException(
                    "rate constant " + this + " has a half-life of more than 100 years: treat it as no loss at all");
        }
        return Units.hours(hours);
    }

    /** The clearance from {@code volume}: CL = k · V. */
    public Clearance times(Volume volume) {
        return new Clearance(perHour * volume.litres());
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(perHour) + " 1/h";
    }
}
