package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an integrator that is driven step by step says at its edges: at failures, at events, in instants and at wrong calls. */
class IntegratorTest {

    private static final OdeSystem DECAY = (t, y, dydt) -> dydt[0] = -y[0];

    private static String messageOf(Executable mistake) {
        return assertThrows(IllegalArgumentException.class, mistake).getMessage();
    }

    @Test
    void aTimeThatIsPassedOrEndlessIsRefused() {
        Integrator integrator = Solvers.tsit5().integrator(OdeProblem.of(DECAY, 0, 10, 1));
        assertEquals(Status.COMPLETED, integrator.advanceTo(2));
        String advance = "the time to advance to must be finite and not before t = 2.0, got ";
        String step = "the limit of a step must be finite and beyond t = 2.0, got ";
        for (double wrong : new double[] {1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertEquals(advance + wrong, messageOf(() -> integrator.advanceTo(wrong)));
            assertEquals(step + wrong, messageOf(() -> integrator.step(wrong)));
        }
        assertEquals(step + 2.0, messageOf(() -> integrator.step(2)));
    }

    @Test
    void goingToWhereItIsTakesNoStep() {
        for (double end : new double[] {10, -10}) {
            Integrator integrator = Solvers.tsit5().integrator(OdeProblem.of(DECAY, 0, end, 1));
            assertEquals(Status.COMPLETED, integrator.advanceTo(end / 5));
            long steps = integrator.stats().steps();
            assertEquals(Status.COMPLETED, integrator.advanceTo(end / 5));
            assertEquals(steps, integrator.stats().steps());
        }
    }

    /** Attempts in vain overwrite the polynomial of the last step, so that nothing may be read from it. */
    @EachSolver
    void afterAFailureThereIsNoLastStep(OdeSolver solver) {
        OdeSystem undefinedFromOne = (t, y, dydt) -> dydt[0] = t < 1 ? -y[0] : Double.NaN;
        Integrator integrator = solver.integrator(OdeProblem.of(undefinedFromOne, 0, 2, 1));
        Status failure = null;
        while (failure == null) {
            failure = integrator.step(2);
        }
        assertTrue(integrator.time() > 0, "t = " + integrator.time());
        assertEquals(integrator.time(), integrator.previousTime());
        double before = integrator.time() / 2;
        assertTrue(
                messageOf(() -> integrator.interpolate(before, new double[1])).contains("got t = " + before));
        double[] state = new double[1];
        integrator.interpolate(integrator.time(), state);
        assertEquals(integrator.state(0), state[0]);
        assertClose(Math.exp(-integrator.time()), state[0], 1e-4);
    }

    /** Whatever a method tried in vain, the next attempt begins where the last accepted step ended. */
    @EachSolver
    void aStepThatFailedMayBeTriedAgain(OdeSolver solver) {
        boolean[] isBroken = {true};
        OdeSystem system = (t, y, dydt) -> {
            dydt[0] = isBroken[0] && t > 0.5 ? Double.NaN : -y[0];
            dydt[1] = y[0] - 3 * y[1];
        };
        Integrator integrator = solver.with(Tolerance.of(1e-7, 1e-7)).integrator(OdeProblem.of(system, 0, 2, 1, 0));
        assertEquals(Status.NOT_FINITE, integrator.advanceTo(1));
        assertEquals(Status.NOT_FINITE, integrator.advanceTo(1));
        assertClose(0.5, integrator.time(), 1e-3);
        isBroken[0] = false;
        assertEquals(Status.COMPLETED, integrator.advanceTo(1));
        assertClose(Math.exp(-1), integrator.state(0), 1e-5);
        assertClose((Math.exp(-1) - Math.exp(-3)) / 2, integrator.state(1), 1e-5);
    }

    @EachSolver
    void afterAnEventInAStepInWhichAnotherThrewThereIsNoneEither(OdeSolver solver) {
        RootEvent watching = new RootEvent((t, y) -> t - 4, Direction.ANY, (t, y) -> Next.CONTINUE);
        RootEvent failing = new RootEvent((t, y) -> t - 5, Direction.ANY, (t, y) -> {
            throw new IllegalStateException("the action failed");
        });
        // a constant, so that one step leads over both
        Integrator integrator = solver.integrator(OdeProblem.of((t, y, dydt) -> dydt[0] = 0, 0, 10, 1)
                .withEvent(watching)
                .withEvent(failing));
        assertThrows(IllegalStateException.class, () -> integrator.advanceTo(10));
        assertClose(4, integrator.time(), 1e-14);
        assertEquals(integrator.time(), integrator.previousTime());
    }

    @EachSolver
    void theStepThatAnEventBreaksSaysSo(OdeSolver solver) {
        RootEvent breaking = new RootEvent((t, y) -> t - 0.5, Direction.ANY, (t, y) -> {
            y[0] = Double.NaN;
            return Next.MODIFY;
        });
        Integrator integrator = solver.integrator(OdeProblem.of(DECAY, 0, 1, 1).withEvent(breaking));
        Status status = null;
        while (status == null) {
            assertTrue(integrator.time() < 0.5, "t = " + integrator.time());
            status = integrator.step(1);
        }
        assertEquals(Status.NOT_FINITE, status);
        assertClose(0.5, integrator.time(), 1e-14);
    }

    /** Over the instant before a jump the state does not change, but an event that looks at the clock happens there. */
    @Test
    void anEventAtAJumpThatIsOneInstantAwayStops() {
        double jump = Math.nextUp(1.0);
        RootEvent clock = RootEvent.stop((t, y) -> t <= jump ? -1 : 1, Direction.RISING);
        Integrator integrator = Solvers.tsit5()
                .integrator(OdeProblem.of(DECAY, 0, 2, 1).withJumps(jump).withEvent(clock));
        assertEquals(Status.COMPLETED, integrator.advanceTo(1));
        double state = integrator.state(0);
        assertEquals(Status.STOPPED, integrator.step(2));
        assertEquals(jump, integrator.time());
        assertEquals(state, integrator.state(0));
    }

    @Test
    void aSpanOfNoLengthIsSolvedByItsStart() {
        OdeSolution solution = Solvers.tsit5().solve(OdeProblem.of(DECAY, 3, 3, 7, 8), SaveAt.dense());
        assertEquals(Status.COMPLETED, solution.status());
        assertArrayEquals(new double[] {7, 8}, solution.at(3));
        assertArrayEquals(new double[] {7, 8}, solution.before(3));
        assertArrayEquals(new double[] {7, 8}, solution.endState());
        assertEquals("the solution spans 3.0 to 3.0, got t = 4.0", messageOf(() -> solution.at(4)));
        assertEquals("the solution spans 3.0 to 3.0, got t = 2.0", messageOf(() -> solution.before(2)));
    }
}
