package io.github.kinetamine.simulation;

import static io.github.kinetamine.testing.Closeness.assertClose;

import java.time.Duration;

/** Compares profiles series by series, relative to the largest value of each. */
final class Curves {

    private Curves() {}

    static void assertSame(Profile expected, Profile actual, double tolerance) {
        for (Series series : expected.series()) {
            assertSame(series, actual.series(series.name()), tolerance);
        }
    }

    static void assertSame(Series expected, Series actual, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            String where = expected.name() + " at " + expected.hours(i) + " h";
            assertClose(expected.value(i), actual.value(i), tolerance, expected.max(), where);
            assertClose(expected.before(i), actual.before(i), tolerance, expected.max(), where + ", before");
        }
    }

    /** {@code sum = one + other} at every time. */
    static void assertSum(Profile one, Profile other, Profile sum, double tolerance) {
        for (Series whole : sum.series()) {
            Series a = one.series(whole.name());
            Series b = other.series(whole.name());
            for (int i = 0; i < whole.size(); i++) {
                String where = whole.name() + " at " + whole.hours(i) + " h";
                assertClose(a.value(i) + b.value(i), whole.value(i), tolerance, whole.max(), where);
                assertClose(a.before(i) + b.before(i), whole.before(i), tolerance, whole.max(), where + ", before");
            }
        }
    }

    /** {@code actual = factor · expected} at every time. */
    static void assertScaled(Profile expected, double factor, Profile actual, double tolerance) {
        for (Series series : expected.series()) {
            Series scaled = actual.series(series.name());
            for (int i = 0; i < series.size(); i++) {
                String where = series.name() + " at " + series.hours(i) + " h";
                assertClose(factor * series.value(i), scaled.value(i), tolerance, factor * series.max(), where);
            }
        }
    }

    /** {@code actual(t + delay) = expected(t)} wherever the later curve was observed. */
    static void assertDelayed(Profile expected, Duration delay, Profile actual, double tolerance) {
        for (Series series : expected.series()) {
            Series late = actual.series(series.name());
            for (int i = 0; i < series.size(); i++) {
                Duration then = series.grid().time(i).plus(delay);
                if (then.compareTo(late.grid().end()) <= 0) {
                    String where = series.name() + " at " + series.hours(i) + " h";
                    assertClose(series.value(i), late.at(then), tolerance, series.max(), where);
                }
            }
        }
    }
}
