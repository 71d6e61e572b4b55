package io.github.kinetamine.ode.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.explicit.Tsit5;
import org.junit.jupiter.api.Test;

/** Polynomials of one step whose values are known. */
class StepInterpolantTest {

    private final double[] out = new double[2];

    @Test
    void coefficientsAreThoseOfAscendingPowersComponentByComponent() {
        double[] c = {99, 1, -2, 3, 0.5, -4, 8}; // after one to be skipped: 1 + 3θ − 4θ², −2 + θ/2 + 8θ²
        StepInterpolant.evaluate(c, 1, 2, 2, 0.5, out);
        assertArrayEquals(new double[] {1 + 1.5 - 1, -2 + 0.25 + 2}, out);
        StepInterpolant.evaluate(c, 1, 2, 2, 0, out);
        assertArrayEquals(new double[] {1, -2}, out);
        StepInterpolant.evaluate(c, 1, 2, 0, 0.5, out);
        assertArrayEquals(new double[] {1, -2}, out);
    }

    @Test
    void thePartOfAStepIsAskedForWithinItsEnds() {
        assertEquals(0.25, StepInterpolant.theta(3, 2, 6));
        assertEquals(0.75, StepInterpolant.theta(3, 6, 2));
        assertEquals(0, StepInterpolant.theta(1, 2, 6));
        assertEquals(1, StepInterpolant.theta(7, 2, 6));
        assertEquals(0, StepInterpolant.theta(7, 6, 6));
    }

    @Test
    void whatIsHeldIsConstant() {
        StepInterpolant held = new StepInterpolant(2, 3);
        held.hold(5, new double[] {7, -1});
        for (double t : new double[] {4, 5, 6}) {
            held.at(t, out);
            assertArrayEquals(new double[] {7, -1}, out);
        }
        assertEquals(5, held.from());
        assertEquals(5, held.to());
    }

    @Test
    void whatIsHeldForgetsTheStepBefore() {
        Tsit5 method = stepped();
        StepInterpolant polynomial = new StepInterpolant(2, method.interpolationDegree());
        polynomial.read(method);
        polynomial.hold(9, new double[] {3, 4});
        double[] coefficients = new double[2 * (method.interpolationDegree() + 1)];
        polynomial.copyCoefficients(coefficients, 0);
        double[] expected = new double[coefficients.length];
        expected[0] = 3;
        expected[1] = 4;
        assertArrayEquals(expected, coefficients);
    }

    @Test
    void aStepIsReadWithItsEnds() {
        Tsit5 method = stepped();
        int degree = method.interpolationDegree();
        StepInterpolant polynomial = new StepInterpolant(2, degree);
        polynomial.read(method);
        assertEquals(1, polynomial.from());
        assertEquals(method.time(), polynomial.to());
        polynomial.at((1 + method.time()) / 2, out);
        assertArrayEquals(new double[] {(method.time() + 1) / 2, -(method.time() + 1)}, out, 1e-14);
        polynomial.at(method.time() + 1, out);
        assertArrayEquals(method.state(), out, 1e-14);
        double[] copy = new double[1 + 2 * (degree + 1)];
        polynomial.copyCoefficients(copy, 1);
        double[] written = new double[2 * (degree + 1)];
        method.writePolynomial(written);
        assertEquals(0, copy[0]);
        assertArrayEquals(written, java.util.Arrays.copyOfRange(copy, 1, copy.length));
    }

    /** After one step from t = 1 along y = (t, −2t). */
    private static Tsit5 stepped() {
        OdeProblem problem = OdeProblem.of(
                (t, y, dydt) -> {
                    dydt[0] = 1;
                    dydt[1] = -2;
                },
                1,
                3,
                1,
                -2);
        Tsit5 method = new Tsit5(problem, new ErrorNorm(Tolerance.of(1e-6, 1e-9), 2));
        method.start(1, problem.initialState(), 3);
        method.step(3);
        return method;
    }
}
