package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.ode.step.Span;
import java.util.Arrays;

/** What a solver does where f jumps. */
class JumpsTest {

    private static final double[] JUMPS = {1, 1.75, 4, Math.nextUp(4.0), 6.5, 6.5, 9};

    /** A level between each two jumps; at a jump itself f must not be asked. */
    private static final OdeSystem STAIRS = (t, y, dydt) -> {
        for (double jump : JUMPS) {
            assertNotEquals(jump, t, "f was evaluated at a jump");
        }
        dydt[0] = level(t);
        dydt[1] = -2 * level(t);
    };

    private static double level(double t) {
        long passed = Arrays.stream(JUMPS).filter(jump -> jump < t).count();
        return new double[] {3, -7, 100, 0.001, 0.5, -50, -20, 11}[(int) passed];
    }

    private static double integral(double from, double to) {
        double sum = 0;
        double[] knots = {-10, 1, 1.75, 4, 6.5, 9, 20};
        for (int i = 0; i + 1 < knots.length; i++) {
            double overlap = Math.max(0, Math.min(to, knots[i + 1]) - Math.max(from, knots[i]));
            sum += overlap * level((knots[i] + knots[i + 1]) / 2);
        }
        return sum;
    }

    private static void assertStairs(OdeSolver solver, double from, double to) {
        OdeProblem problem = OdeProblem.of(STAIRS, from, to, 1, 2).withJumps(JUMPS);
        OdeSolution solution = solver.solve(problem, SaveAt.dense()).orThrow();
        double area = from < to ? integral(from, to) : -integral(to, from);
        assertClose(1 + area, solution.endState()[0], 1e-14, 300, "rising part");
        assertClose(2 - 2 * area, solution.endState()[1], 1e-14, 600, "falling part");
        assertEquals(0, solution.stats().rejections(), "a jump caused a rejection");
        for (double t = Math.min(from, to); t <= Math.max(from, to); t += 0.21) {
            area = from < to ? integral(from, t) : -integral(t, from);
            // between steps Rodas5P adds stages with coefficients of more than a hundred, and so their rounding
            assertClose(1 + area, solution.at(t)[0], 4e-14, 300, "at t = " + t);
        }
    }

    @EachSolver
    void stairsIntegrateExactly(OdeSolver solver) {
        assertStairs(solver, 0, 10);
        assertStairs(solver, 10, 0);
    }

    @EachSolver
    void jumpsAtTheEndsAndOutsideDoNoHarm(OdeSolver solver) {
        assertStairs(solver, 1, 9);
        assertStairs(solver, 9, 1);
        assertStairs(solver, 2, 3);
        assertStairs(solver, 4, Math.nextUp(4.0));
        assertStairs(solver, Math.nextUp(4.0), 6.5);
    }

    @EachSolver
    void everyJumpEndsAStepExactly(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of(STAIRS, 0, 10, 1, 2).withJumps(JUMPS);
        OdeSolution solution = solver.solve(problem, SaveAt.steps()).orThrow();
        double[] times = new double[solution.size()];
        Arrays.setAll(times, solution::time);
        for (double jump : JUMPS) {
            assertEquals(1, Arrays.stream(times).filter(t -> t == jump).count(), "steps that end at " + jump);
        }
    }

    @EachSolver
    void theTimeOfAJumpIsReportedAsItIs(OdeSolver solver) {
        Integrator integrator =
                solver.integrator(OdeProblem.of(STAIRS, 0, 10, 1, 2).withJumps(JUMPS));
        for (double t :
                new double[] {0.5, 1, Math.nextUp(1.0), 1.2, Math.nextDown(4.0), 4, Math.nextUp(4.0), 6.5, 6.5}) {
            assertEquals(Status.COMPLETED, integrator.advanceTo(t));
            assertEquals(t, integrator.time());
            assertClose(1 + integral(0, t), integrator.state(0), 1e-14, 300, "at t = " + t);
        }
    }

    @EachSolver
    void noStepIsOnlyTheInstantBesideAJump(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < 1.1 ? 2 : t < 3.3 ? -5 : 7, 0, 6, 1)
                .withJumps(1.1, 3.3);
        OdeSolution solution = solver.solve(problem, SaveAt.steps()).orThrow();
        for (int k = 1; k < solution.size(); k++) {
            double step = solution.time(k) - solution.time(k - 1);
            assertTrue(step > 10 * Span.instant(solution.time(k)), step + " to t = " + solution.time(k));
        }
    }

    /** What is all but constant tempts a method to begin with a step over everything. */
    @EachSolver
    void whoBeginsLooksNoFurtherThanTheNextJump(OdeSolver solver) {
        for (double sign : new double[] {1, -1}) {
            double[] furthest = new double[1];
            OdeSystem slow = (t, y, dydt) -> {
                furthest[0] = Math.max(furthest[0], sign * t);
                dydt[0] = 1e-9 * Math.cos(t);
            };
            Integrator integrator =
                    solver.integrator(OdeProblem.of(slow, 0, sign * 1e3, 1).withJumps(sign));
            assertEquals(Status.COMPLETED, integrator.advanceTo(sign * 0.5));
            assertTrue(furthest[0] < 1, "f was asked at " + furthest[0]);
        }
    }

    @EachSolver
    void nothingIsAskedBeyondTheEndForAJumpJustBeforeIt(OdeSolver solver) {
        for (double end : new double[] {2, -2}) {
            RootEvent.Function function = (t, y) -> {
                assertTrue(Math.abs(t) <= 2, "g was asked at " + t);
                return y[0] - 1e6;
            };
            OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, end, 1)
                    .withJumps(Math.signum(end) * Math.nextDown(2.0))
                    .withEvent(RootEvent.stop(function, Direction.ANY));
            assertEquals(Status.COMPLETED, solver.solve(problem).status());
        }
    }

    /** An event at a jump is shown the state that the step arrives with, to the last bit. */
    @EachSolver
    void anEventAtAJumpSeesTheEndOfTheStep(OdeSolver solver) {
        double[] seen = new double[1];
        RootEvent clock = new RootEvent((t, y) -> t <= 1.1 ? -1 : 1, Direction.RISING, (t, y) -> {
            assertEquals(1.1, t);
            seen[0] = y[0];
            return Next.CONTINUE;
        });
        Integrator integrator = solver.integrator(OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0] / 3, 0, 2, 0.7)
                .withJumps(1.1)
                .withEvent(clock));
        assertEquals(Status.COMPLETED, integrator.advanceTo(1.1));
        assertEquals(1, integrator.eventCount());
        assertEquals(integrator.state(0), seen[0]);
    }

    @EachSolver
    void aJumpFarFromZeroIsMet(OdeSolver solver) {
        double far = 1e15;
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < far + 10 ? 1 : 2, far, far + 1000, 0)
                .withJumps(far + 10, far + 12);
        assertClose(10 + 2 * 990, solver.solve(problem).orThrow().endState()[0], 1e-3);
    }
}
