package io.github.kinetamine.ode.step;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Tolerance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What an error counts, also where there is nothing to compare it with. */
class ErrorNormTest {

    private static double norm(double absolute, double[] error, double[] a, double[] b) {
        return new ErrorNorm(Tolerance.of(1e-6, absolute), error.length).of(error, a, b);
    }

    @Property(tries = 200)
    void withoutAnAbsoluteToleranceUnitsDoNotMatter(
            @ForAll @DoubleRange(min = -1, max = 1) double error,
            @ForAll @DoubleRange(min = 1, max = 2) double a,
            @ForAll @DoubleRange(min = 0, max = 2) double b) {
        double expected = norm(0, new double[] {error}, new double[] {a}, new double[] {b});
        assertClose(Math.abs(error) / Math.max(a, b) * 1e6, expected, 1e-14, Math.max(expected, 1e-300), "norm");
        for (double unit : new double[] {0x1p-900, 0x1p900}) {
            double scaled = norm(0, new double[] {unit * error}, new double[] {unit * a}, new double[] {unit * b});
            assertEquals(expected, scaled);
        }
    }

    @Test
    void whatBeginsAtZeroCountsAsAThousandthOfTheLargestOrAsWhatItBecomes() {
        double[] start = {0, 5};
        double[] error = {1e-3, 0};
        assertClose(1e-3 / 5e-9 / Math.sqrt(2), norm(0, error, start, new double[] {1e-3, 4}), 1e-14);
        assertClose(1e-3 / 2e-6 / Math.sqrt(2), norm(0, error, start, new double[] {2, 4}), 1e-14);
        // with an absolute tolerance nothing is without size
        assertClose(1e-3 / 3e-9 / Math.sqrt(2), norm(2e-9, error, start, new double[] {1e-3, 4}), 1e-14);
    }

    @Test
    void noErrorIsAskedToBeBelowTheNormalNumbers() {
        for (double tiny : new double[] {0, Double.MIN_VALUE, 1e-310, Double.MIN_NORMAL}) {
            double[] y = {tiny};
            assertTrue(norm(0, new double[] {Double.MIN_NORMAL}, y, y) <= 1);
            assertEquals(0, norm(0, new double[] {0}, y, y));
        }
    }

    @Test
    void eachComponentHasItsOwnScale() {
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-3, new double[] {0.5, 0}), 2);
        assertEquals(2, norm.size());
        assertEquals(1e-3, norm.relative());
        assertEquals(0.5, norm.absolute(0));
        assertEquals(0, norm.absolute(1));
        assertTrue(norm.isRelativeAlone());
        assertFalse(new ErrorNorm(Tolerance.of(1e-3, 0.5), 2).isRelativeAlone());
        assertClose(0.5 + 7e-3, norm.scale(0, -7), 1e-15);
        assertClose(7e-3, norm.scale(1, -7), 1e-15);
        assertEquals(Double.MIN_NORMAL, norm.scale(1, 0));
        assertClose(0.5 + 7e-3, norm.scale(0, -7, 3, 100), 1e-15);
        assertClose(9e-3, norm.scale(1, 3, -9, 100), 1e-15);
        assertClose(9e-3, norm.scale(1, 0, -9, 100), 1e-15);
        assertClose(100e-6, norm.scale(1, 0, 0.05, 100), 1e-15);
    }

    @Test
    void aComponentHasNoSizeBelowTheNormalNumbers() {
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-3, new double[] {0.5, 0}), 2);
        assertFalse(norm.isWithoutSize(0, 0));
        assertTrue(norm.isWithoutSize(1, -Math.nextDown(Double.MIN_NORMAL)));
        assertFalse(norm.isWithoutSize(1, -Double.MIN_NORMAL));
    }

    @Test
    void theLargestNumberIsLookedForWhereItMatters() {
        double[] a = {1, -9};
        double[] b = {-3, 2};
        assertEquals(9, new ErrorNorm(Tolerance.of(1e-3, 0), 2).largest(a, b));
        assertEquals(9, new ErrorNorm(Tolerance.of(1e-3, 0), 2).largest(b, a));
        assertEquals(0, new ErrorNorm(Tolerance.of(1e-3, 0.5), 2).largest(a, b));
    }

    /** What loops over many systems side by side use instead of a norm. */
    @Property(tries = 100)
    void ratiosAreTheRootsOfTheSquares(
            @ForAll @DoubleRange(min = 0, max = 1) double error,
            @ForAll @DoubleRange(min = -2, max = 2) double a,
            @ForAll @DoubleRange(min = -2, max = 2) double b) {
        ErrorNorm withAbsolute = new ErrorNorm(Tolerance.of(1e-3, 0.5), 1);
        assertClose(Math.sqrt(withAbsolute.square(0, error, a, b, 0)), ErrorNorm.ratio(error, 0.5, 1e-3, a, b), 1e-14);
        ErrorNorm without = new ErrorNorm(Tolerance.of(1e-3, 0), 1);
        for (double start : new double[] {0, Math.nextDown(Double.MIN_NORMAL), Double.MIN_NORMAL, a}) {
            assertClose(
                    Math.sqrt(without.square(0, error, start, b, 50)),
                    ErrorNorm.ratioWithoutAbsolute(error, 1e-3, start, b, 50),
                    1e-14);
        }
    }
}
