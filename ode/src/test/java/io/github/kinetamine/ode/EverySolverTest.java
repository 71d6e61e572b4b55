package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.event.RootEvent;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import java.util.Arrays;

/** What every solver does, whatever its method. */
class EverySolverTest {

    private static final Tolerance FINE = Tolerance.of(1e-8, 1e-10);

    /** A dose that is absorbed at rate 2 and eliminated at rate 0.5, in closed form below. */
    private static final OdeSystem ABSORPTION = (t, y, dydt) -> {
        dydt[0] = -2 * y[0];
        dydt[1] = 2 * y[0] - 0.5 * y[1];
    };

    private static OdeProblem absorption(double from, double to) {
        return OdeProblem.of(ABSORPTION, from, to, depot(from), central(from));
    }

    private static double depot(double t) {
        return Math.exp(-2 * t);
    }

    private static double central(double t) {
        return 4.0 / 3 * (Math.exp(-0.5 * t) - Math.exp(-2 * t));
    }

    /** With an event that watches, one that modifies, and a jump. */
    private static OdeProblem eventful() {
        OdeSystem infused = (t, y, dydt) -> {
            ABSORPTION.derivatives(t, y, dydt);
            dydt[1] += t < 3 ? 1 : 0;
        };
        return OdeProblem.of(infused, 0, 50, 1, 0)
                .withJumps(3)
                .withEvent(new RootEvent((t, y) -> y[1] - 1.2, Direction.ANY, (t, y) -> Next.CONTINUE))
                .withEvent(new RootEvent((t, y) -> y[1] - 0.25, Direction.FALLING, (t, y) -> {
                    y[0] += 1.5;
                    return Next.MODIFY;
                }));
    }

    @EachSolver
    void theEndIsCloseToTheClosedFormInBothDirections(OdeSolver solver) {
        for (double[] span : new double[][] {{0, 4}, {1, 0}, {-0.5, 0.7}, {4, 4}}) {
            OdeSolution solution =
                    solver.with(FINE).solve(absorption(span[0], span[1])).orThrow();
            assertEquals(Status.COMPLETED, solution.status());
            assertEquals(span[1], solution.endTime());
            assertEquals(1, solution.size());
            assertEquals(span[1], solution.time(0));
            assertArrayEquals(solution.endState(), solution.state(0));
            assertClose(depot(span[1]), solution.endState()[0], 1e-5);
            assertClose(central(span[1]), solution.endState()[1], 1e-5, 1, "central");
        }
    }

