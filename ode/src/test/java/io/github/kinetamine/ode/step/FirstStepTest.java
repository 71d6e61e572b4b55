package io.github.kinetamine.ode.step;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import org.junit.jupiter.api.Test;

/** The first step, against the formulas of Hairer, Nørsett and Wanner on paper. */
class FirstStepTest {

    /** Errors count as they are: relative tolerances of almost nothing beside absolute ones of 1. */
    private static final ErrorNorm PLAIN = new ErrorNorm(Tolerance.of(1e-14, 1), 2);

    private static final double[] Y = {3, -4};

    private static double length(double... v) {
        return Math.sqrt((v[0] * v[0] + v[1] * v[1]) / 2);
    }

    @Test
    void theEulerStepMovesTheStateByAHundredthOfItself() {
        double[] slope = {30, 40};
        assertClose(0.01 * length(Y) / length(slope), FirstStep.euler(PLAIN, Y, 5, slope), 1e-12);
        assertClose(-0.01 * length(Y) / length(slope), FirstStep.euler(PLAIN, Y, -5, slope), 1e-12);
        assertEquals(1e-4, FirstStep.euler(PLAIN, Y, 1e-4, slope));
        assertEquals(-1e-4, FirstStep.euler(PLAIN, Y, -1e-4, slope));
    }

    @Test
    void theEulerStepIsSmallWhereSizesAreUnknown() {
        double[] slope = {30, 40};
        for (double[] unknown : new double[][] {{0, 0}, {1e-6, 0}, {Double.NaN, 1}}) {
            assertEquals(1e-6, FirstStep.euler(PLAIN, unknown, 5, slope));
            assertEquals(1e-6, FirstStep.euler(PLAIN, Y, 5, unknown));
        }
        assertEquals(1e-6, FirstStep.euler(PLAIN, Y, 5, new double[] {1e301, 0}));
        ErrorNorm one = new ErrorNorm(Tolerance.of(1e-14, 1), 1);
        double[] large = {2};
        double[] least = {1.01e-5};
        double[] less = {0.99e-5};
        assertClose(0.01 * 1.01e-5 / 2, FirstStep.euler(one, least, 5, large), 1e-12);
        assertClose(0.01 * 2 / 1.01e-5, FirstStep.euler(one, large, 1e9, least), 1e-12);
        assertEquals(1e-6, FirstStep.euler(one, less, 5, large));
        assertEquals(1e-6, FirstStep.euler(one, large, 5, less));
    }

    @Test
    void theSteeperOfTheSlopeAndItsChangeDecides() {
        double[] slope = {0.3, 0.4};
        double euler = 1e-2;
        // the slope itself: its change is none
        double flat = FirstStep.refine(PLAIN, 4, 0, Y, 9, slope, euler, slope.clone());
        assertClose(Math.pow(0.01 / length(slope), 0.2), flat, 1e-12);
        // a change of (1, 2) over the Euler step
        double bent = FirstStep.refine(PLAIN, 4, 0, Y, -9, slope, -euler, new double[] {1.3, 2.4});
        assertClose(Math.pow(0.01 / (length(1, 2) / euler), 0.2), bent, 1e-12);
    }

    @Test
    void theFirstStepIsAtMostAHundredEulerStepsAndNotBeyondTheEnd() {
        double[] slope = {0.3, 0.4};
        assertClose(1e-3, FirstStep.refine(PLAIN, 4, 0, Y, 9, slope, 1e-5, slope.clone()), 1e-14);
        assertEquals(0.02, FirstStep.refine(PLAIN, 4, 0, Y, -0.02, slope, 1e-2, slope.clone()));
    }

    @Test
    void whereNothingMovesTheFirstStepIsSmall() {
        double[] zero = {0, 0};
        assertEquals(1e-6, FirstStep.refine(PLAIN, 4, 0, Y, 9, zero, 1e-6, zero.clone()));
        assertClose(2e-4, FirstStep.refine(PLAIN, 4, 0, Y, 9, zero, 0.2, zero.clone()), 1e-14);
    }

    @Test
    void whereTheSlopeAheadIsUndefinedTheEulerStepIsTaken() {
        for (double undefined : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] ahead = {undefined, 1};
            assertEquals(1e-3, FirstStep.refine(PLAIN, 4, 0, Y, 9, new double[] {1, 1}, 1e-3, ahead));
        }
    }

    @Test
    void farFromZeroTheFirstStepMovesTheClock() {
        double[] slope = {3e9, 4e9};
        assertEquals(16 * Math.ulp(1e15), FirstStep.refine(PLAIN, 4, 1e15, Y, 1e3, slope, 1e-9, slope.clone()));
    }

    @Test
    void theSlopeAheadIsTakenAtTheEndOfTheEulerStep() {
        double[] slope = {30, 40};
        double euler = FirstStep.euler(PLAIN, Y, -5, slope);
        double[] asked = new double[3];
        OdeSystem system = (t, y, dydt) -> {
            asked[0] = t;
            asked[1] = y[0];
            asked[2] = y[1];
            dydt[0] = 31;
            dydt[1] = 42;
        };
        double h = FirstStep.of(system, PLAIN, 4, 7, Y, -5, slope, new double[2], new double[2]);
        assertClose(7 + euler, asked[0], 1e-15);
        assertClose(Y[0] + euler * 30, asked[1], 1e-15);
        assertClose(Y[1] + euler * 40, asked[2], 1e-15);
        assertClose(Math.pow(0.01 / (length(1, 2) / -euler), 0.2), h, 1e-9);
    }
}
