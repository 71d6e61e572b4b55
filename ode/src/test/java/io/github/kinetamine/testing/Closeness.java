package io.github.kinetamine.testing;

import static org.junit.jupiter.api.Assertions.fail;

/** The one way in which tests of this project compare floating-point numbers. */
public final class Closeness {

    private Closeness() {}

    /**
     * Passes when {@code |actual − expected| ≤ tolerance · |expected|}; NaN is close to nothing.
     *
     * @return the error as a share of what was expected
     */
    public static double assertClose(double expected, double actual, double tolerance) {
        return assertClose(expected, actual, tolerance, Math.abs(expected), "");
    }

    /**
     * Passes when {@code |actual − expected| ≤ tolerance · scale}; {@code scale} is often a curve's maximum.
     *
     * @return the error as a share of the scale
     */
    public static double assertClose(double expected, double actual, double tolerance, double scale, String what) {
        double error = Math.abs(actual - expected);
        if (!(error <= tolerance * scale)) {
            fail(String.format(
                    "%s expected %s but was %s: error %.3e = %.3e of %s, %.1f ulps; allowed %.3e",
                    what, expected, actual, error, error / scale, scale, error / Math.ulp(expected), tolerance));
        }
        return error == 0 ? 0 : error / scale;
    }

    /**
     * Passes when {@code actual}, rounded to as many decimals as {@code printed} shows, is what is printed.
     *
     * @return how far it is from what is printed, in units of the last digit: at most a half
     */
    public static double assertPrinted(String printed, double actual, String what) {
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : printed.length() - point - 1;
        // half a unit of the last digit, plus the rounding of the decimal number itself
        double halfUnit = 0.5 * Math.pow(10, -decimals);
        double expected = Double.parseDouble(printed);
        if (!(Math.abs(actual - expected) <= halfUnit * (1 + 1e-9))) {
            fail(what + " is printed as " + printed + " but was " + actual);
        }
        return Math.abs(actual - expected) / (2 * halfUnit);
    }
}
