package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.testing.AllocatedBytes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How one-step stiff methods step: forwards, backwards, anew, and into trouble. */
class StiffStepsTest {

    private static final Tolerance FINE = Tolerance.of(1e-8, 1e-11);

    static Stream<OdeSolver> methods() {
        return Stream.of(Solvers.radau(), Solvers.rodas5P());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aStiffComponentFollowsItsSlowDrive(OdeSolver method) {
        // Prothero and Robinson: y' = λ(y − cos t) − sin t, y = cos t
        for (double lambda : new double[] {-1e2, -1e4, -1e6, -1e9}) {
            OdeProblem problem =
                    OdeProblem.of((t, y, dy) -> dy[0] = lambda * (y[0] - Math.cos(t)) - Math.sin(t), 0, 10, 1.0);
            OdeSolution solution =
                    method.with(FINE).solve(problem, SaveAt.dense()).orThrow();
            for (double t = 0; t <= 10; t += 0.01) {
                assertClose(Math.cos(t), solution.at(t)[0], 5e-7, 1, "λ = " + lambda + ", t = " + t);
            }
            assertTrue(solution.stats().steps() < 500, lambda + ": " + solution.stats());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLinearSystemOfSixDecadesOfRatesDecaysExactly(OdeSolver method) {
        OdeSystem chain = (t, y, dy) -> {
            dy[0] = -1e6 * y[0];
            dy[1] = 1e6 * y[0] - y[1];
        };
        for (double relative : new double[] {1e-4, 1e-6, 1e-8}) {
            OdeSolution solution = method.with(Tolerance.of(relative, relative * 1e-3))
                    .solve(OdeProblem.of(chain, 0, 3, 1, 0))
                    .orThrow();
            double exact = 1e6 / (1e6 - 1) * Math.exp(-3);
            assertClose(exact, solution.state(0, 1), 50 * relative, 1, "at " + relative);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void backwardsItReturnsToTheStart(OdeSolver method) {
        OdeSystem pendulum = (t, y, dy) -> {
            dy[0] = y[1];
            dy[1] = -Math.sin(y[0]) * Math.cos(t);
        };
        OdeSolver solver = method.with(Tolerance.of(1e-9, 1e-9));
        double[] there =
                solver.solve(OdeProblem.of(pendulum, 0, 5, 1, 0)).orThrow().endState();
        double[] back =
                solver.solve(OdeProblem.of(pendulum, 5, 0, there)).orThrow().endState();
        assertClose(1, back[0], 1e-7, 1, "angle");
        assertClose(0, back[1], 1e-7, 1, "speed");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRestartDoesWhatTheFirstStartDid(OdeSolver method) {
        StiffProblem problem = StiffProblem.OREGO;
        Integrator integrator = method.with(problem.tolerance(1e-6)).integrator(problem.problemWithJacobian());
        assertEquals(Status.COMPLETED, integrator.advanceTo(100));
        double[] first = integrator.state();
        SolverStats cost = integrator.stats();
        integrator.start(0, problem.problem().initialState());
        assertEquals(Status.COMPLETED, integrator.advanceTo(100));
        assertArrayEquals(first, integrator.state());
        assertEquals(2 * cost.steps(), integrator.stats().steps());
        assertEquals(2 * cost.evaluations(), integrator.stats().evaluations());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aNamedJumpOfFCostsNoAccuracy(OdeSolver method) {
        OdeSystem infusion = (t, y, dy) -> dy[0] = (t < 1 ? 1e3 : 0) - 1e3 * y[0];
        OdeProblem problem = OdeProblem.of(infusion, 0, 2, 0.0).withJumps(1);
        OdeSolution solution =
                method.with(FINE).solve(problem, SaveAt.times(0.5, 1.001)).orThrow();
        assertClose(1, solution.state(0, 0), 1e-7);
        assertClose(Math.exp(-1), solution.state(1, 0), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aJumpThatIsNotNamedIsCrossed(OdeSolver method) {
        OdeSystem infusion = (t, y, dy) -> dy[0] = (t < 1 ? 1 : 0) - y[0];
        OdeSolution solution = method.with(Tolerance.of(1e-6, 1e-8))
                .solve(OdeProblem.of(infusion, 0, 2, 0.0))
                .orThrow();
        assertClose((1 - Math.exp(-1)) * Math.exp(-1), solution.state(0, 0), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nanFromTheStartIsReportedAtTheStart(OdeSolver method) {
        OdeSolution solution = method.solve(OdeProblem.of((t, y, dy) -> dy[0] = Double.NaN, 0, 1, 1.0));
        assertEquals(Status.NOT_FINITE, solution.status());
        assertEquals(0, solution.endTime());
        assertArrayEquals(new double[] {1}, solution.endState());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nanOnTheWayIsReportedWhereItBegins(OdeSolver method) {
        OdeSystem system = (t, y, dy) -> dy[0] = t > 0.5 ? Double.NaN : -y[0];
        OdeSolution solution = method.solve(OdeProblem.of(system, 0, 1, 1.0));
        assertEquals(Status.NOT_FINITE, solution.status());
        assertClose(0.5, solution.endTime(), 1e-12);
        assertClose(Math.exp(-0.5), solution.endState()[0], 1e-5);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSingularSolutionEndsBeforeItsPole(OdeSolver method) {
        OdeSolution solution = method.solve(OdeProblem.of((t, y, dy) -> dy[0] = y[0] * y[0], 0, 2, 1.0));
        assertNotEquals(Status.COMPLETED, solution.status());
        assertClose(1, solution.endTime(), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void afterAFailureTheIntegratorStartsAnew(OdeSolver method) {
        OdeSystem system = (t, y, dy) -> dy[0] = t > 0.5 ? Double.NaN : -y[0];
        Integrator integrator = method.integrator(OdeProblem.of(system, 0, 1, 1.0));
        assertEquals(Status.NOT_FINITE, integrator.advanceTo(1));
        integrator.start(0, new double[] {2});
        assertEquals(Status.COMPLETED, integrator.advanceTo(0.25));
        assertClose(2 * Math.exp(-0.25), integrator.state(0), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void stepsAllocateNothing(OdeSolver method) {
        StiffProblem problem = StiffProblem.VDPOL;
        Integrator integrator =
                method.with(problem.tolerance(1e-7)).withMaxSteps(1_000_000).integrator(problem.problem());
        double[] start = problem.problem().initialState();
        double[] state = new double[2];
        assertEquals(0, AllocatedBytes.of(() -> run(integrator, start, state, 5_000)));
    }

    /** Steps with dense output, from the start again and again. */
    private static void run(Integrator integrator, double[] start, double[] state, int steps) {
        for (int k = 0; k < steps; k++) {
            if (integrator.time() == 2) {
                integrator.start(0, start);
            }
            if (integrator.step(2) != null) {
                throw new AssertionError("a step failed");
            }
            integrator.interpolate((integrator.previousTime() + integrator.time()) / 2, state);
        }
    }
}
