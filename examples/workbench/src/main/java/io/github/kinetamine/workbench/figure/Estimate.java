package io.github.kinetamine.workbench.figure;

/**
 * A number with its interval, in the row of its arm.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param label the arm
 * @param value the number; NaN for none
 * @param low the lower end of its interval; NaN for none
 * @param high the upper end; NaN for none
 */
public record Estimate(String label, double value, double low, double high) {

    public Estimate {
        label = Label.required("an estimate", label);
        if (Double.isInfinite(value) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("estimate '" + label + "' cannot be drawn at " + value + " (" + low
                    + " to " + high + "): use NaN for what is missing");
        }
        if (low > value || high < value) {
            throw new IllegalArgumentException("estimate '" + label + "' of " + value + " lies outside its interval of "
                    + low + " to " + high + ": give the ends in order");
        }
    }

    boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
