package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.KnownProblem;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of Rodas5P in steps of one size, and ceilings of its cost a tenth or so above what was counted. */
class Rodas5PTest {

    private static final double SPAN = 3;

    @ParameterizedTest
    @EnumSource(
            value = KnownProblem.class,
            names = {"PERIODIC_GROWTH", "BELL", "LOGISTIC"})
    void theErrorFallsWithTheFifthPowerOfTheStep(KnownProblem problem) {
        double coarse = errorAtEnd(problem, 64);
        double fine = errorAtEnd(problem, 128);
        assertClose(5, Math.log(coarse / fine) / Math.log(2), 0.2, 1, "order from " + coarse + " and " + fine);
    }

    @ParameterizedTest
    @CsvSource({"ROBER, 1e-4, 220", "OREGO, 1e-4, 420", "HIRES, 1e-4, 95", "TMDD, 1e-4, 160", "ROBER, 1e-6, 430"})
    void aWholeSolutionTakesNoMoreStepsThan(StiffProblem problem, double relative, int steps) {
        SolverStats stats = Solvers.rodas5P()
                .with(problem.tolerance(relative))
                .solve(problem.problemWithJacobian(), SaveAt.times(problem.times()))
                .orThrow()
                .stats();
        assertTrue(stats.steps() <= steps, stats::toString);
        assertEquals(stats.steps(), stats.jacobians());
        assertEquals(stats.steps() + stats.rejections(), stats.decompositions());
        assertTrue(stats.evaluations() <= 2 + 10 * stats.steps() + 8 * stats.rejections(), stats::toString);
    }

    private static double errorAtEnd(KnownProblem problem, int steps) {
        int n = problem.problem().size();
        double start = problem.problem().start();
        // so loose that every step is accepted
        Rodas5P method = new Rodas5P(problem.problem(), new ErrorNorm(Tolerance.of(0.9, 1), n));
        method.start(start, problem.problem().initialState(), start + SPAN);
        for (int k = 1; k <= steps; k++) {
            double limit = start + SPAN * k / steps;
            while (method.time() < limit) {
                assertNull(method.step(limit));
            }
        }
        double[] exact = problem.solution(start + SPAN);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(exact[i] - method.state()[i]));
        }
        return worst;
    }
}
