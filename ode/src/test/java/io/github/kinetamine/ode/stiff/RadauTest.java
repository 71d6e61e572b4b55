package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Radau IIA costs: ceilings a tenth or so above what was counted, so that a loss of efficiency is seen. */
class RadauTest {

    @ParameterizedTest
    @CsvSource({
        "ROBER, 1e-6, 2300, 135, 410",
        "ROBER, 1e-9, 4150, 230, 725",
        "OREGO, 1e-6, 7250, 440, 1130",
        "OREGO, 1e-9, 13000, 750, 2000",
        "HIRES, 1e-6, 1420, 66, 205",
        "HIRES, 1e-9, 2430, 76, 275",
        "TMDD, 1e-6, 2150, 66, 240",
        "TMDD, 1e-9, 3430, 110, 390"
    })
    void aWholeSolutionCostsNoMoreThan(
            StiffProblem problem, double relative, int evaluations, int jacobians, int decompositions) {
        SolverStats stats = Solvers.radau()
                .with(problem.tolerance(relative))
                .solve(problem.problemWithJacobian(), SaveAt.times(problem.times()))
                .orThrow()
                .stats();
        assertTrue(stats.evaluations() <= evaluations, stats::toString);
        assertTrue(stats.jacobians() <= jacobians, stats::toString);
        assertTrue(stats.decompositions() <= decompositions, stats::toString);
        assertTrue(stats.rejections() <= stats.steps() / 5, stats::toString);
    }

    @Test
    void aLinearSystemNeedsItsJacobianOnce() {
        OdeSystem exchange = (t, y, dy) -> {
            dy[0] = -1000 * y[0] + 999 * y[1];
            dy[1] = 999 * y[0] - 1000 * y[1];
        };
        OdeProblem problem = OdeProblem.of(exchange, 0, 10, 1, 0).withJacobian((t, y, dfdy) -> {
            dfdy[0] = -1000;
            dfdy[1] = 999;
            dfdy[2] = 999;
            dfdy[3] = -1000;
        });
        SolverStats stats = Solvers.radau()
                .with(Tolerance.of(1e-8, 1e-10))
                .solve(problem)
                .orThrow()
                .stats();
        assertTrue(stats.jacobians() <= 2 + stats.rejections(), stats::toString);
        assertTrue(stats.decompositions() < 2 * stats.steps(), stats::toString);
    }
}
