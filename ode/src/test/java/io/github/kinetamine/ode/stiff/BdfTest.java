package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.testing.AllocatedBytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BdfTest {

    private static final OdeSolver BDF = Solvers.bdf().with(Tolerance.of(1e-8, 1e-10));

    /** y' = λ (y − cos t) − sin t, y = cos t. */
    private static OdeProblem cosine(double lambda, double start, double end) {
        return OdeProblem.of(
                (t, y, dy) -> dy[0] = lambda * (y[0] - Math.cos(t)) - Math.sin(t), start, end, Math.cos(start));
    }

    /** Diffusion on a rod with cold ends, by differences on n inner points. */
    private static OdeProblem diffusion(int n, double end) {
        double perSpacing = (n + 1.0) * (n + 1);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = temperature(n, i, 0);
        }
        return OdeProblem.of(
                (t, y, dy) -> {
                    for (int i = 0; i < n; i++) {
                        double left = i == 0 ? 0 : y[i - 1];
                        double right = i == n - 1 ? 0 : y[i + 1];
                        dy[i] = perSpacing * (left - 2 * y[i] + right);
                    }
                },
                0,
                end,
                start);
    }

    /** Three eigenvectors of the difference matrix, each decaying with its eigenvalue. */
    private static double temperature(int n, int i, double t) {
        double sum = 0;
        for (int k = 1; k <= 9; k += 4) {
            double half = Math.sin(k * Math.PI / (2 * (n + 1)));
            double decay = 4 * (n + 1.0) * (n + 1) * half * half;
            sum += Math.sin(k * Math.PI * (i + 1) / (n + 1)) * Math.exp(-decay * t) / k;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8})
    void diffusionOnAHundredPointsFollowsItsEigenvectors(double tolerance) {
        OdeSolution solution = BDF.with(Tolerance.of(tolerance, tolerance))
                .solve(diffusion(100, 0.1), SaveAt.steps())
                .orThrow();
        for (int k = 0; k < solution.size(); k++) {
            for (int i = 0; i < 100; i++) {
                double exact = temperature(100, i, solution.time(k));
                assertClose(exact, solution.state(k, i), 5 * tolerance, 1, "point " + i + " at " + solution.time(k));
            }
        }
        assertTrue(solution.stats().steps() < 1_000, solution.stats().toString());
    }

    @Property(tries = 100)
    void aSmoothSolutionCostsTheSameHoweverStiff(@ForAll @DoubleRange(min = 0, max = 8) double decades) {
        OdeSolution solution = BDF.solve(cosine(-Math.pow(10, decades), 0, 10)).orThrow();
        assertClose(Math.cos(10), solution.endState()[0], 2e-7, 1, "cosine");
        assertTrue(solution.stats().steps() < 500, solution.stats().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aBoundOnTheOrderHoldsTheToleranceWithMoreSteps(int maxOrder) {
        Tolerance tolerance = Tolerance.of(1e-5, 1e-5);
        OdeSolution bounded =
                Solvers.bdf(maxOrder).with(tolerance).solve(cosine(-50, 0, 10)).orThrow();
        assertClose(Math.cos(10), bounded.endState()[0], 2e-4, 1, "order up to " + maxOrder);
        OdeSolution free =
                Solvers.bdf().with(tolerance).solve(cosine(-50, 0, 10)).orThrow();
        assertTrue(bounded.stats().steps() >= free.stats().steps() * 0.9, bounded.stats() + " beside " + free.stats());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void anOrderThatDoesNotExistIsRefused(int maxOrder) {
        Throwable refusal = assertThrows(IllegalArgumentException.class, () -> Solvers.bdf(maxOrder));
        assertTrue(refusal.getMessage().contains("1 to 5, got " + maxOrder), refusal.getMessage());
    }

    @Test
    void timeRunsBackwards() {
        OdeProblem backwards = OdeProblem.of((t, y, dy) -> dy[0] = 30 * (y[0] - Math.cos(t)), 5, -5, Math.cos(5));
        OdeSolution there = BDF.solve(backwards, SaveAt.dense()).orThrow();
        for (double t = 4; t > -5; t -= 0.25) {
            // y tends to cos t up to a lag: y = (900 cos t − 30 sin t)/901 but for a transient of 1e-13 at 4
            assertClose((900 * Math.cos(t) - 30 * Math.sin(t)) / 901, there.at(t)[0], 1e-6, 1, "at " + t);
        }
    }

    @Test
    void afterAJumpTheOrderBeginsAnew() {
        double[] input = {1};
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = input[0] - 2 * y[0], 0, 3, 0);
        Integrator integrator = BDF.integrator(problem);
        integrator.advanceTo(1);
        double peak = (1 - Math.exp(-2)) / 2;
        assertClose(peak, integrator.state(0), 1e-7);
        input[0] = 0;
        integrator.start(1, integrator.state());
        integrator.advanceTo(2);
        assertClose(peak * Math.exp(-2), integrator.state(0), 1e-7);
        assertTrue(integrator.stats().rejections() < 10, integrator.stats().toString());
    }

    @Test
    void aNamedJumpEndsAStep() {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = (t < 1 ? 1 : 0) - 2 * y[0], 0, 3, 0)
                .withJumps(1);
        OdeSolution solution = BDF.solve(problem, SaveAt.dense()).orThrow();
        double peak = (1 - Math.exp(-2)) / 2;
        assertClose(peak, solution.at(1)[0], 1e-7);
        assertClose(peak * Math.exp(-2), solution.at(2)[0], 1e-7);
    }

    @Test
    void aWorkspaceBeginsAnewWithoutMemory() {
        Integrator integrator = BDF.integrator(cosine(-1e4, 0, 10));
        assertEquals(Status.COMPLETED, integrator.advanceTo(3));
        integrator.start(0, new double[] {1});
        assertEquals(Status.COMPLETED, integrator.advanceTo(7));
        Integrator fresh = BDF.integrator(cosine(-1e4, 0, 10));
        fresh.advanceTo(7);
        assertArrayEquals(fresh.state(), integrator.state());
    }

    @Test
    void smallAdvancesAreExactInTimeAndAccurate() {
        Integrator integrator = BDF.integrator(cosine(-1e3, 0, 10));
        for (int i = 1; i <= 10_000; i++) {
            assertEquals(Status.COMPLETED, integrator.advanceTo(i / 1e3));
            assertEquals(i / 1e3, integrator.time());
            assertClose(Math.cos(i / 1e3), integrator.state(0), 1e-6, 1, "at " + i / 1e3);
        }
        assertTrue(integrator.stats().steps() < 12_000, integrator.stats().toString());
    }

    @Test
    void undefinedDerivativesEndWithAStatusAndTheLastGoodState() {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = t > 1 ? Double.NaN : -y[0], 0, 2, 1);
        OdeSolution solution = BDF.solve(problem);
        assertEquals(Status.NOT_FINITE, solution.status());
        assertClose(1, solution.endTime(), 1e-6);
        assertClose(Math.exp(-solution.endTime()), solution.endState()[0], 1e-6);
    }

    @Test
    void undefinedStartsEndWithAStatus() {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = Double.NaN, 0, 2, 1);
        OdeSolution solution = BDF.solve(problem);
        assertEquals(Status.NOT_FINITE, solution.status());
        assertEquals(0, solution.endTime());
    }

    @Test
    void undefinedJacobiansEndWithAStatus() {
        OdeProblem problem =
                OdeProblem.of((t, y, dy) -> dy[0] = -y[0], 0, 2, 1).withJacobian((t, y, dfdy) -> dfdy[0] = Double.NaN);
        assertEquals(Status.NOT_FINITE, BDF.solve(problem).status());
    }

    @Test
    void aSingularityEndsWithAStatus() {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = y[0] * y[0], 0, 2, 1);
        OdeSolution solution = BDF.solve(problem);
        assertTrue(!solution.status().isSuccess(), solution.toString());
        assertClose(1, solution.endTime(), 1e-3);
    }

    @Test
    void theLimitOfStepsEndsWithAStatus() {
        OdeSolution solution = BDF.withMaxSteps(10).solve(cosine(-1e3, 0, 10));
        assertEquals(Status.TOO_MANY_STEPS, solution.status());
        assertEquals(10, solution.stats().steps());
    }

    @Test
    void afterTheStartNothingIsAllocated() {
        allocatesNothing(StiffProblem.OREGO.problemWithJacobian(), 200);
        allocatesNothing(StiffProblem.HIRES.problem(), 100);
        allocatesNothing(diffusion(30, 1e3), 50);
    }

    private static void allocatesNothing(OdeProblem problem, int steps) {
        Integrator integrator = BDF.integrator(problem);
        double[] start = problem.initialState();
        assertEquals(
                0, AllocatedBytes.of(() -> take(integrator, problem, start, steps)), "bytes in " + steps + " steps");
    }

    private static void take(Integrator integrator, OdeProblem problem, double[] start, int steps) {
        integrator.start(problem.start(), start);
        for (int i = 0; i < steps; i++) {
            assertNull(integrator.step(problem.end()));
        }
    }
}
