package io.github.kinetamine.ode.linear;

import io.github.kinetamine.testing.Closeness;

/** Compares states amount by amount, each in relation to itself, however small beside the largest. */
final class EachAmount {

    /** Smaller amounts need not keep digits: on their way they come near 1e-289, where entries become zero. */
    private static final double NEGLIGIBLE = 1e-250;

    private EachAmount() {}

    /**
     * Passes when each amount is right to {@code tolerance · (1 + ln(largest / amount))} of itself: an amount of e^(−λt)
     * changes by λt roundings if λ is changed by one, so no method does better on rates that are doubles themselves.
     */
    static void assertClose(double[] expected, double[] actual, double largest, double tolerance, String what) {
        for (int i = 0; i < expected.length; i++) {
            double amount = Math.max(expected[i], NEGLIGIBLE);
            double scale = amount * (1 + Math.log(Math.max(largest, amount) / amount));
            Closeness.assertClose(expected[i], actual[i], tolerance, scale, "state " + i + " " + what);
        }
    }
}
