package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.random.RandomStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Distributions of the time to an event. */
class SurvivalCurveTest {

    @Provide
    static Arbitrary<SurvivalCurve> curves() {
        Arbitrary<Double> times = Arbitraries.doubles().between(0.1, 1000);
        Arbitrary<Double> shapes = Arbitraries.doubles().between(0.3, 5);
        Arbitrary<SurvivalCurve> all = Arbitraries.oneOf(
                times.map(t -> (SurvivalCurve) ExponentialSurvival.of(perHour(1 / t))),
                Combinators.combine(times, shapes).as((t, k) -> (SurvivalCurve) new WeibullSurvival(t, k)),
                Combinators.combine(times, shapes).as((t, s) -> (SurvivalCurve) new LogNormalSurvival(t, s)));
        Arbitrary<Double> cured = Arbitraries.doubles().between(0, 0.9);
        return Arbitraries.oneOf(all, Combinators.combine(cured, all).as(CuredSurvival::of))
                .withoutEdgeCases();
    }

    @Property(tries = 200)
    void survivalOfAQuantileIsWhatIsLeft(
            @ForAll("curves") SurvivalCurve curve, @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        double time = curve.quantile(share);
        if (time == Double.POSITIVE_INFINITY) {
            // where the share is all that are not cured, both are the same but for rounding
            assertTrue(curve.survival(1e300) > 1 - share - 1e-15);
        } else {
            assertClose(1 - share, curve.survival(time), 1e-11, 1, "survival");
        }
    }

    @Property(tries = 200)
    void survivalIsTheExponentialOfTheCumulativeHazard(
            @ForAll("curves") SurvivalCurve curve, @ForAll @DoubleRange(min = 0, max = 2000) double time) {
        assertClose(curve.survival(time), Math.exp(-curve.cumulativeHazard(time)), 1e-12, 1, "survival");
    }

    @Property(tries = 200)
    void theHazardIsTheSlopeOfTheCumulativeHazard(
            @ForAll("curves") SurvivalCurve curve, @ForAll @DoubleRange(min = 0.02, max = 0.98) double share) {
        double time = Math.min(curve.quantile(share), 1e6);
        double step = 1e-4 * time;
        double slope = (curve.cumulativeHazard(time + step) - curve.cumulativeHazard(time - step)) / (2 * step);
        // central differences are good to the square of the relative step, and to rounding over the step
        assertClose(curve.hazard(time), slope, 1e-5, curve.hazard(time) + 1e-4 / time, "hazard");
    }

    @Property(tries = 100)
    void survivalFallsAndTheRestrictedMeanIsItsArea(
            @ForAll("curves") SurvivalCurve curve, @ForAll @DoubleRange(min = 0.05, max = 0.95) double share) {
        double horizon = Math.min(curve.quantile(share), 1e4);
        int panels = 4000;
        double area = 0;
        double last = 1;
        for (int i = 0; i < panels; i++) {
            // substituting t = horizon·u⁴ tames hazards that begin at infinity
            double u = (i + 0.5) / panels;
            double survival = curve.survival(horizon * Math.pow(u, 4));
            // never more than before, but for the rounding of erfc
            assertTrue(survival <= last + 1e-15);
            last = survival;
            area += survival * 4 * Math.pow(u, 3) * horizon / panels;
        }
        // the midpoint rule with so many panels is good to 1e-6
        assertClose(area, curve.restrictedMean(horizon), 1e-6);
    }

    @Test
    void curvesBeginAtOneAndEndAtTheCuredShare() {
        SurvivalCurve weibull = new WeibullSurvival(50, 0.6);
        assertEquals(1, weibull.survival(0));
        assertEquals(0, weibull.survival(Double.POSITIVE_INFINITY));
        assertEquals(0.3, CuredSurvival.of(0.3, weibull).survival(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, CuredSurvival.of(0.3, weibull).quantile(0.71));
        assertEquals(0, CuredSurvival.of(0.3, weibull).hazard(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, CuredSurvival.of(1, weibull).median());
        assertEquals(100, CuredSurvival.of(1, weibull).restrictedMean(100));
    }

    @Test
    void meansWithoutAHorizonAreThoseOfTextbooks() {
        double forever = Double.POSITIVE_INFINITY;
        assertClose(1 / 0.2, ExponentialSurvival.of(perHour(0.2)).restrictedMean(forever), 1e-14);
        // Γ(1 + 1/2) = √π / 2
        assertClose(30 * Math.sqrt(Math.PI) / 2, new WeibullSurvival(30, 2).restrictedMean(forever), 1e-14);
        assertClose(30 * Math.exp(0.32), new LogNormalSurvival(30, 0.8).restrictedMean(forever), 1e-14);
    }

    @Test
    void aWeibullOfShapeOneIsExponential() {
        SurvivalCurve one = WeibullSurvival.of(days(3), 1);
        SurvivalCurve other = ExponentialSurvival.of(perHour(1 / 72.0));
        for (double t : new double[] {0, 0.1, 5, 100, 1000}) {
            assertClose(other.survival(t), one.survival(t), 1e-14);
            assertClose(other.hazard(t), one.hazard(t), 1e-14);
            assertClose(other.restrictedMean(t), one.restrictedMean(t), 1e-13);
        }
    }

    @Test
    void aPointOrAMedianGivesAnExponential() {
        assertClose(0.6, ExponentialSurvival.through(days(90), 0.6).survival(days(90)), 1e-14);
        assertClose(48, ExponentialSurvival.ofMedian(days(2)).median(), 1e-14);
        assertClose(48, LogNormalSurvival.of(days(2), 0.7).median(), 1e-14);
    }

    @Test
    void theTailOfALogNormalStaysFinite() {
        LogNormalSurvival curve = LogNormalSurvival.of(hours(1), 0.1);
        double below = Math.exp(3.499);
        double above = Math.exp(3.501);
        assertClose(curve.hazard(below), curve.hazard(above), 3e-3);
        assertClose(curve.cumulativeHazard(below), curve.cumulativeHazard(above), 3e-3);
        assertTrue(Double.isFinite(curve.cumulativeHazard(1e200)));
        assertEquals(0, curve.hazard(0));
        assertEquals(0, curve.hazard(1e-200));
    }

    @Test
    void subjectsAreCensoredAtTheHorizon() {
        SurvivalCurve curve = CuredSurvival.of(0.4, WeibullSurvival.of(days(30), 1.4));
        double horizon = 24 * 60;
        int count = 20_000;
        int events = 0;
        for (double u : RandomStream.of(1, 1, "event").uniforms(count)) {
            EventTime event = curve.event(u, horizon);
            events += event.isObserved() ? 1 : 0;
            assertTrue(event.hours() <= horizon);
        }
        double expected = 1 - curve.survival(horizon);
        double error = Math.sqrt(expected * (1 - expected) / count);
        assertEquals(expected, (double) events / count, 4.5 * error);
        assertFalse(curve.event(0.39, horizon).isObserved());
    }

    @Test
    void impossibleCurvesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WeibullSurvival(10, 0));
        assertThrows(IllegalArgumentException.class, () -> new LogNormalSurvival(0, 1));
        assertThrows(IllegalArgumentException.class, () -> ExponentialSurvival.of(perHour(0)));
        assertThrows(IllegalArgumentException.class, () -> CuredSurvival.of(1.1, new WeibullSurvival(10, 1)));
        assertThrows(IllegalArgumentException.class, () -> new WeibullSurvival(10, 1).quantile(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new WeibullSurvival(10, 1).event(0, 10));
    }
}
