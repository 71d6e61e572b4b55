package io.github.kinetamine.pd;

/**
 * The saturable share c^γ / (c50^γ + c^γ), between 0 and 1, computed from the ratio c/c50: powers that overflow give 1, powers
 * that underflow give 0, and no concentration gives NaN but NaN. Concentrations below zero, which are noise of an integration,
 * count as none. Stateless and safe for use by many threads.
 */
public final class Hill {

    private Hill() {}

    /** The share at a slope of 1; both concentrations in one unit, c50 positive. */
    public static double share(double c, double c50) {
        return c <= 0 ? 0 : saturated(c / c50);
    }

    /** The share at the slope gamma, positive; both concentrations in one unit, c50 positive. */
    public static double share(double c, double c50, double gamma) {
        return c <= 0 ? 0 : saturated(Math.pow(c / c50, gamma));
    }

    /** x / (1 + x), written so that not even rounding makes it fall as x rises: 0 at 0, 1 at infinity. */
    private static double saturated(double x) {
        return 1 / (1 + 1 / x);
    }
}
