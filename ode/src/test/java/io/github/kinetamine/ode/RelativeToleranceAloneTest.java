package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.Evidence;
import org.junit.jupiter.api.Test;

/** An absolute tolerance of zero, with components that are zero, begin at zero, or end below all numbers. */
class RelativeToleranceAloneTest {

    private static final double[] TOLERANCES = {1e-4, 1e-6, 1e-8};
    /** Below, a millionth of it is no normal number. */
    private static final double NOTHING = Double.MIN_NORMAL / 1e-6;

    /** y₁ = t·y₀ is zero at the start: a metabolite before anything was metabolised. */
    private static final OdeSystem METABOLITE = (t, y, dydt) -> {
        dydt[0] = -y[0];
        dydt[1] = y[0] - y[1];
    };

    private static OdeSolution solve(OdeSolver solver, double tau, OdeProblem problem) {
        OdeSolution solution = solver.with(Tolerance.of(tau, 0)).solve(problem);
        assertEquals(Status.COMPLETED, solution.status(), () -> solver + ": " + solution);
        return solution;
    }

    @EachSolver
    void aMetaboliteThatBeginsAtZeroIsIntegrated(OdeSolver solver) {
        for (double tau : TOLERANCES) {
            double worst = 0;
            for (double start : new double[] {0, 24, -1e4}) {
                for (double length : new double[] {0.01, 5, -5}) {
                    double[] end = solve(solver, tau, OdeProblem.of(METABOLITE, start, start + length, 1, 0))
                            .endState();
                    double taken = start + length - start;
                    worst = Math.max(worst, assertClose(Math.exp(-taken), end[0], 50 * tau));
                    worst = Math.max(worst, assertClose(taken * Math.exp(-taken), end[1], 50 * tau));
                }
            }
            Evidence.record(
                    "a solution in closed form is met within fifty tolerances",
                    "largest relative error of " + solver.name() + " at tolerance " + tau,
                    worst / tau,
                    "<= 50",
                    "tolerances");
        }
    }

    /** The k-th compartment begins as t^k/k!: of the last ones no method finds a digit in the first step. */
    @EachSolver
    void aChainOfTransitCompartmentsFillsFromTheFirst(OdeSolver solver) {
        int n = 10;
        OdeSystem transit = (t, y, dydt) -> {
            dydt[0] = -y[0];
            for (int i = 1; i < n; i++) {
                dydt[i] = y[i - 1] - y[i];
            }
        };
        double[] dose = new double[n];
        dose[0] = 1;
        for (double tau : TOLERANCES) {
            for (double start : new double[] {0, 24}) {
                double[] end = solve(solver, tau, OdeProblem.of(transit, start, start + 5, dose))
                        .endState();
                double exact = Math.exp(-5);
                for (int k = 0; k < n; k++) {
                    assertClose(exact, end[k], 50 * tau);
                    exact *= 5.0 / (k + 1);
                }
            }
        }
    }

    /** Robertson's kinetics begin with two species at zero, one of which stays 1e5 times smaller than the others. */
    @EachSolver
    void speciesThatAreNotYetThereAreNoObstacle(OdeSolver solver) {
        OdeSystem robertson = (t, y, dydt) -> {
            double r1 = 0.04 * y[0];
            double r2 = 1e4 * y[1] * y[2];
            double r3 = 3e7 * y[1] * y[1];
            dydt[0] = -r1 + r2;
            dydt[1] = r1 - r2 - r3;
            dydt[2] = r3;
        };
        double[] end =
                solve(solver, 1e-6, OdeProblem.of(robertson, 0, 40, 1, 0, 0)).endState();
        double[] reference = Solvers.radau()
                .with(Tolerance.of(1e-12, 1e-20))
                .solve(OdeProblem.of(robertson, 0, 40, 1, 0, 0))
                .orThrow()
                .endState();
        for (int i = 0; i < 3; i++) {
            assertClose(reference[i], end[i], 5e-5);
        }
    }

    @EachSolver
    void whatIsFedFromOutsideMayBeginEmpty(OdeSolver solver) {
        OdeSystem infusion = (t, y, dydt) -> dydt[0] = 1 - y[0];
        OdeSystem ramp = (t, y, dydt) -> dydt[0] = t;
        for (double tau : TOLERANCES) {
            for (double start : new double[] {0, 24}) {
                double[] end = solve(solver, tau, OdeProblem.of(infusion, start, start + 2, 0))
                        .endState();
                assertClose(-Math.expm1(-2), end[0], 50 * tau);
            }
            assertClose(2, solve(solver, tau, OdeProblem.of(ramp, 0, 2, 0)).endState()[0], 50 * tau);
        }
    }

    @EachSolver
    void whatIsAndStaysZeroIsNoObstacle(OdeSolver solver) {
        double[] end =
                solve(solver, 1e-6, OdeProblem.of(METABOLITE, 0, 10, 0, 0)).endState();
        assertEquals(0, end[0]);
        assertEquals(0, end[1]);
    }

    /** e^−t is below all normal numbers from t = 708 on, and below all numbers from 745 on. */
    @EachSolver
    void aDecayGoesOnBelowAllNumbers(OdeSolver solver) {
        OdeProblem decay = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, 2000, 1);
        OdeSolution solution = solver.with(Tolerance.of(1e-6, 0)).solve(decay, SaveAt.times(600, 2000));
        assertEquals(Status.COMPLETED, solution.status(), () -> solver + ": " + solution);
        // an error of a millionth in each of about 600 time constants
        assertClose(Math.exp(-600), solution.state(0, 0), 2e-3);
        assertTrue(Math.abs(solution.state(1, 0)) < NOTHING, () -> "left is " + solution);
    }

    @EachSolver
    void aFastDecayBelowAllNumbersDoesNotDisturbASlowOne(OdeSolver solver) {
        OdeSystem both = (t, y, dydt) -> {
            dydt[0] = -100 * y[0];
            dydt[1] = 100 * y[0] - y[1];
        };
        for (double absorbed : new double[] {0, 1, 1e-310}) {
            double[] end =
                    solve(solver, 1e-6, OdeProblem.of(both, 0, 20, 1, absorbed)).endState();
            assertTrue(Math.abs(end[0]) < NOTHING, () -> "left is " + end[0]);
            assertClose(Math.exp(-20) * (100.0 / 99 + absorbed), end[1], 5e-5);
        }
    }

    /** Far from t = 0, BDF's first steps of first order cannot be as short as two empty compartments ask. */
    @Test
    void whereRelativeAccuracyCannotBeHadTheAdviceIsAnAbsoluteTolerance() {
        OdeSystem fed = (t, y, dydt) -> {
            dydt[0] = 1 - y[0];
            dydt[1] = y[0] - y[1];
        };
        OdeProblem problem = OdeProblem.of(fed, 24, 26, 0, 0);
        OdeSolution refused = Solvers.bdf().with(Tolerance.of(1e-6, 0)).solve(problem);
        assertEquals(Status.STEP_TOO_SMALL, refused.status());
        assertTrue(refused.status().sentence().contains("absolute tolerance"));
        assertTrue(Status.NO_CONVERGENCE.sentence().contains("absolute tolerance"));
        OdeSolution advised = Solvers.bdf().with(Tolerance.of(1e-6, 1e-12)).solve(problem);
        assertClose(1 - 3 * Math.exp(-2), advised.orThrow().endState()[1], 5e-5);
    }
}
