package io.github.kinetamine.ode.explicit;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.KnownProblem;
import io.github.kinetamine.testing.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Halving the step divides the error by 2^order, where steps are short enough for the leading term to rule and long enough for
 * rounding not to show. A boundless tolerance makes every step as long as its limit permits.
 */
class ObservedOrderTest {

    @ParameterizedTest
    @CsvSource({"PERIODIC_GROWTH, 160", "OSCILLATOR, 160", "LOGISTIC, 200"})
    void tsit5ConvergesWithOrderFive(KnownProblem known, int intervals) {
        assertOrder(5, known, Solvers.tsit5(), intervals);
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC_GROWTH, 20", "OSCILLATOR, 20", "BELL, 40"})
    void dop853ConvergesWithOrderEight(KnownProblem known, int intervals) {
        assertOrder(8, known, Solvers.dop853(), intervals);
    }

    private static void assertOrder(int order, KnownProblem known, OdeSolver solver, int coarse) {
        double observed =
                Math.log(error(known, solver, coarse, coarse) / error(known, solver, coarse, 2 * coarse)) / Math.log(2);
        Evidence.record(
                "explicit methods converge with the order that they are named for",
                "order of " + solver.name() + " on " + known,
                observed,
                ">= " + (order - 0.2),
                "1");
        assertClose(order, observed, 0.2, 1, known + " with " + solver.name());
    }

    private static double error(KnownProblem known, OdeSolver solver, int coarse, int intervals) {
        Integrator integrator = solver.with(Tolerance.of(1e-3, 1e12)).integrator(known.problem());
        double end = known.problem().end();
        // short steps of the start, the same for both, until the next may be as long as an interval
        double shortStep = (end - known.problem().start()) / coarse / 5;
        while (integrator.time() - integrator.previousTime() < 0.99 * shortStep) {
            integrator.step(integrator.time() + shortStep);
        }
        double start = integrator.time();
        double worst = 0;
        for (int k = 1; k <= intervals; k++) {
            integrator.advanceTo(k == intervals ? end : start + (end - start) * k / intervals);
            double[] exact = known.solution(integrator.time());
            for (int i = 0; i < exact.length; i++) {
                worst = Math.max(worst, Math.abs(integrator.state(i) - exact[i]));
            }
        }
        assertTrue(
                integrator.stats().steps() <= intervals + 20, integrator.stats().toString());
        return worst;
    }
}
