package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.junit.jupiter.api.Test;

/** The equation of a step of order 1 from y = 1, {@code e = h f(h, 1 + e)}, and what solving it again and again costs. */
class ModifiedNewtonTest {

    private static final double STEP = 0.1;
    private static final double WEIGHT = 1e3;

    private final Counts counts = new Counts();
    private final double[] e = new double[1];
    private double lambda = -10;

    private final OdeProblem linear =
            OdeProblem.of((t, y, dy) -> dy[0] = lambda * y[0], 0, 1, 1).withJacobian((t, y, dfdy) -> dfdy[0] = lambda);

    private ModifiedNewton newton(OdeProblem problem) {
        return new ModifiedNewton(problem, new ErrorNorm(Tolerance.of(1e-6, 1e-6), 1), counts);
    }

    /** Where the slope that is predicted is zero. */
    private Status solve(ModifiedNewton newton, double h) {
        Nordsieck nordsieck = new Nordsieck(1, 1);
        nordsieck.state()[0] = 1;
        nordsieck.restart(new double[1], h);
        nordsieck.predict();
        return newton.solve(h, nordsieck, 1, WEIGHT, e);
    }

    private void assertSolved(ModifiedNewton newton, double h) {
        assertNull(solve(newton, h));
        assertClose(h * lambda / (1 - h * lambda), e[0], 1e-9);
    }

    private void assertMatrices(long jacobians, long decompositions) {
        SolverStats stats = counts.stats();
        assertEquals(jacobians, stats.jacobians(), stats::toString);
        assertEquals(decompositions, stats.decompositions(), stats::toString);
    }

    @Test
    void aLinearEquationTakesOneJacobianOneMatrixAndTwoIterations() {
        assertSolved(newton(linear), STEP);
        assertMatrices(1, 1);
        assertEquals(2, counts.stats().evaluations());
    }

    @Test
    void theMatrixServesUntilTheStepHasChangedByThirtyPerCent() {
        ModifiedNewton newton = newton(linear);
        assertSolved(newton, STEP);
        for (double factor : new double[] {1.001, 0.999}) {
            assertSolved(newton, STEP * factor);
            assertMatrices(1, 1);
        }
        assertSolved(newton, STEP * 1.31);
        assertMatrices(1, 2);
        assertSolved(newton, STEP * 1.31 * 0.69);
        assertMatrices(1, 3);
    }

    @Test
    void theMatrixServesTwentyStepsAndTheJacobianFifty() {
        ModifiedNewton newton = newton(linear);
        for (int step = 0; step < 100; step++) {
            assertSolved(newton, STEP);
            counts.addStep();
            // the Jacobian is asked for where a matrix is due
            assertMatrices(step < 60 ? 1 : 2, 1 + step / 20);
        }
    }

    @Test
    void aStepThatFailedAsksForAMatrixAndAnIterationForAJacobianToo() {
        ModifiedNewton newton = newton(linear);
        assertSolved(newton, STEP);
        newton.distrust(false);
        assertSolved(newton, STEP);
        assertMatrices(1, 2);
        newton.distrust(true);
        assertSolved(newton, STEP);
        assertMatrices(2, 3);
        newton.distrust(true);
        newton.distrust(false);
        assertSolved(newton, STEP);
        assertMatrices(3, 4);
    }

    @Test
    void whereAnOldMatrixFailsAtTheSameStepTheJacobianIsToBlame() {
        ModifiedNewton newton = newton(linear);
        assertSolved(newton, STEP);
        lambda = -1000;
        assertSolved(newton, STEP);
        assertMatrices(2, 2);
    }

    @Test
    void whereItFailsAtAnotherStepTheMatrixIsToBlameFirst() {
        for (double factor : new double[] {1.25, 0.75}) {
            SolverStats before = counts.stats();
            lambda = -10;
            ModifiedNewton newton = newton(linear);
            assertSolved(newton, STEP);
            lambda = -1000;
            assertSolved(newton, STEP * factor);
            // a new matrix with the old Jacobian, and then one with a new Jacobian
            assertMatrices(before.jacobians() + 2, before.decompositions() + 3);
        }
    }

    @Test
    void aSingularMatrixIsNoConvergence() {
        lambda = 1 / 0.125;
        assertEquals(Status.NO_CONVERGENCE, solve(newton(linear), 0.125));
        assertMatrices(1, 1);
    }

    @Test
    void aJacobianThatIsNoNumberIsSeenBeforeAnIteration() {
        lambda = 0;
        OdeProblem broken = OdeProblem.of((t, y, dy) -> dy[0] = 0, 0, 1, 1)
                .withJacobian((t, y, dfdy) -> dfdy[0] = Double.POSITIVE_INFINITY);
        assertEquals(Status.NOT_FINITE, solve(newton(broken), STEP));
        assertEquals(1, counts.stats().evaluations());
    }

    @Test
    void aDerivativeThatIsNoNumberIsSaidToBeNone() {
        OdeProblem broken = OdeProblem.of((t, y, dy) -> dy[0] = y[0] == 1 ? -10 : Double.NaN, 0, 1, 1)
                .withJacobian((t, y, dfdy) -> dfdy[0] = 0);
        assertEquals(Status.NOT_FINITE, solve(newton(broken), STEP));
    }

    @Test
    void aCorrectionThatIsFiniteButBeyondAllMeasureIsNoConvergence() {
        OdeProblem steep = OdeProblem.of((t, y, dy) -> dy[0] = 1e306, 0, 1, 1).withJacobian((t, y, dfdy) -> {});
        assertEquals(Status.NO_CONVERGENCE, solve(newton(steep), STEP));
        // nor is there a second iteration
        assertEquals(1, counts.stats().evaluations());
    }

    /** With a Jacobian of zero the iteration is e ← h f(1 + e), which contracts by |h λ|. */
    @Test
    void anIterationIsGivenUpAfterThreeRoundsOrTwoThatDiverge() {
        OdeSystem decay = (t, y, dy) -> dy[0] = lambda * y[0];
        for (double contraction : new double[] {0.9, 1.9, 2.1}) {
            lambda = -contraction / STEP;
            long before = counts.stats().evaluations();
            OdeProblem problem = OdeProblem.of(decay, 0, 1, 1).withJacobian((t, y, dfdy) -> {});
            assertEquals(Status.NO_CONVERGENCE, solve(newton(problem), STEP));
            assertEquals(contraction < 2 ? 3 : 2, counts.stats().evaluations() - before, "at " + contraction);
        }
    }

    /** Without an absolute tolerance a state of zero has no size, but the value that it comes to has one. */
    @Test
    void whatBeginsAtZeroIsMeasuredByWhereItGoes() {
        OdeProblem birth = OdeProblem.of((t, y, dy) -> dy[0] = 2 - 3 * y[0], 0, 1, 0);
        for (double sign : new double[] {1, -1}) {
            ModifiedNewton newton = new ModifiedNewton(birth, new ErrorNorm(Tolerance.of(1e-6, 0), 1), counts);
            Nordsieck nordsieck = new Nordsieck(1, 1);
            nordsieck.restart(new double[1], sign * STEP);
            nordsieck.predict();
            assertNull(newton.solve(sign * STEP, nordsieck, 1, WEIGHT, e));
            double exact = sign * 2 * STEP / (1 + sign * 3 * STEP);
            assertClose(exact, e[0], 1e-9);
            assertTrue(counts.stats().evaluations() <= (sign > 0 ? 4 : 8), counts.stats()::toString);
        }
    }
}
