package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.problems.StiffProblem;
import java.util.stream.Stream;

/** What an integration says that it cost is what it cost: whoever counts the calls of f comes to the same number. */
class WorkCountTest {

    private long calls;

    private OdeProblem counted(OdeProblem problem) {
        OdeSystem system = (t, y, dydt) -> {
            calls++;
            problem.system().derivatives(t, y, dydt);
        };
        OdeProblem counted = OdeProblem.of(system, problem.start(), problem.end(), problem.initialState());
        return problem.jacobian().map(counted::withJacobian).orElse(counted);
    }

    private void assertCounted(OdeSolver solver, OdeProblem problem, SaveAt saveAt, String what) {
        calls = 0;
        OdeSolution solution = solver.solve(counted(problem), saveAt);
        assertEquals(calls, solution.stats().evaluations(), what + ": " + solution);
    }

    @EachSolver
    void everyEvaluationIsCounted(OdeSolver solver) {
        OdeProblem smooth = OdeProblem.of(
                (t, y, dydt) -> {
                    dydt[0] = -y[0] * Math.cos(3 * t);
                    dydt[1] = y[0] - 50 * y[1];
                },
                0,
                3,
                1,
                0);
        OdeProblem kinked = OdeProblem.of((t, y, dydt) -> dydt[0] = t < 1.23 ? -y[0] : 40 - y[0], 0, 3, 1);
        OdeProblem broken = OdeProblem.of((t, y, dydt) -> dydt[0] = t < 1 ? -y[0] : Double.NaN, 0, 3, 1);
        OdeProblem brokenAtOnce = OdeProblem.of((t, y, dydt) -> dydt[0] = Double.NaN, 0, 3, 1);
        for (SaveAt saveAt : new SaveAt[] {SaveAt.end(), SaveAt.dense()}) {
            for (Tolerance tolerance :
                    new Tolerance[] {solver.tolerance(), Tolerance.of(1e-9, 1e-9), Tolerance.of(1e-6, 0)}) {
                OdeSolver method = solver.with(tolerance);
                assertCounted(method, smooth, saveAt, "smooth at " + tolerance);
                assertCounted(method, smooth.withJumps(1, 2), saveAt, "with jumps at " + tolerance);
                assertCounted(method, kinked, saveAt, "kinked at " + tolerance);
                assertCounted(method, broken, saveAt, "broken at " + tolerance);
                assertCounted(method, brokenAtOnce, saveAt, "broken at once at " + tolerance);
            }
        }
    }

    @EachSolver
    void everyEvaluationOfWhatIsStiffIsCounted(OdeSolver solver) {
        Stream.of(StiffProblem.VDPOL.problem(), StiffProblem.OREGO.problemWithJacobian())
                .forEach(problem -> assertCounted(solver.withMaxSteps(2_000), problem, SaveAt.dense(), "stiff"));
    }
}
