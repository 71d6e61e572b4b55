package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.lanes.LaneSystem;
import io.github.kinetamine.ode.lanes.LaneTsit5;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** What would go wrong in silence is refused, and far from zero the clock's rounding costs no accuracy. */
class GuardsTest {

    private static final OdeSystem DECAY = (t, y, dydt) -> dydt[0] = -y[0];

    @Test
    void farFromZeroAStepIsTheOneThatTheClockTakes() {
        for (OdeSolver solver : AllSolvers.all()) {
            // the first steps of BDF, of order 1 or 2, would be shorter than the clock can tell at 1e12
            boolean isBdf = solver.name().equals("BDF");
            for (double start : isBdf ? new double[] {0, 1e3, 1e6, 1e9} : new double[] {0, 1e3, 1e6, 1e9, 1e12}) {
                OdeSolution solution = solver.with(Tolerance.of(1e-12, 0))
                        .solve(OdeProblem.of(DECAY, start, start + 1, 1))
                        .orThrow();
                assertClose(
                        Math.exp(-1),
                        solution.endState()[0],
                        isBdf ? 1e-11 : 1e-12,
                        1,
                        solver.name() + " from " + start);
            }
        }
    }

    @Test
    void aStartThatTheClockCannotTellHasAdviceThatSaysSo() {
        OdeSolution solution =
                Solvers.bdf().with(Tolerance.of(1e-12, 0)).solve(OdeProblem.of(DECAY, 1e12, 1e12 + 1, 1));
        assertEquals(Status.STEP_TOO_SMALL, solution.status());
        assertEquals(1e12, solution.endTime());
        SolverException thrown = assertThrows(SolverException.class, solution::orThrow);
        assertTrue(thrown.getMessage().contains("count time from the start"), thrown.getMessage());
    }

    @Test
    void jumpsAndSpansAreFinite() {
        OdeProblem problem = OdeProblem.of(DECAY, 100, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> problem.withJumps(10, Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> OdeProblem.of(DECAY, -Double.MAX_VALUE, Double.MAX_VALUE, 1));
    }

    @Test
    void anIntegratorGoesToFiniteTimesFromFiniteStates() {
        for (OdeSolver solver : AllSolvers.all()) {
            Integrator integrator = solver.integrator(OdeProblem.of(DECAY, 0, 2, 1));
            assertThrows(IllegalArgumentException.class, () -> integrator.advanceTo(Double.POSITIVE_INFINITY));
            assertThrows(IllegalArgumentException.class, () -> integrator.step(Double.POSITIVE_INFINITY));
            assertThrows(IllegalArgumentException.class, () -> integrator.start(0, new double[] {Double.NaN}));
        }
    }

    @Test
    void aComponentThatIsNotThereIsNotReadFromTheNextTime() {
        OdeSolution solution = Solvers.tsit5().solve(OdeProblem.of(DECAY, 0, 2, 1), SaveAt.steps());
        assertThrows(IndexOutOfBoundsException.class, () -> solution.state(0, 1));
    }

    @Test
    void aFailureKeepsAllItKnowsWhenItIsWrittenAndRead() throws IOException, ClassNotFoundException {
        SolverException failure = new SolverException(Status.NOT_FINITE, 3.25, new double[] {1, Double.NaN});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SolverException read = (SolverException) in.readObject();
            assertEquals(Status.NOT_FINITE, read.status());
            assertEquals(3.25, read.time());
            assertArrayEquals(failure.state(), read.state());
            assertEquals(failure.getMessage(), read.getMessage());
        }
    }

    @Test
    void theGridOfLanesRunsWithThem() {
        LaneTsit5 lanes = new LaneTsit5(LaneSystem.of(1, DECAY), 1, 1, Tolerance.of(1e-6, 1e-9), 1_000);
        lanes.start(1, new double[] {0}, new double[][] {{1}}, new double[] {10});
        for (double[] grid : new double[][] {{9, 1, 10}, {1, Double.NaN, 10}}) {
            assertThrows(IllegalArgumentException.class, () -> lanes.run(grid, new double[1][3]));
        }
    }
}
