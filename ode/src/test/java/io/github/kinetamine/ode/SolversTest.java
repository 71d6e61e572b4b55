package io.github.kinetamine.ode;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.lanes.LaneSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a solver, its workspace and its solution say of themselves. */
class SolversTest {

    private static final OdeSystem DECAY = (t, y, dydt) -> dydt[0] = -y[0];
    private static final OdeProblem PROBLEM = OdeProblem.of(DECAY, 0, 2, 1);

    @Test
    void solversAreNamedAfterTheirMethods() {
        assertEquals(
                List.of("Auto (Tsit5, Radau IIA)", "BDF", "Dop853", "Radau IIA", "Rodas5P", "Tsit5"),
                AllSolvers.all().stream().map(OdeSolver::name).toList());
        assertEquals("BDF of order up to 2", Solvers.bdf(2).name());
        assertEquals("BDF", Solvers.bdf(5).name());
        assertEquals(
                "Tsit5, relative 1.0E-6, absolute [1.0E-9]", Solvers.tsit5().toString());
    }

    @Test
    void aSolverWithAnotherToleranceIsAnotherSolver() {
        Tolerance tolerance = Tolerance.of(1e-3, 1);
        OdeSolver solver = Solvers.tsit5();
        assertEquals(tolerance, solver.with(tolerance).tolerance());
        assertEquals(1e-6, solver.tolerance().relative());
        assertThrows(NullPointerException.class, () -> solver.with(null));
    }

    @Test
    void atLeastOneStepIsAllowed() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Solvers.tsit5().withMaxSteps(0))
                .getMessage();
        assertTrue(message.contains("limit of steps") && message.contains("got 0"), message);
        assertEquals(1, Solvers.tsit5().withMaxSteps(1).solve(PROBLEM).stats().steps());
    }

    @Test
    void theOrderOfBdfIsOneToFive() {
        for (int wrong : new int[] {-1, 0, 6}) {
            assertEquals(
                    "maxOrder must be 1 to 5, got " + wrong + ": 5 is the method's own choice",
                    assertThrows(IllegalArgumentException.class, () -> Solvers.bdf(wrong))
                            .getMessage());
        }
        assertEquals("BDF of order up to 1", Solvers.bdf(1).name());
        assertEquals(Solvers.bdf().name(), Solvers.bdf(5).name());
    }

    /** Components that are multiples of one another, so that each shows where it stands. */
    @Test
    void eachComponentOfEachTimeIsFound() {
        OdeSystem decay = (t, y, dydt) -> {
            for (int i = 0; i < 3; i++) {
                dydt[i] = -y[i];
            }
        };
        OdeSolution solution =
                Solvers.tsit5().solve(OdeProblem.of(decay, 0, 3, 1, 10, 100), SaveAt.times(0, 0.5, 1, 2, 3));
        for (int k = 0; k < 5; k++) {
            for (int i = 0; i < 3; i++) {
                assertEquals(solution.state(k)[i], solution.state(k, i));
                assertClose(Math.pow(10, i) * Math.exp(-solution.time(k)), solution.state(k, i), 1e-5);
            }
        }
    }

    @Test
    void tsit5AloneSolvesManySideBySide() {
        LaneSystem lanes = LaneSystem.of(1, DECAY);
        for (OdeSolver solver : AllSolvers.all()) {
            assertEquals(
                    solver.name().equals("Tsit5"),
                    solver.sideBySide(lanes, 1, 3).isPresent(),
                    solver.name());
        }
    }

    @Test
    void anIntegratorTellsWhereItStands() {
        Integrator integrator = Solvers.tsit5().integrator(PROBLEM);
        assertEquals("t = 0.0, y = [1.0]", integrator.toString());
        assertEquals(0, integrator.previousTime());
        integrator.step(2);
        double first = integrator.time();
        integrator.step(2);
        assertEquals(first, integrator.previousTime());
        assertEquals(2, integrator.stats().steps());
        assertEquals("", integrator.report());
        double[] copy = new double[1];
        integrator.copyState(copy);
        assertArrayEquals(integrator.state(), copy);
        assertNotSame(integrator.state(), integrator.state());
    }

    @Test
    void aTimeOutsideTheLastStepIsNamedWithTheStep() {
        Integrator integrator = Solvers.tsit5().integrator(PROBLEM);
        integrator.step(2);
        double[] out = new double[1];
        integrator.interpolate(0, out);
        assertEquals(1, out[0]);
        integrator.interpolate(integrator.time(), out);
        assertEquals(integrator.state(0), out[0]);
        for (double t : new double[] {-1e-9, Math.nextUp(integrator.time()), Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> integrator.interpolate(t, out))
                    .getMessage();
            assertTrue(message.contains("0.0 to " + integrator.time() + ", got t = " + t), message);
        }
    }

    @Test
    void aSolutionTellsHowItEnded() {
        OdeSolution solution = Solvers.tsit5().solve(PROBLEM);
        assertEquals(
                "COMPLETED at t = 2.0, y = [" + solution.endState()[0] + "], " + solution.stats(), solution.toString());
        assertEquals("", solution.report());
        assertFalse(Solvers.auto()
                .solve(OdeProblem.of((t, y, dydt) -> dydt[0] = -1e6 * (y[0] - Math.cos(t)), 0, 10, 1))
                .report()
                .isEmpty());
        solution.endState()[0] = 99;
        assertTrue(solution.endState()[0] < 1);
    }

    @Test
    void whatWasNotAskedForIsNamed() {
        OdeSolution end = Solvers.tsit5().solve(PROBLEM);
        String single =
                assertThrows(IllegalStateException.class, () -> end.before(1)).getMessage();
        assertTrue(single.contains("SaveAt.dense()"), single);
        OdeSolution dense = Solvers.tsit5().solve(PROBLEM, SaveAt.dense());
        for (double t : new double[] {Math.nextDown(0.0), Math.nextUp(2.0), Double.NaN}) {
            String outside = assertThrows(IllegalArgumentException.class, () -> dense.at(t))
                    .getMessage();
            assertTrue(outside.contains("0.0 to 2.0, got t = " + t), outside);
            assertThrows(IllegalArgumentException.class, () -> dense.before(t));
        }
    }

    @Test
    void statusesThatAreNoFailuresAreTwo() {
        for (Status status : Status.values()) {
            assertEquals(status == Status.COMPLETED || status == Status.STOPPED, status.isSuccess());
        }
    }
}
