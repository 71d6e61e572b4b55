package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions of the time to an event at their ends: before time zero, at certainty, and far in the tail. */
class SurvivalBoundsTest {

    static Stream<SurvivalCurve> curves() {
        return Stream.of(
                ExponentialSurvival.of(perHour(0.2)),
                new WeibullSurvival(30, 0.6),
                new WeibullSurvival(30, 1),
                new WeibullSurvival(30, 2.5),
                new LogNormalSurvival(30, 0.8),
                CuredSurvival.of(0, new WeibullSurvival(30, 2.5)),
                CuredSurvival.of(0.4, new LogNormalSurvival(30, 0.8)),
                CuredSurvival.of(1, new WeibullSurvival(30, 2.5)));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void nobodyHasHadTheEventAtTimeZeroOrBefore(SurvivalCurve curve) {
        for (double time : new double[] {0, -1e-9, -5}) {
            assertEquals(1, curve.survival(time));
            assertEquals(0.0, curve.cumulativeHazard(time));
            assertEquals(0, Math.abs(curve.restrictedMean(time)));
        }
        assertEquals(0, curve.quantile(0));
        assertEquals(Double.POSITIVE_INFINITY, curve.quantile(1));
        assertEquals(curve.survival(48.0), curve.survival(days(2)));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void aShareBeyondCertaintyIsRefused(SurvivalCurve curve) {
        assertThrows(IllegalArgumentException.class, () -> curve.quantile(1.01));
        assertThrows(IllegalArgumentException.class, () -> curve.quantile(-0.01));
        assertThrows(IllegalArgumentException.class, () -> curve.event(0, 10));
        assertThrows(IllegalArgumentException.class, () -> curve.event(1, 10));
    }

    /**
     * Φ(−z) = φ(z)/z·(1 − 1/z² + 3/z⁴ − 15/z⁶ + 105/z⁸ − …), which at z = 30 and above has more digits than are asked for
     * here; the distribution itself takes two terms from z = 35 on, which is good to 2/z⁴.
     */
    @ParameterizedTest
    @ValueSource(doubles = {30, 34.9, 35.1, 60, 1000})
    void theTailOfALogNormalIsItsAsymptoticSeries(double z) {
        double sigma = 0.1;
        LogNormalSurvival curve = new LogNormalSurvival(2, sigma);
        double t = 2 * Math.exp(sigma * z);
        double q = 1 / (z * z);
        double series = 1 - q + 3 * q * q - 15 * q * q * q + 105 * q * q * q * q;
        double tolerance = z < 35 ? 1e-9 : 3 * q * q;
        assertClose(z / series, curve.hazard(t) * sigma * t, tolerance);
        double expected = 0.5 * z * z + Math.log(Math.sqrt(2 * Math.PI) * z / series);
        // beside a sum of hundreds, rounding in z and in the sum counts too
        assertEquals(expected, curve.cumulativeHazard(t), tolerance + 1e-12 * expected);
    }

    /** h = φ(0)/(σ·t·½) at the median, and H = ln 2. */
    @Test
    void theMedianOfALogNormalHasAHazardInClosedForm() {
        LogNormalSurvival curve = new LogNormalSurvival(30, 0.8);
        assertClose(2 / Math.sqrt(2 * Math.PI) / (0.8 * 30), curve.hazard(30), 1e-14);
        assertClose(Math.log(2), curve.cumulativeHazard(30), 1e-14);
    }

    /** Long before the median H is Φ(z) itself, to all its digits: 1 − Φ(z) has lost them. */
    @Test
    void theHeadOfALogNormalKeepsItsDigits() {
        LogNormalSurvival curve = new LogNormalSurvival(1, 1);
        // Φ(−10) = 7.619853024160527e-24
        assertClose(7.619853024160527e-24, curve.cumulativeHazard(Math.exp(-10)), 1e-12);
    }

    @Test
    void ofTheCuredNobodyHasAHazard() {
        SurvivalCurve others = new WeibullSurvival(30, 2);
        CuredSurvival curve = CuredSurvival.of(0.25, others);
        for (double t : new double[] {1, 10, 60}) {
            double left = 0.75 * others.survival(t);
            assertClose(left * others.hazard(t) / (0.25 + left), curve.hazard(t), 1e-14);
            assertEquals(-Math.log(0.25 + left), curve.cumulativeHazard(t), 1e-15);
            assertClose(0.25 * t + 0.75 * others.restrictedMean(t), curve.restrictedMean(t), 1e-14);
        }
        assertEquals(0, CuredSurvival.of(1, others).hazard(10));
        assertClose(others.quantile(0.8), curve.quantile(0.6), 1e-14);
        assertEquals(Double.POSITIVE_INFINITY, curve.quantile(0.76));
        assertEquals(Double.POSITIVE_INFINITY, curve.restrictedMean(Double.POSITIVE_INFINITY));
    }

    @Test
    void withoutCuredTheCurveIsThatOfTheOthersToTheLastBit() {
        for (SurvivalCurve others : new SurvivalCurve[] {new WeibullSurvival(30, 2), new LogNormalSurvival(1, 1)}) {
            CuredSurvival none = CuredSurvival.of(0, others);
            for (double t : new double[] {1e-4, 1, 30, 1e4}) {
                assertEquals(others.hazard(t), none.hazard(t));
                assertEquals(others.cumulativeHazard(t), none.cumulativeHazard(t));
                assertEquals(others.survival(t), none.survival(t));
            }
            assertEquals(
                    others.restrictedMean(Double.POSITIVE_INFINITY), none.restrictedMean(Double.POSITIVE_INFINITY));
        }
    }

    @Test
    void theShapeOfAWeibullHasBothItsBounds() {
        assertEquals(0.01, new WeibullSurvival(1, 0.01).shape());
        assertEquals(100, new WeibullSurvival(1, 100).shape());
        for (double shape : new double[] {0.0099, 100.01, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new WeibullSurvival(1, shape))
                    .getMessage();
            assertTrue(message.contains("shape must lie between 0.01 and 100.0, got " + shape), message);
        }
    }

    @Test
    void anEventAtTheHorizonIsObserved() {
        SurvivalCurve curve = ExponentialSurvival.of(perHour(0.1));
        double time = curve.quantile(0.25);
        assertEquals(EventTime.at(time), curve.event(0.75, time));
        assertEquals(EventTime.censoredAt(time - 1e-9), curve.event(0.75, time - 1e-9));
    }

    @Test
    void aPointOfAnExponentialHasATimeAndAShareBetweenZeroAndOne() {
        assertThrows(IllegalArgumentException.class, () -> ExponentialSurvival.through(hours(0), 0.6));
        assertThrows(IllegalArgumentException.class, () -> ExponentialSurvival.through(hours(1), 0));
        assertThrows(IllegalArgumentException.class, () -> ExponentialSurvival.through(hours(1), 1));
    }
}