    @EachSolver
    void allWaysToSaveTellTheSame(OdeSolver solver) {
        for (OdeProblem problem : new OdeProblem[] {absorption(0, 4), absorption(2, 0), eventful()}) {
            OdeSolution steps = solver.solve(problem, SaveAt.steps()).orThrow();
            OdeSolution dense = solver.solve(problem, SaveAt.dense()).orThrow();
            double[] times = new double[4 * steps.size() - 3];
            for (int i = 0; i < times.length; i++) {
                double from = steps.time(i / 4);
                times[i] = i % 4 == 0 ? from : from + i % 4 * (steps.time(i / 4 + 1) - from) / 4;
            }
            OdeSolution chosen = solver.solve(problem, SaveAt.times(times)).orThrow();
            assertEquals(times.length, chosen.size());
            // a method may evaluate f once more for what lies between the steps, but the steps are the same
            assertEquals(steps.stats().steps(), dense.stats().steps());
            assertEquals(steps.stats().rejections(), chosen.stats().rejections());
            assertEquals(dense.stats(), chosen.stats());
            for (int i = 0; i < times.length; i++) {
                assertArrayEquals(chosen.state(i), dense.at(times[i]), 1e-13);
                if (i % 4 == 0) {
                    assertArrayEquals(steps.state(i / 4), chosen.state(i));
                    // a multistep polynomial meets its ends to a few ulps
                    assertArrayEquals(steps.state(i / 4), dense.at(times[i]), 1e-14);
                }
            }
            assertArrayEquals(steps.endState(), dense.at(problem.end()), 1e-14);
            assertArrayEquals(problem.initialState(), dense.before(problem.start()), 1e-14);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> dense.at(Math.nextUp(Math.max(problem.start(), problem.end()))));
            assertThrows(IllegalStateException.class, () -> steps.at(problem.end()));
        }
    }

    @EachSolver
    void betweenStepsTheSolutionIsAsGoodAsAtThem(OdeSolver solver) {
        OdeSolution dense = solver.with(FINE).solve(absorption(0, 4), SaveAt.dense());
        for (double t = 0; t <= 4; t += 0.01) {
            assertClose(depot(t), dense.at(t)[0], 1e-5, 1, "depot at " + t);
            assertClose(central(t), dense.at(t)[1], 1e-5, 1, "central at " + t);
            assertArrayEquals(dense.at(t), dense.before(t), 1e-10);
        }
    }

    @EachSolver
    void timesThatAreNotInTheSpanOrItsOrderAreRefused(OdeSolver solver) {
        for (double[] times : new double[][] {{-1}, {5}, {2, 1}, {Double.NaN}}) {
            assertThrows(IllegalArgumentException.class, () -> solver.solve(absorption(0, 4), SaveAt.times(times)));
        }
        Integrator integrator = solver.integrator(absorption(0, 4));
        integrator.advanceTo(1);
        assertThrows(IllegalArgumentException.class, () -> integrator.advanceTo(0.5));
        assertThrows(IllegalArgumentException.class, () -> integrator.advanceTo(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> integrator.step(1));
        assertThrows(IllegalArgumentException.class, () -> integrator.interpolate(1.5, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> integrator.start(0, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> integrator.start(Double.NaN, new double[2]));
        assertEquals(1, integrator.time());
    }

    @EachSolver
    void twoRunsHaveTheSameBits(OdeSolver solver) {
        assertSame(solver.solve(eventful(), SaveAt.steps()), solver.solve(eventful(), SaveAt.steps()));
    }

    @EachSolver
    void aUsedIntegratorIsAsGoodAsANewOne(OdeSolver solver) {
        Integrator used = solver.integrator(eventful());
        used.advanceTo(17);
        used.start(0, new double[] {1, 0});
        assertSame(solver.solve(eventful(), SaveAt.steps()), OdeSolution.of(used, SaveAt.steps()));
    }

    private static void assertSame(OdeSolution a, OdeSolution b) {
        assertTrue(a.events().size() > 10, "events happened");
        assertEquals(a.events().toString(), b.events().toString());
        assertEquals(a.size(), b.size());
        for (int i = 0; i < a.size(); i++) {
            assertEquals(a.time(i), b.time(i));
            assertArrayEquals(a.state(i), b.state(i));
        }
    }

    @EachSolver
    void advancingInPiecesLeadsToTheSamePlace(OdeSolver solver) {
        Integrator integrator = solver.with(FINE).integrator(absorption(0, 4));
        for (double t : new double[] {1e-9, 0.1, 0.1, Math.nextUp(0.1), 0.7, 3.999, 4}) {
            assertEquals(Status.COMPLETED, integrator.advanceTo(t));
            assertEquals(t, integrator.time());
            assertClose(central(t), integrator.state(1), 1e-5, 1, "at t = " + t);
        }
    }

    @EachSolver
    void aLimitOfStepsEndsWithWhatWasReached(OdeSolver solver) {
        OdeSolution solution = solver.with(FINE).withMaxSteps(5).solve(absorption(0, 4), SaveAt.dense());
        assertEquals(Status.TOO_MANY_STEPS, solution.status());
        assertEquals(5, solution.stats().steps());
        assertTrue(solution.endTime() > 0 && solution.endTime() < 4);
        assertArrayEquals(solution.endState(), solution.at(solution.endTime()));
        assertClose(depot(solution.endTime() / 2), solution.at(solution.endTime() / 2)[0], 1e-5);
        SolverException thrown = assertThrows(SolverException.class, solution::orThrow);
        assertEquals(solution.endTime(), thrown.time());
        assertArrayEquals(solution.endState(), thrown.state());
        assertTrue(thrown.getMessage().contains("withMaxSteps"), thrown.getMessage());
        Integrator integrator = solver.with(FINE).withMaxSteps(5).integrator(absorption(0, 4));
        assertEquals(Status.TOO_MANY_STEPS, integrator.advanceTo(4));
        integrator.start(0, new double[] {1, 0});
        assertEquals(null, integrator.step(4), "the limit counts from the start");
    }

    @EachSolver
    void fThatIsNoNumberEndsWithWhatWasReached(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < 1 ? 1 : Double.NaN, 0, 2, 0);
        OdeSolution solution = solver.solve(problem, SaveAt.times(0.25, 0.5, 1.5));
        assertEquals(Status.NOT_FINITE, solution.status());
        assertEquals(2, solution.size());
        assertClose(0.25, solution.state(0, 0), 1e-12);
        assertTrue(solution.endTime() <= 1 && solution.endTime() > 0.5, "ended at " + solution.endTime());
        assertClose(solution.endTime(), solution.endState()[0], 1e-12);
        assertEquals(
                Status.NOT_FINITE,
                solver.solve(OdeProblem.of((t, y, dydt) -> dydt[0] = Double.NaN, 0, 2, 7))
                        .status());
    }

    @EachSolver
    void aSingularityEndsBeforeIt(OdeSolver solver) {
        // y = 1/(1 − t)
        OdeSolution solution = solver.solve(OdeProblem.of((t, y, dydt) -> dydt[0] = y[0] * y[0], 0, 2, 1));
        assertFalse(solution.status().isSuccess());
        assertClose(1, solution.endTime(), 1e-3);
        assertTrue(Arrays.stream(solution.endState()).allMatch(Double::isFinite));
    }

    /** Nor in the search for a first step, which is short beside the span or as long as that. */
    @EachSolver
    void fIsAskedForNothingBeyondTheSpan(OdeSolver solver) {
        for (double[] span : new double[][] {{5, 4}, {-5, -4}, {5, 5 + 1e-7}, {5, 5 - 1e-7}, {-5, 5}}) {
            double least = Math.min(span[0], span[1]);
            double most = Math.max(span[0], span[1]);
            OdeSystem within = (t, y, dydt) -> {
                assertTrue(
                        t >= least && t <= most, "f was asked for at t = " + t + ", outside " + least + " to " + most);
                ABSORPTION.derivatives(t, y, dydt);
            };
            assertTrue(solver.with(FINE)
                    .solve(OdeProblem.of(within, span[0], span[1], 1, 0), SaveAt.dense())
                    .status()
                    .isSuccess());
        }
    }

    @EachSolver
    void whatFThrowsPassesAndTheIntegratorGoesOnFromTheLastStep(OdeSolver solver) {
        boolean[] fails = {true};
        IllegalStateException thrown = new IllegalStateException("beyond the table");
        OdeSystem table = (t, y, dydt) -> {
            if (fails[0] && t > 1) {
                throw thrown;
            }
            ABSORPTION.derivatives(t, y, dydt);
        };
        Integrator integrator = solver.with(FINE).integrator(OdeProblem.of(table, 0, 4, 1, 0));
        assertEquals(thrown, assertThrows(IllegalStateException.class, () -> integrator.advanceTo(4)));
        double t = integrator.time();
        assertTrue(t > 0 && t <= 1, "time " + t);
        assertClose(depot(t), integrator.state(0), 1e-5);
        assertClose(central(t), integrator.state(1), 1e-5);
        double[] out = new double[2];
        integrator.interpolate(t, out);
        assertArrayEquals(integrator.state(), out);
        fails[0] = false;
        assertEquals(Status.COMPLETED, integrator.advanceTo(4));
        assertClose(central(4), integrator.state(1), 1e-5);
    }

    @EachSolver
    void whatAnEventThrowsPasses(OdeSolver solver) {
        OdeProblem problem = absorption(0, 4).withEvent(new RootEvent((t, y) -> t - 2, Direction.ANY, (t, y) -> {
            throw new UnsupportedOperationException("no");
        }));
        Integrator integrator = solver.integrator(problem);
        assertThrows(UnsupportedOperationException.class, () -> integrator.advanceTo(4));
        assertTrue(integrator.time() <= 2);
        assertClose(depot(integrator.time()), integrator.state(0), 1e-3);
    }
}
