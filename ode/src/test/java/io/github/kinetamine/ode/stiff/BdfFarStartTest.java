package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import org.junit.jupiter.api.Test;

/** Starts so far from t = 0 that the clock cannot tell the first steps of order 1 that the tolerance asks for. */
class BdfFarStartTest {

    private static final double START = 0x1p30;
    private static final double STEP_OF_CURVATURE = 64 * Math.ulp(START);
    private static final OdeSolver FINE = Solvers.bdf().with(Tolerance.of(1e-10, 1e-10));

    private long calls;

    /** y = 1 + 1000 s², which order 2 follows exactly, s the time since the start. */
    private OdeProblem parabola(double span) {
        OdeSystem system = (t, y, dy) -> {
            calls++;
            dy[0] = 2000 * (t - START);
        };
        return OdeProblem.of(system, START, START + span, 1).withJacobian((t, y, dfdy) -> {});
    }

    private static double parabolaAt(double t) {
        return 1 + 1000 * (t - START) * (t - START);
    }

    @Test
    void theSlopeAndItsChangeGiveAParabolaExactly() {
        for (double span : new double[] {1, -1}) {
            calls = 0;
            Integrator integrator = FINE.integrator(parabola(span));
            assertNull(integrator.step(START + span));
            assertEquals(START + span * STEP_OF_CURVATURE, integrator.time());
            assertClose(parabolaAt(integrator.time()), integrator.state(0), 1e-15);
            double[] between = new double[1];
            double middle = START + span * STEP_OF_CURVATURE / 2;
            integrator.interpolate(middle, between);
            assertClose(parabolaAt(middle), between[0], 1e-15);
            assertEquals(calls, integrator.stats().evaluations());
            // nothing is wrong with it, so that the next step is as long as it may become
            assertNull(integrator.step(START + span));
            assertClose(1e4 * STEP_OF_CURVATURE, Math.abs(integrator.time() - integrator.previousTime()), 1e-9);
            assertEquals(Status.COMPLETED, integrator.advanceTo(START + span));
            assertClose(1001, integrator.state(0), 1e-8);
            assertEquals(1, integrator.stats().rejections());
            assertTrue(integrator.stats().steps() < 12, integrator.stats()::toString);
            assertEquals(calls, integrator.stats().evaluations());
        }
    }

    @Test
    void aDecayIsAsAccurateAsNearZero() {
        for (double sign : new double[] {1, -1}) {
            OdeSystem decay = (t, y, dy) -> dy[0] = -30 * sign * y[0];
            OdeSolution solution = FINE.solve(OdeProblem.of(decay, START, START + sign, 1), SaveAt.dense())
                    .orThrow();
            for (double s = 0; s <= 1; s += 1.0 / 64) {
                assertClose(Math.exp(-30 * s), solution.at(START + sign * s)[0], 5e-9, 1, "after " + s);
            }
            long near = FINE.solve(OdeProblem.of(decay, 0, sign, 1)).stats().steps();
            assertTrue(solution.stats().steps() < 1.1 * near, solution.stats() + " beside " + near);
        }
    }

    @Test
    void withoutOrderTwoTheStepIsTooSmall() {
        OdeSolution solution =
                Solvers.bdf(1).with(FINE.tolerance()).withMaxSteps(100).solve(parabola(1));
        assertEquals(Status.STEP_TOO_SMALL, solution.status());
        assertEquals(START, solution.endTime());
        assertEquals(1, solution.endState()[0]);
    }

    @Test
    void whereTheClockIsTooCoarseForACurvatureTooTheStepIsTooSmall() {
        OdeSystem fast = (t, y, dy) -> dy[0] = -1e6 * y[0];
        OdeSolution solution = FINE.solve(OdeProblem.of(fast, START, START + 1, 1));
        assertEquals(Status.STEP_TOO_SMALL, solution.status());
        assertEquals(START, solution.endTime());
    }

    @Test
    void derivativesThatAreNoNumbersAreNotTakenForACoarseClock() {
        OdeSystem undefined = (t, y, dy) -> dy[0] = t > START ? Double.NaN : 1;
        OdeSolution solution = FINE.solve(OdeProblem.of(undefined, START, START + 1, 1));
        assertEquals(Status.NOT_FINITE, solution.status());
    }
}
