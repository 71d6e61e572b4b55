package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import io.github.kinetamine.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens at roots of g, with every solver. */
class EventsTest {

    /** y = (cos t, −sin t). */
    private static OdeProblem oscillation(double from, double to) {
        return OdeProblem.of(
                (t, y, dydt) -> {
                    dydt[0] = y[1];
                    dydt[1] = -y[0];
                },
                from,
                to,
                Math.cos(from),
                -Math.sin(from));
    }

    /** y' = 0, so that g depends on time alone and steps are as long as they get. */
    private static OdeProblem stillness(double from, double to) {
        return OdeProblem.of((t, y, dydt) -> dydt[0] = 0, from, to, 1);
    }

    private static OdeSolver fine(OdeSolver solver) {
        return solver.with(Tolerance.of(1e-10, 1e-10));
    }

    private static double[] times(OdeSolution solution) {
        return solution.events().stream().mapToDouble(Occurrence::time).toArray();
    }

    private static int[] order(OdeSolution solution) {
        return solution.events().stream().mapToInt(Occurrence::event).toArray();
    }

    @EachSolver
    void theZerosOfACosineAreFoundOnceEach(OdeSolver solver) {
        OdeProblem problem = oscillation(0, 20)
                .withEvent(Gates.watch((t, y) -> y[0]))
                .withEvent(Gates.watch((t, y) -> y[0], Direction.RISING))
                .withEvent(Gates.watch((t, y) -> y[0], Direction.FALLING));
        OdeSolution solution = fine(solver).solve(problem).orThrow();
        assertArrayEquals(new int[] {0, 2, 0, 1, 0, 2, 0, 1, 0, 2, 0, 1}, order(solution));
        double worst = 0;
        for (int i = 0; i < 12; i++) {
            worst = Math.max(worst, assertClose((i / 2 + 0.5) * Math.PI, times(solution)[i], 1e-7, 1, "crossing " + i));
        }
        Evidence.record(
                "events are found where they are",
                "largest error of " + solver.name() + " in the time of a zero of the cosine",
                worst,
                "<= 1e-7",
                "1");
    }

    @EachSolver
    void backwardsADirectionIsThatOfIntegration(OdeSolver solver) {
        OdeProblem problem = oscillation(20, 0).withEvent(Gates.watch((t, y) -> y[0], Direction.RISING));
        double[] times = times(fine(solver).solve(problem).orThrow());
        // where the cosine falls with time, it rises on the way back
        assertEquals(3, times.length);
        assertClose(4.5 * Math.PI, times[0], 1e-7);
        assertClose(0.5 * Math.PI, times[2], 1e-7);
    }

    @EachSolver
    void anEventThatStopsEndsTheSolution(OdeSolver solver) {
        OdeProblem problem = oscillation(0, 20).withEvent(RootEvent.stop((t, y) -> y[0] + y[1], Direction.ANY));
        OdeSolution solution = fine(solver).solve(problem, SaveAt.dense()).orThrow();
        assertEquals(Status.STOPPED, solution.status());
        assertClose(Math.PI / 4, solution.endTime(), 1e-8);
        assertClose(0, solution.endState()[0] + solution.endState()[1], 1e-14, 1, "g at the end");
        assertArrayEquals(solution.endState(), solution.at(solution.endTime()));
        assertThrows(IllegalArgumentException.class, () -> solution.at(Math.nextUp(solution.endTime())));
    }

