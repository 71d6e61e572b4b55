package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.EachSolver;
import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;

/** Events without end in a finite time: bounces of a ball that loses a part of its speed at each. */
class AccumulationTest {

    private static final double G = 9.81;
    private static final double FALL = Math.sqrt(2 / G);
    private static final double[] REBOUNDS = {1e-4, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.8, 0.95};

    private static OdeProblem ball(double rebound, double end, Direction direction) {
        return OdeProblem.of(
                        (t, y, dydt) -> {
                            dydt[0] = y[1];
                            dydt[1] = -G;
                        },
                        0,
                        end,
                        1,
                        0)
                .withEvent(new RootEvent((t, y) -> y[0], direction, (t, y) -> {
                    y[0] = 0;
                    y[1] = -rebound * y[1];
                    return Next.MODIFY;
                }));
    }

    /** When the ball comes to rest: the sum of all flights. */
    private static double rest(double rebound) {
        return FALL * (1 + 2 * rebound / (1 - rebound));
    }

    @EachSolver
    void aBallThatComesToRestDoesNotFallThroughTheFloor(OdeSolver solver) {
        for (double rebound : REBOUNDS) {
            for (Direction direction : new Direction[] {Direction.ANY, Direction.FALLING}) {
                double rest = rest(rebound);
                OdeSolution solution = solver.with(Tolerance.of(1e-10, 1e-20))
                        .solve(ball(rebound, 2 * rest, direction), SaveAt.steps());
                String what = solver + ", rebound " + rebound + ": " + solution;
                assertEquals(Status.TOO_MANY_EVENTS, solution.status(), what);
                assertClose(rest, solution.endTime(), 1e-8, 1, what);
                for (int i = 0; i < solution.size(); i++) {
                    assertTrue(solution.state(i, 0) > -1e-12, what);
                }
                double expected = FALL;
                double flight = 2 * FALL * rebound;
                for (Occurrence bounce : solution.events()) {
                    assertClose(expected, bounce.time(), 1e-8, 1, what);
                    expected += flight;
                    flight *= rebound;
                }
            }
        }
    }

    /** The last flights are then smaller than the error that they may have. */
    @EachSolver
    void norDoesItAtTheToleranceThatASolverBrings(OdeSolver solver) {
        for (double rebound : new double[] {0.01, 0.1, 0.3, 0.5, 0.8, 0.95}) {
            for (double tau : new double[] {1e-3, 1e-6}) {
                double rest = rest(rebound);
                OdeSolution solution =
                        solver.with(Tolerance.of(tau, 1e-3 * tau)).solve(ball(rebound, 2 * rest, Direction.FALLING));
                String what = solver + ", rebound " + rebound + ": " + solution;
                assertEquals(Status.TOO_MANY_EVENTS, solution.status(), what);
                assertClose(rest, solution.endTime(), 0.1 * Math.sqrt(tau) * rest, 1, what);
            }
        }
    }

    @EachSolver
    void itDoesNotGoOnFromThere(OdeSolver solver) {
        double rest = rest(0.5);
        Integrator integrator =
                solver.with(Tolerance.of(1e-10, 1e-20)).integrator(ball(0.5, 2 * rest, Direction.FALLING));
        assertEquals(Status.TOO_MANY_EVENTS, integrator.advanceTo(2 * rest));
        long bounces = integrator.eventCount();
        assertEquals(Status.TOO_MANY_EVENTS, integrator.advanceTo(2 * rest));
        assertEquals(bounces, integrator.eventCount());
        assertClose(rest, integrator.time(), 1e-8);
        integrator.start(0, new double[] {1, 0});
        assertEquals(Status.COMPLETED, integrator.advanceTo(0.9 * rest));
    }

    @EachSolver
    void theAdviceHelps(OdeSolver solver) {
        double rest = rest(0.5);
        OdeSolution solution = solver.with(Tolerance.of(1e-10, 1e-20)).solve(ball(0.5, 2 * rest, Direction.FALLING));
        String message = assertThrows(SolverException.class, solution::orThrow).getMessage();
        assertTrue(message.contains("action stop"), message);
        OdeProblem advised = OdeProblem.of(
                        (t, y, dydt) -> {
                            dydt[0] = y[1];
                            dydt[1] = y[2];
                            dydt[2] = 0;
                        },
                        0,
                        2 * rest,
                        1,
                        0,
                        -G)
                .withEvent(new RootEvent((t, y) -> y[0], Direction.FALLING, (t, y) -> {
                    boolean isAtRest = Math.abs(y[1]) < 1e-3;
                    y[0] = 0;
                    y[1] = isAtRest ? 0 : -0.5 * y[1];
                    y[2] = isAtRest ? 0 : -G;
                    return Next.MODIFY;
                }));
        OdeSolution atRest =
                solver.with(Tolerance.of(1e-10, 1e-10)).solve(advised).orThrow();
        assertEquals(Status.COMPLETED, atRest.status());
        assertEquals(0, atRest.endState()[0]);
    }

    /** What a thermostat or a dose leaves on the far side is where it should be. */
    @EachSolver
    void anEventThatLeavesGOnTheFarSideIsNoAccumulation(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, 20, 2)
                .withEvent(new RootEvent((t, y) -> y[0] - 1, Direction.FALLING, (t, y) -> {
                    y[0] -= 0.1 + 0.1 * t;
                    return Next.MODIFY;
                }))
                .withEvent(Gates.dose((t, y) -> y[0] - 0.1, Direction.FALLING, 2));
        OdeSolution solution = solver.solve(problem).orThrow();
        assertTrue(solution.events().size() >= 8, solution::toString);
    }
}
