package io.github.kinetamine.ode.explicit;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.KnownProblem;
import io.github.kinetamine.ode.problems.ThreeCompartments;
import io.github.kinetamine.ode.problems.VanDerPol;
import io.github.kinetamine.testing.AllocatedBytes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both explicit methods promise, on problems whose solution is known. */
class ExplicitSolversTest {

    static Stream<OdeSolver> solvers() {
        return Stream.of(Solvers.tsit5(), Solvers.dop853());
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theErrorFallsWithTheTolerance(OdeSolver solver) {
        for (KnownProblem known : KnownProblem.values()) {
            double coarse = Double.POSITIVE_INFINITY;
            double medium = Double.POSITIVE_INFINITY;
            for (double rtol : new double[] {1e-4, 1e-6, 1e-8, 1e-10, 1e-12}) {
                double error = largestError(known, solver.with(Tolerance.of(rtol, rtol)));
                assertTrue(error <= 50 * rtol, known + " at " + rtol + ": error " + error);
                // four decades apart: the few steps at loose tolerances err far less than they may, now and then
                assertTrue(error < 0.01 * coarse, known + " at " + rtol + ": error " + error + " after " + coarse);
                coarse = medium;
                medium = error;
            }
        }
    }

    private static double largestError(KnownProblem known, OdeSolver solver) {
        OdeSolution solution = solver.solve(known.problem(), SaveAt.steps()).orThrow();
        double worst = 0;
        for (int k = 0; k < solution.size(); k++) {
            double[] exact = known.solution(solution.time(k));
            for (int i = 0; i < exact.length; i++) {
                worst = Math.max(worst, Math.abs(solution.state(k, i) - exact[i]));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void threeCompartmentsAgreeWithTheMatrixExponential(OdeSolver solver) {
        double[] atEnd = ThreeCompartments.solution(ThreeCompartments.INFUSION_END);
        for (double rtol : new double[] {1e-4, 1e-6, 1e-8, 1e-10}) {
            OdeSolver sharp = solver.with(Tolerance.of(rtol, rtol));
            double[] infused =
                    sharp.solve(ThreeCompartments.infusion()).orThrow().endState();
            OdeSolution washout =
                    sharp.solve(ThreeCompartments.washout(), SaveAt.steps()).orThrow();
            for (int i = 0; i < 3; i++) {
                assertClose(atEnd[i], infused[i], 50 * rtol, ThreeCompartments.LARGEST_AMOUNT, "infused " + i);
            }
            for (int k = 0; k < washout.size(); k++) {
                double[] exact = ThreeCompartments.solution(washout.time(k));
                for (int i = 0; i < 3; i++) {
                    assertClose(
                            exact[i],
                            washout.state(k, i),
                            50 * rtol,
                            ThreeCompartments.LARGEST_AMOUNT,
                            i + " at " + washout.time(k));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void timeRunsBackwardToo(OdeSolver solver) {
        for (KnownProblem known : KnownProblem.values()) {
            double start = known.problem().start();
            double end = known.problem().end();
            OdeProblem reversed = OdeProblem.of(known.problem().system(), end, start, known.solution(end));
            OdeSolution solution = solver.with(Tolerance.of(1e-10, 1e-10))
                    .solve(reversed, SaveAt.times(end, 0.75 * end, 0.5 * end, start))
                    .orThrow();
            for (int k = 0; k < 4; k++) {
                double[] exact = known.solution(solution.time(k));
                for (int i = 0; i < exact.length; i++) {
                    assertClose(exact[i], solution.state(k, i), 1e-6, 1, known + " at " + solution.time(k));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void everyKindOfSavingShowsTheSameSolution(OdeSolver solver) {
        KnownProblem known = KnownProblem.LOGISTIC;
        OdeSolver sharp = solver.with(Tolerance.of(1e-8, 1e-8));
        OdeSolution steps = sharp.solve(known.problem(), SaveAt.steps()).orThrow();
        OdeSolution dense = sharp.solve(known.problem(), SaveAt.dense()).orThrow();
        OdeSolution times =
                sharp.solve(known.problem(), SaveAt.times(0, 1.25, 2.5, 10)).orThrow();
        OdeSolution end = sharp.solve(known.problem()).orThrow();

        assertEquals(0, steps.time(0));
        assertEquals(10, steps.time(steps.size() - 1));
        assertArrayEquals(end.endState(), steps.endState());
        assertArrayEquals(end.state(0), steps.state(steps.size() - 1));
        assertArrayEquals(end.endState(), times.state(3));
        assertArrayEquals(known.problem().initialState(), times.state(0));
        for (int k = 0; k < 4; k++) {
            double[] exact = known.solution(times.time(k));
            for (int i = 0; i < 2; i++) {
                assertClose(dense.at(times.time(k))[i], times.state(k, i), 1e-14, 1, "dense");
                assertClose(exact[i], times.state(k, i), 1e-6, 1, "exact");
            }
        }
        for (int k = 0; k < steps.size(); k++) {
            assertClose(steps.state(k, 0), dense.at(steps.time(k))[0], 1e-14, 1, "at step " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void stepsAllocateNothing(OdeSolver solver) {
        OdeProblem problem = VanDerPol.of(5, 1e6);
        Integrator integrator = solver.withMaxSteps(1_000_000).integrator(problem);
        double[] out = new double[2];
        assertEquals(0, AllocatedBytes.of(() -> run(integrator, out, 10_000)));
    }

    private static void run(Integrator integrator, double[] out, int steps) {
        for (int k = 0; k < steps; k++) {
            integrator.step(1e6);
            integrator.interpolate((integrator.previousTime() + integrator.time()) / 2, out);
        }
        integrator.start(integrator.time(), out);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aRestartContinuesFromTheNewState(OdeSolver solver) {
        Integrator integrator =
                solver.with(Tolerance.of(1e-9, 1e-9)).integrator(OdeProblem.of((t, y, dy) -> dy[0] = -y[0], 0, 10, 1));
        assertEquals(Status.COMPLETED, integrator.advanceTo(2));
        assertEquals(2, integrator.time());
        integrator.start(2, new double[] {integrator.state(0) + 3});
        assertEquals(Status.COMPLETED, integrator.advanceTo(5));
        assertClose((Math.exp(-2) + 3) * Math.exp(-3), integrator.state(0), 1e-7);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aTimeWithinRoundingOfTheLastIsReached(OdeSolver solver) {
        Integrator integrator = solver.integrator(OdeProblem.of((t, y, dy) -> dy[0] = -y[0], 0, 10, 1));
        integrator.advanceTo(3);
        assertEquals(Status.COMPLETED, integrator.advanceTo(Math.nextUp(3.0)));
        assertEquals(Math.nextUp(3.0), integrator.time());
        assertEquals(Status.COMPLETED, integrator.advanceTo(10));
        assertClose(Math.exp(-10), integrator.state(0), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void anUndefinedDerivativeEndsAtTheLastGoodState(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = t <= 1 ? 1 : Double.NaN, 0, 2, 0);
        OdeSolution solution = solver.solve(problem);
        assertEquals(Status.NOT_FINITE, solution.status());
        assertClose(1, solution.endTime(), 1e-9);
        assertClose(solution.endTime(), solution.endState()[0], 1e-12);
        assertEquals(
                Status.NOT_FINITE,
                assertThrows(SolverException.class, solution::orThrow).status());
        OdeProblem never = OdeProblem.of((t, y, dy) -> dy[0] = Double.NaN, 3, 4, 7);
        OdeSolution none = solver.solve(never);
        assertEquals(Status.NOT_FINITE, none.status());
        assertEquals(3, none.endTime());
        assertEquals(7, none.endState()[0]);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aSingularityEndsWhereItIs(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = y[0] * y[0], 0, 2, 1);
        OdeSolution solution = solver.solve(problem);
        assertEquals(Status.STEP_TOO_SMALL, solution.status());
        assertClose(1, solution.endTime(), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theLimitOfStepsIsKept(OdeSolver solver) {
        OdeSolution solution = solver.withMaxSteps(5).solve(VanDerPol.of(1, 100), SaveAt.steps());
        assertEquals(Status.TOO_MANY_STEPS, solution.status());
        assertEquals(5, solution.stats().steps());
        assertEquals(6, solution.size());
        assertArrayEquals(solution.endState(), solution.state(5));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void anEquilibriumIsCrossedInAFewSteps(OdeSolver solver) {
        OdeSolution solution =
                solver.with(Tolerance.of(1e-9, 0)).solve(OdeProblem.of((t, y, dy) -> dy[0] = 0, 0, 1e6, 0));
        assertEquals(Status.COMPLETED, solution.status());
        assertTrue(solution.stats().steps() < 30, solution.toString());
    }
}