    @EachSolver
    void aDoseAtAThresholdIsGivenEachTime(OdeSolver solver) {
        // from 2 to 1 takes ln 2 at rate 1, each time anew
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, 10, 2)
                .withEvent(Gates.dose((t, y) -> y[0] - 1, Direction.FALLING, 1));
        OdeSolution solution = fine(solver).solve(problem, SaveAt.dense()).orThrow();
        assertEquals(14, solution.events().size());
        for (int i = 0; i < 14; i++) {
            double t = solution.events().get(i).time();
            assertClose((i + 1) * Math.log(2), t, 1e-7);
            assertClose(2, solution.at(t)[0], 1e-9);
            assertClose(1, solution.before(t)[0], 1e-9);
            // a multistep polynomial meets its ends to an ulp
            assertClose(solution.events().get(i).after()[0], solution.at(t)[0], 1e-15);
            assertClose(solution.events().get(i).before()[0], solution.before(t)[0], 1e-14);
        }
    }

    @EachSolver
    void aBallBouncesWhenItShould(OdeSolver solver) {
        double g = 9.81;
        double rebound = 0.8;
        OdeProblem problem = OdeProblem.of(
                        (t, y, dydt) -> {
                            dydt[0] = y[1];
                            dydt[1] = -g;
                        },
                        0,
                        3,
                        1,
                        0)
                .withEvent(new RootEvent((t, y) -> y[0], Direction.ANY, (t, y) -> {
                    y[1] = -rebound * y[1];
                    return Next.MODIFY;
                }));
        double[] times = times(fine(solver).solve(problem).orThrow());
        double fall = Math.sqrt(2 / g);
        double expected = fall;
        double flight = 2 * fall * rebound;
        int bounces = 0;
        for (; expected < 3; bounces++) {
            assertClose(expected, times[bounces], 1e-8);
            expected += flight;
            flight *= rebound;
        }
        assertEquals(bounces, times.length);
    }

    @EachSolver
    void whatCrossesTogetherHappensInTheOrderOfDeclaration(OdeSolver solver) {
        List<String> calls = new ArrayList<>();
        OdeProblem problem = oscillation(0, 2)
                .withEvent(new RootEvent((t, y) -> -3 * y[0], Direction.RISING, (t, y) -> {
                    calls.add("first " + y[1]);
                    y[1] = 5;
                    return Next.CONTINUE;
                }))
                .withEvent(new RootEvent((t, y) -> y[0], Direction.FALLING, (t, y) -> {
                    calls.add("second " + Math.round(y[1]));
                    y[1] = 7;
                    return Next.MODIFY;
                }))
                .withEvent(new RootEvent((t, y) -> y[0] * (2 + y[1]), Direction.ANY, (t, y) -> {
                    calls.add("third " + y[1]);
                    return Next.STOP;
                }));
        OdeSolution solution = fine(solver).solve(problem);
        assertEquals(3, calls.size());
        // changes count only with MODIFY
        assertEquals("second -1", calls.get(1));
        assertEquals("third 7.0", calls.get(2));
        assertEquals(Status.STOPPED, solution.status());
        assertEquals(7, solution.endState()[1]);
        assertArrayEquals(new int[] {0, 1, 2}, order(solution));
        assertEquals(
                1, solution.events().stream().map(Occurrence::time).distinct().count());
    }

    @EachSolver
    void pairsOfCrossingsInOneLongStepAreFound(OdeSolver solver) {
        // BDF takes the whole span in so long a step that a pair 1e-4 apart lies within the 2^-20 of it that may be
        // missed
        double narrowest = solver.name().equals("BDF") ? 2e-3 : 1e-4;
        for (double width : new double[] {30, 1, 1e-2, narrowest}) {
            OdeProblem problem = stillness(0, 1000)
                    .withEvent(Gates.watch((t, y) -> (t - 700) * (t - 700 - width)))
                    .withEvent(Gates.watch((t, y) -> Math.expm1(((t - 700) * (t - 700 - width)) / 1e5)));
            OdeSolution solution = solver.solve(problem).orThrow();
            assertArrayEquals(new int[] {0, 1, 0, 1}, order(solution), "width " + width);
            assertClose(700, times(solution)[0], 1e-12);
            assertClose(700 + width, times(solution)[2], 1e-12);
        }
    }

    /** Right after a crossing, g is below the rounding of the level for longer than an instant. */
    @EachSolver
    void aFlatCrossingDoesNotHideTheNext(OdeSolver solver) {
        double level = 0.7416038332598205;
        for (double gap : new double[] {1e-1, 1e-2, 1e-3, 1e-4}) {
            OdeProblem problem = stillness(0, 1)
                    .withEvent(Gates.watch((t, y) -> ((t - 0.5) * (t - 0.5 - gap) * (t - 0.5 + gap) + level) - level));
            double[] times = times(solver.solve(problem).orThrow());
            assertEquals(3, times.length, "gap " + gap);
            assertClose(0.5, times[1], 1e-15 / (gap * gap), 1, "gap " + gap);
        }
    }

    @EachSolver
    void manyPeriodsInOneLongStepAreFound(OdeSolver solver) {
        OdeProblem problem = stillness(0, 100).withEvent(Gates.watch((t, y) -> Math.sin(Math.PI * (t - 0.25))));
        double[] times = times(solver.solve(problem).orThrow());
        assertEquals(100, times.length);
        for (int i = 0; i < 100; i++) {
            assertClose(i + 0.25, times[i], 1e-13, 100, "crossing " + i);
        }
    }

    @EachSolver
    void contactWithoutCrossingIsNoEvent(OdeSolver solver) {
        OdeProblem problem = stillness(0, 10)
                .withEvent(Gates.watch((t, y) -> (t - 3) * (t - 3)))
                .withEvent(Gates.watch((t, y) -> -Math.pow(t - 3, 4)))
                .withEvent(Gates.watch((t, y) -> Math.abs(t - 7)))
                .withEvent(Gates.watch((t, y) -> Math.max(0, t - 5)))
                .withEvent(Gates.watch((t, y) -> 0));
        assertEquals(List.of(), solver.solve(problem).orThrow().events());
        OdeProblem squared = oscillation(0, 20).withEvent(Gates.watch((t, y) -> y[0] * y[0]));
        assertEquals(List.of(), solver.solve(squared).orThrow().events());
    }

    @EachSolver
    void aStretchOfZerosIsCrossedWhereItIsLeft(OdeSolver solver) {
        OdeProblem problem = stillness(0, 10).withEvent(Gates.watch((t, y) -> Math.max(0, t - 5) + Math.min(0, t - 2)));
        double[] times = times(solver.solve(problem).orThrow());
        assertEquals(1, times.length);
        assertClose(5, times[0], 1e-12);
    }

    @EachSolver
    void aRootAtTheStartIsNoCrossingButOneRightAfterItIs(OdeSolver solver) {
        for (double sign : new double[] {1, -1}) {
            for (double rounding : new double[] {0, 1e-16, -1e-16}) {
                OdeProblem problem = stillness(0, 10 * sign).withEvent(Gates.watch((t, y) -> t + rounding));
                assertEquals(List.of(), solver.solve(problem).orThrow().events());
            }
            OdeProblem problem = stillness(0, 10 * sign).withEvent(Gates.watch((t, y) -> t - 1e-10 * sign));
            assertClose(1e-10 * sign, times(solver.solve(problem).orThrow())[0], 1e-12);
        }
    }

    @EachSolver
    void aRootExactlyAtTheEndIsFound(OdeSolver solver) {
        for (double end : new double[] {10, -10}) {
            OdeProblem problem = stillness(0, end)
                    .withEvent(Gates.watch((t, y) -> t - end))
                    .withEvent(Gates.dose((t, y) -> t - end, Direction.ANY, 4));
            OdeSolution solution = solver.solve(problem, SaveAt.dense()).orThrow();
            assertArrayEquals(new double[] {end, end}, times(solution));
            assertEquals(5, solution.endState()[0]);
            assertEquals(5, solution.at(end)[0]);
            assertEquals(1, solution.before(end)[0]);
            assertEquals(
                    2, solver.solve(problem.withJumps(end)).orThrow().events().size());
        }
    }

    @EachSolver
    void rootsAtJumpsAreFoundOnce(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = t < 5 ? 1 : -3, 0, 10, 0)
                .withJumps(5, 7)
                .withEvent(Gates.watch((t, y) -> t - 5))
                .withEvent(Gates.watch((t, y) -> t < 5 ? -1 : 1))
                .withEvent(Gates.dose((t, y) -> t - 7, Direction.RISING, 2));
        OdeSolution solution = solver.solve(problem, SaveAt.dense()).orThrow();
        assertArrayEquals(new int[] {0, 1, 2}, order(solution));
        assertArrayEquals(new double[] {5, 5, 7}, times(solution), 1e-14);
        assertClose(5 - 6 + 2 - 9, solution.endState()[0], 1e-13);
        assertClose(1, solution.at(times(solution)[2])[0], 1e-13);
        assertClose(-1, solution.before(times(solution)[2])[0], 1e-13);
    }

    @EachSolver
    void timesToSaveDoNotMoveEventsAndSeeTheStateAfterThem(OdeSolver solver) {
        OdeProblem problem = OdeProblem.of((t, y, dydt) -> dydt[0] = 1, 0, 10, 0)
                .withEvent(Gates.dose((t, y) -> t - 5, Direction.ANY, 100));
        double[] asked = {0, 4.9, Math.nextDown(5.0), 5, Math.nextUp(5.0), 5.1, 10};
        OdeSolution solution = solver.solve(problem, SaveAt.times(asked)).orThrow();
        assertEquals(5, times(solution)[0]);
        double[] expected = {0, 4.9, 5, 105, 105, 105.1, 110};
        assertEquals(asked.length, solution.size());
        for (int i = 0; i < asked.length; i++) {
            assertEquals(asked[i], solution.time(i));
            assertClose(expected[i], solution.state(i, 0), 1e-7, 1, "at t = " + asked[i]);
        }
        assertArrayEquals(
                times(solution), times(solver.solve(problem, SaveAt.end()).orThrow()));
    }

    @EachSolver
    void theIntegratorTellsOfTheLastEvent(OdeSolver solver) {
        OdeProblem problem = oscillation(0, 20)
                .withEvent(Gates.watch((t, y) -> y[0]))
                .withEvent(RootEvent.stop((t, y) -> y[1], Direction.FALLING));
        Integrator integrator = fine(solver).integrator(problem);
        assertEquals(-1, integrator.lastEvent());
        assertTrue(Double.isNaN(integrator.lastEventTime()));
        assertEquals(Status.COMPLETED, integrator.advanceTo(5));
        assertEquals(0, integrator.lastEvent());
        assertEquals(2, integrator.eventCount());
        assertClose(1.5 * Math.PI, integrator.lastEventTime(), 1e-8);
        assertEquals(Status.STOPPED, integrator.advanceTo(20));
        assertEquals(Status.STOPPED, integrator.advanceTo(20));
        assertEquals(1, integrator.lastEvent());
        assertClose(2 * Math.PI, integrator.time(), 1e-8);
        integrator.start(integrator.time(), integrator.state());
        assertEquals(0, integrator.eventCount());
        // at the root where it stopped it does not stop again
        assertEquals(Status.STOPPED, integrator.advanceTo(20));
        assertClose(4 * Math.PI, integrator.time(), 1e-8);
    }

    @Test
    void anEventWithoutANumberIsNamed() {
        OdeProblem problem = oscillation(0, 20)
                .withEvent(Gates.watch((t, y) -> y[1]))
                .withEvent(Gates.watch((t, y) -> Math.sqrt(y[0])));
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> Solvers.tsit5().solve(problem));
        assertTrue(thrown.getMessage().startsWith("the function of event 1 is NaN"), thrown.getMessage());
    }
}
