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
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.event.RootEvent.Action;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left when an action throws, answers nothing, or makes of the state what is no number. */
class EventFailuresTest {

    private final List<String> calls = new ArrayList<>();

    /** y' = 0, so that one step leads over all events. */
    private static OdeProblem stillness() {
        return OdeProblem.of((t, y, dydt) -> dydt[0] = 0, 0, 10, 1);
    }

    private static RootEvent at(double when, Action action) {
        return new RootEvent((t, y) -> t - when, Direction.ANY, action);
    }

    private RootEvent counted(String name, double when, Next answer) {
        return at(when, (t, y) -> {
            calls.add(name);
            y[0] += 1;
            return answer;
        });
    }

    private RootEvent failingOnce(String name, double when, Next answer) {
        return at(when, (t, y) -> {
            calls.add(name);
            if (calls.stream().filter(name::equals).count() == 1) {
                throw new IllegalStateException("the first time");
            }
            return answer;
        });
    }

    @EachSolver
    void whatHappenedBeforeAnActionThrowsDoesNotHappenAgain(OdeSolver solver) {
        for (Next answer : new Next[] {Next.CONTINUE, Next.MODIFY}) {
            calls.clear();
            Integrator integrator = solver.integrator(stillness()
                    .withEvent(counted("a", 4, Next.CONTINUE))
                    .withEvent(failingOnce("b", 5, Next.CONTINUE))
                    .withEvent(counted("c", 3, answer)));
            assertThrows(IllegalStateException.class, () -> integrator.advanceTo(10));
            assertEquals(List.of("c", "a", "b"), calls);
            assertEquals(2, integrator.eventCount());
            assertEquals(0, integrator.lastEvent());
            assertClose(4, integrator.lastEventTime(), 1e-12);
            assertTrue(integrator.time() >= integrator.lastEventTime() && integrator.time() < 5);
            assertEquals(Status.COMPLETED, integrator.advanceTo(10));
            assertEquals(List.of("c", "a", "b", "b"), calls);
            assertEquals(3, integrator.eventCount());
            assertEquals(answer == Next.MODIFY ? 2 : 1, integrator.state(0));
        }
    }

    @EachSolver
    void whatIsDueAtTheSameInstantRemainsDue(OdeSolver solver) {
        for (double[] jumps : new double[][] {{}, {5}}) {
            calls.clear();
            Integrator integrator = solver.integrator(stillness()
                    .withJumps(jumps)
                    .withEvent(counted("a", 5, Next.MODIFY))
                    .withEvent(failingOnce("b", 5, Next.STOP))
                    .withEvent(counted("c", 5, Next.MODIFY)));
            assertThrows(IllegalStateException.class, () -> integrator.advanceTo(10));
            assertEquals(5, integrator.time(), 1e-14);
            assertEquals(2, integrator.state(0));
            assertEquals(Status.STOPPED, integrator.advanceTo(10));
            assertEquals(List.of("a", "b", "b", "c"), calls);
            assertEquals(3, integrator.eventCount());
            assertEquals(5, integrator.time(), 1e-14);
            assertEquals(3, integrator.state(0));
        }
    }

    @EachSolver
    void anEventAtTheEndThatThrowsIsStillDue(OdeSolver solver) {
        Integrator integrator = solver.integrator(stillness().withEvent(failingOnce("b", 10, Next.CONTINUE)));
        assertThrows(IllegalStateException.class, () -> integrator.advanceTo(10));
        assertEquals(0, integrator.eventCount());
        assertTrue(integrator.time() < 10);
        assertEquals(Status.COMPLETED, integrator.advanceTo(10));
        assertEquals(1, integrator.eventCount());
    }

    @EachSolver
    void aStopBeforeAnActionThrowsHolds(OdeSolver solver) {
        Integrator integrator = solver.integrator(
                stillness().withEvent(counted("a", 5, Next.STOP)).withEvent(failingOnce("b", 5, Next.CONTINUE)));
        assertThrows(IllegalStateException.class, () -> integrator.advanceTo(10));
        assertEquals(Status.STOPPED, integrator.advanceTo(10));
        assertEquals(1, integrator.eventCount());
    }

    @EachSolver
    void aStateThatAnEventMakesNoNumberIsNotFinite(OdeSolver solver) {
        for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (double when : new double[] {5, 10}) {
                for (double[] jumps : new double[][] {{}, {5, 10}}) {
                    OdeProblem problem = stillness().withJumps(jumps).withEvent(at(when, (t, y) -> {
                        y[0] = nonsense;
                        return Next.MODIFY;
                    }));
                    assertNotFinite(solver, problem, when);
                }
            }
        }
    }

    private static void assertNotFinite(OdeSolver solver, OdeProblem problem, double when) {
        OdeSolution solution = solver.solve(problem, SaveAt.dense());
        assertEquals(Status.NOT_FINITE, solution.status());
        assertTrue(solution.status().sentence().contains("event"));
        assertEquals(when, solution.endTime(), 1e-14);
        assertEquals(1, solution.before(solution.endTime())[0]);
        assertEquals(1, solution.events().size());
        assertEquals(1, solution.events().get(0).before()[0]);
        Integrator integrator = solver.integrator(problem);
        assertEquals(Status.NOT_FINITE, integrator.advanceTo(10));
        assertEquals(Status.NOT_FINITE, integrator.advanceTo(10));
        integrator.start(0, new double[] {1});
        assertEquals(Status.COMPLETED, integrator.advanceTo(4));
    }

    @Test
    void anActionWithoutAnAnswerIsNamed() {
        OdeProblem problem =
                stillness().withEvent(counted("a", 3, Next.CONTINUE)).withEvent(at(5, (t, y) -> null));
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> Solvers.tsit5().solve(problem));
        assertTrue(thrown.getMessage().startsWith("the action of event 1 answered null at t = "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("CONTINUE, MODIFY or STOP"), thrown.getMessage());
    }
}
