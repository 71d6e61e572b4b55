package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.EachSolver;
import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.ode.event.RootEvent.Function;
import java.util.List;

/** An event that falls at a named jump falls at the jump itself, in both directions, and whoever looks there sees it. */
class EventsAtJumpsTest {

    private static final double JUMP = 7;

    /** y' = 1 before the jump, −3 after it; 100 is added at the jump. */
    private static OdeProblem problem(double from, double to, Function g) {
        return OdeProblem.of((t, y, dydt) -> dydt[0] = t < JUMP ? 1 : -3, from, to, 5)
                .withJumps(JUMP)
                .withEvent(Gates.dose(g, Direction.ANY, 100));
    }

    /** That all of these cross at the jump is exact, but some cross on a double beside it. */
    private static List<Function> gates() {
        return List.of(
                (t, y) -> t - JUMP,
                (t, y) -> 0.1 * t - 0.1 * JUMP,
                (t, y) -> t < JUMP ? -1 : 1,
                (t, y) -> t <= JUMP ? -1 : 1,
                (t, y) -> t - Math.nextUp(JUMP),
                (t, y) -> t - Math.nextDown(JUMP));
    }

    @EachSolver
    void aDoseAtAJumpIsSeenAtTheJump(OdeSolver solver) {
        for (Function g : gates()) {
            for (double[] span : new double[][] {{0, 10}, {10, 0}}) {
                double before = 5 + (span[0] < JUMP ? JUMP : 9);
                double slope = span[0] < JUMP ? -3 : 1;
                double[] asked = {span[0], JUMP, (JUMP + span[1]) / 2, span[1]};
                OdeSolution saved = solver.solve(problem(span[0], span[1], g), SaveAt.times(asked));
                OdeSolution dense = solver.solve(problem(span[0], span[1], g), SaveAt.dense());
                assertEquals(1, saved.events().size());
                assertEquals(JUMP, saved.events().get(0).time());
                assertClose(before + 100, saved.state(1, 0), 1e-12);
                assertClose(before + 100 + slope * (asked[2] - JUMP), saved.state(2, 0), 1e-12);
                assertClose(before + 100 + slope * (asked[3] - JUMP), saved.state(3, 0), 1e-12);
                assertClose(before, dense.before(JUMP)[0], 1e-12);
                assertClose(before + 100, dense.at(JUMP)[0], 1e-12);
            }
        }
    }

    @EachSolver
    void whoeverAdvancesToTheJumpFindsTheDoseGiven(OdeSolver solver) {
        for (Function g : gates()) {
            Integrator integrator = solver.integrator(problem(0, 10, g));
            assertEquals(Status.COMPLETED, integrator.advanceTo(JUMP));
            assertEquals(JUMP, integrator.time());
            assertClose(112, integrator.state(0), 1e-12);
            assertEquals(1, integrator.eventCount());
            assertEquals(Status.COMPLETED, integrator.advanceTo(10));
            assertEquals(1, integrator.eventCount());
            assertClose(103, integrator.state(0), 1e-12);
        }
    }

    @EachSolver
    void aStopAtAJumpStopsAtTheJump(OdeSolver solver) {
        for (Function g : gates()) {
            OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < JUMP ? 1 : -3, 0, 10, 5)
                    .withJumps(JUMP)
                    .withEvent(RootEvent.stop(g, Direction.RISING));
            OdeSolution solution = solver.solve(problem);
            assertEquals(Status.STOPPED, solution.status());
            assertEquals(JUMP, solution.endTime());
            assertClose(12, solution.endState()[0], 1e-12);
        }
    }

    @EachSolver
    void allThatCrossesAtAJumpHappensInTheOrderOfDeclaration(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < JUMP ? 1 : -3, 0, 10, 5)
                .withJumps(JUMP);
        for (Function g : gates()) {
            problem = problem.withEvent(Gates.dose(g, Direction.RISING, 100)).withEvent(Gates.watch(g));
        }
        OdeSolution solution = solver.solve(problem).orThrow();
        int[] order = solution.events().stream().mapToInt(Occurrence::event).toArray();
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, order);
        for (Occurrence event : solution.events()) {
            assertEquals(JUMP, event.time());
            assertClose(12 + 100 * ((event.event() + 1) / 2), event.before()[0], 1e-12);
        }
    }
}
