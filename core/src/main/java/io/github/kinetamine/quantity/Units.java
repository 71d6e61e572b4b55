package io.github.kinetamine.quantity;

import java.time.Duration;

/**
 * Makers of quantities and of time spans, meant to be imported statically: {@code mg(30)}, {@code kg(70)},
 * {@code minutes(40)}.
 *
 * <p>A quantity's record says which values it allows. A time span is a whole number of nanoseconds (rounded half up), not
 * negative and at most 100 years of 365.25 days; anything else is refused with an {@link IllegalArgumentException}.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Units {

    /** The longest time span of any dose, regimen or observation: 100 years of 365.25 days. */
    public static final Duration LONGEST_DURATION = Duration.ofDays(36_525);

    private static final double NANOSECONDS_PER_HOUR = 3.6e12;

    private Units() {}

    /** An amount in milligrams. */
    public static Amount mg(double milligrams) {
        return new Amount(milligrams);
    }

    /** An amount in grams. */
    public static Amount g(double grams) {
        return new Amount(grams * 1000);
    }

    /** An amount in micrograms. */
    public static Amount ug(double micrograms) {
        return new Amount(micrograms / 1000);
    }

    /** An amount per body weight in mg/kg. */
    public static AmountPerWeight mgPerKg(double value) {
        return new AmountPerWeight(value);
    }

    /** An amount per body weight in µg/kg. */
    public static AmountPerWeight ugPerKg(double value) {
        return new AmountPerWeight(value / 1000);
    }

    /** An infusion rate in mg/h. */
    public static InfusionRate mgPerHour(double value) {
        return new InfusionRate(value);
    }

    /** An infusion rate in mg/min. */
    public static InfusionRate mgPerMinute(double value) {
        return new InfusionRate(value * 60);
    }

    /** An infusion rate in µg/h. */
    public static InfusionRate ugPerHour(double value) {
        return new InfusionRate(value / 1000);
    }

    /** An infusion rate in µg/min. */
    public static InfusionRate ugPerMinute(double value) {
        return new InfusionRate(value * 60 / 1000);
    }

    /** An infusion rate per body weight in mg/kg/h. */
    public static InfusionRatePerWeight mgPerKgPerHour(double value) {
        return new InfusionRatePerWeight(value);
    }

    /** An infusion rate per body weight in mg/kg/min. */
    public static InfusionRatePerWeight mgPerKgPerMinute(double value) {
        return new InfusionRatePerWeight(value * 60);
    }

    /** An infusion rate per body weight in µg/kg/h. */
    public static InfusionRatePerWeight ugPerKgPerHour(double value) {
        return new InfusionRatePerWeight(value / 1000);
    }

    /** An infusion rate per body weight in µg/kg/min. */
    public static InfusionRatePerWeight ugPerKgPerMinute(double value) {
        return new InfusionRatePerWeight(value * 60 / 1000);
    }

    /** A body weight in kilograms. */
    public static Weight kg(double kilograms) {
        return new Weight(kilograms);
    }

    /** An age in years. */
    public static Age years(double years) {
        return new Age(years);
    }

    /** A volume in litres. */
    public static Volume litres(double litres) {
        return new Volume(litres);
    }

    /** A volume in millilitres. */
    public static Volume ml(double millilitres) {
        return new Volume(millilitres / 1000);
    }

    /** A clearance in L/h. */
    public static Clearance litresPerHour(double value) {
        return new Clearance(value);
    }

    /** A clearance in mL/min. */
    public static Clearance mlPerMinute(double value) {
        return new Clearance(value * 60 / 1000);
    }

    /** A rate constant in 1/h. */
    public static RateConstant perHour(double value) {
        return new RateConstant(value);
    }

    /** A rate constant in 1/min. */
    public static RateConstant perMinute(double value) {
        return new RateConstant(value * 60);
    }

    /** A concentration in mg/L. */
    public static Concentration mgPerLitre(double value) {
        return new Concentration(value);
    }

    /** A concentration in µg/mL, which is mg/L. */
    public static Concentration ugPerMl(double value) {
        return new Concentration(value);
    }

    /** A concentration in ng/mL. */
    public static Concentration ngPerMl(double value) {
        return new Concentration(value / 1000);
    }

    /** An exposure in mg·h/L. */
    public static Exposure mgHoursPerLitre(double value) {
        return new Exposure(value);
    }

    /** An exposure in ng·h/mL. */
    public static Exposure ngHoursPerMl(double value) {
        return new Exposure(value / 1000);
    }

    /** A time span in seconds, rounded to whole nanoseconds. */
    public static Duration seconds(double seconds) {
        return DurationText.of(seconds, TimeUnitWord.SECOND);
    }

    /** A time span in minutes, rounded to whole nanoseconds. */
    public static Duration minutes(double minutes) {
        return DurationText.of(minutes, TimeUnitWord.MINUTE);
    }

    /** A time span in hours, rounded to whole nanoseconds. */
    public static Duration hours(double hours) {
        return DurationText.of(hours, TimeUnitWord.HOUR);
    }

    /** A time span in days, rounded to whole nanoseconds. */
    public static Duration days(double days) {
        return DurationText.of(days, TimeUnitWord.DAY);
    }

    /** A time span in weeks, rounded to whole nanoseconds. */
    public static Duration weeks(double weeks) {
        return DurationText.of(weeks, TimeUnitWord.WEEK);
    }

    /**
     * The time span as a number of hours, within one unit in the last place of the exact value.
     *
     * @throws IllegalArgumentException if the span is too long to be counted in nanoseconds (292 years)
     */
    public static double inHours(Duration duration) {
        try {
            return duration.toNanos() / NANOSECONDS_PER_HOUR;
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(
                    "duration must be at most 292 years, got " + duration.toDays() + " d", overflow);
        }
    }
}
