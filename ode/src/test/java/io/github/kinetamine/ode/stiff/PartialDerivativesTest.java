package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Jacobian;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartialDerivativesTest {

    /** As close as the increment and the rounding of the terms of f allow, on the scale of the largest of a column. */
    @ParameterizedTest
    @EnumSource(StiffProblem.class)
    void differencesAreCloseToTheDerivativesAlongTheSolution(StiffProblem problem) {
        int n = problem.problem().size();
        Tolerance tolerance = problem.tolerance(1e-8);
        for (double[] y : problem.reference()) {
            double[] exact = new double[n * n];
            problem.problemWithJacobian().jacobian().orElseThrow().evaluate(0, y, exact);
            double[] found = differences(problem.problem().system(), y, tolerance);
            for (int j = 0; j < n; j++) {
                double size = Math.max(Math.abs(y[j]), problem.floor());
                double largest = 0;
                for (int i = 0; i < n; i++) {
                    largest = Math.max(largest, Math.abs(exact[i * n + j]));
                }
                for (int i = 0; i < n; i++) {
                    double scale = largest + terms(exact, y, i) / size;
                    assertClose(exact[i * n + j], found[i * n + j], 1e-7, scale, problem + " " + i + ", " + j);
                }
            }
        }
    }

    /** How large the terms of a component of f are, which may cancel in it. */
    private static double terms(double[] jacobian, double[] y, int i) {
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            sum += Math.abs(jacobian[i * y.length + j] * y[j]);
        }
        return sum;
    }

    @Test
    void tinyStatesDoNotGetIncrementsLargerThanThemselves() {
        double[] y = {1e-13};
        double[] found = differences((t, x, dx) -> dx[0] = x[0] * x[0], y, Tolerance.of(1e-6, 1e-20));
        assertClose(2e-13, found[0], 1e-6);
    }

    @Test
    void statesAtZeroAreDifferencedWithoutAnAbsoluteTolerance() {
        double[] found = differences((t, x, dx) -> dx[0] = 1 + 3 * x[0], new double[] {0}, Tolerance.of(1e-6, 0));
        assertClose(3, found[0], 1e-7);
    }

    @Test
    void theOtherSideIsTakenWhereFIsNotFinite() {
        OdeSystem untilOne = (t, x, dx) -> dx[0] = x[0] > 1 ? Double.NaN : x[0];
        double[] found = differences(untilOne, new double[] {1}, Tolerance.of(1e-6, 1e-9));
        assertClose(1, found[0], 1e-7);
    }

    @Test
    void negativeStatesAreNotVisitedFromTheEdgeWhenTheSolutionRises() {
        OdeSystem system = (t, x, dx) -> {
            if (x[0] < 0) {
                throw new AssertionError("f was asked for at " + x[0]);
            }
            dx[0] = 1 + x[0];
        };
        assertClose(1, differences(system, new double[] {0}, Tolerance.of(1e-6, 1e-9))[0], 1e-4);
    }

    @Test
    void anIncrementLeadsAwayFromZeroOrTheWayOfF() {
        assertWay(1, 1, -5);
        assertWay(-1, -1, 5);
        assertWay(1, 0, 5);
        assertWay(-1, 0, -5);
    }

    private static void assertWay(int way, double y, double slope) {
        OdeSystem oneSided = (t, x, dx) -> {
            assertTrue((x[0] - y) * way >= 0, "f was asked for at " + x[0] + " from " + y);
            dx[0] = slope;
        };
        assertClose(0, differences(oneSided, new double[] {y}, Tolerance.of(1e-6, 1e-9))[0], 0);
    }

    @Test
    void everyComponentCostsOneEvaluation() {
        Counts counts = new Counts();
        OdeSystem system = (t, x, dx) -> {
            dx[0] = x[1];
            dx[1] = -x[0];
        };
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-6, 1e-9), 2);
        double[] y = {1, 2};
        new PartialDerivatives(system, Optional.empty(), norm)
                .evaluate(0, y, new double[] {2, -1}, new double[4], counts);
        assertEquals(2, counts.stats().evaluations());
        assertEquals(1, counts.stats().jacobians());
    }

    @Test
    void aGivenJacobianWritesIntoZerosAndNeedsNoF() {
        OdeSystem unasked = (t, x, dx) -> {
            throw new AssertionError("f was asked for");
        };
        Jacobian sparse = (t, x, dfdy) -> {
            assertArrayEquals(new double[4], dfdy);
            dfdy[t < 1 ? 0 : 3] = 7;
        };
        Counts counts = new Counts();
        PartialDerivatives given =
                new PartialDerivatives(unasked, Optional.of(sparse), new ErrorNorm(Tolerance.of(1e-6, 1e-9), 2));
        assertTrue(given.areGiven());
        double[] dfdy = {1, 2, 3, 4};
        given.evaluate(0, new double[2], new double[2], dfdy, counts);
        assertArrayEquals(new double[] {7, 0, 0, 0}, dfdy);
        given.evaluate(1, new double[2], new double[2], dfdy, counts);
        assertArrayEquals(new double[] {0, 0, 0, 7}, dfdy);
        assertEquals(0, counts.stats().evaluations());
        assertEquals(2, counts.stats().jacobians());
    }

    /** f = t²: the difference over a small part of the step; where time has no double for that part, none. */
    @Test
    void theDerivativeInTimeIsTakenWithinTheStep() {
        OdeSystem square = (t, x, dx) -> dx[0] = t * t;
        PartialDerivatives derivatives =
                new PartialDerivatives(square, Optional.empty(), new ErrorNorm(Tolerance.of(1e-6, 1e-9), 1));
        double[] dfdt = new double[1];
        for (double h : new double[] {0.1, -0.1}) {
            Counts counts = new Counts();
            derivatives.evaluateInTime(3, new double[1], new double[] {9}, h, dfdt, counts);
            assertClose(6, dfdt[0], 1e-6);
            assertEquals(1, counts.stats().evaluations());
        }
        Counts none = new Counts();
        derivatives.evaluateInTime(1e15, new double[1], new double[] {1e30}, 0.01, dfdt, none);
        assertEquals(0, dfdt[0]);
        assertEquals(0, none.stats().evaluations());
    }

    private static double[] differences(OdeSystem system, double[] y, Tolerance tolerance) {
        int n = y.length;
        double[] f0 = new double[n];
        system.derivatives(0, y, f0);
        double[] found = new double[n * n];
        new PartialDerivatives(system, Optional.empty(), new ErrorNorm(tolerance, n))
                .evaluate(0, y, f0, found, new Counts());
        return found;
    }
}
