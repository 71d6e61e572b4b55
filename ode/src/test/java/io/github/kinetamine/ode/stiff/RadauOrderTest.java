package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.KnownProblem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.testing.Evidence;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stage equations, solved to rounding in steps of one size: how fast the error after three units of time falls. */
class RadauOrderTest {

    private static final double SPAN = 3;

    @ParameterizedTest
    @CsvSource({"PERIODIC_GROWTH, 16", "OSCILLATOR, 16", "LOGISTIC, 16"})
    void threeStagesHaveOrderFive(KnownProblem problem, int steps) {
        assertOrder(5, problem, 3, steps);
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC_GROWTH, 8", "OSCILLATOR, 4", "LOGISTIC, 4"})
    void fiveStagesHaveOrderNine(KnownProblem problem, int steps) {
        assertOrder(9, problem, 5, steps);
    }

    @ParameterizedTest
    @CsvSource({
        "PERIODIC_GROWTH, 3, 0.2",
        "OSCILLATOR, 3, 0.2",
        "LOGISTIC, 3, 0.2",
        "PERIODIC_GROWTH, 5, 0.4",
        "OSCILLATOR, 5, 0.4",
        "LOGISTIC, 5, 0.4"
    })
    void withinAStepTheErrorFallsWithThePowerOfStagesAndThree(KnownProblem problem, int stages, double h) {
        double coarse = errorWithin(problem, stages, h);
        double fine = errorWithin(problem, stages, h / 2);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertClose(stages + 3, order, 0.3, 1, "order from " + coarse + " and " + fine);
    }

    /** The largest error within one step from the exact state. */
    private static double errorWithin(KnownProblem problem, int stages, double h) {
        OdeSystem system = problem.problem().system();
        int n = problem.problem().size();
        double start = problem.problem().start();
        double[] y = problem.problem().initialState();
        Counts counts = new Counts();
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-6, 1e-6), n);
        RadauTableau tableau = RadauTableau.of(stages);
        RadauNewton newton = new RadauNewton(system, new ErrorNorm(Tolerance.of(1e-14, 1), n), stages, counts);
        RadauTrial trial = new RadauTrial(system, norm, counts, newton, stages);
        double[] f = new double[n];
        double[] jacobian = new double[n * n];
        system.derivatives(start, y, f);
        new PartialDerivatives(system, Optional.empty(), norm).evaluate(start, y, f, jacobian, counts);
        assertTrue(newton.decompose(tableau, h, jacobian));
        trial.begin(tableau, start, h, y);
        trial.guess(new StagePolynomial(n, tableau.degree), y, h);
        trial.solve(start + h, 1, 1e-14);
        trial.error(f);
        trial.completePolynomial();
        StagePolynomial polynomial = trial.exchange(new StagePolynomial(n, tableau.degree));
        double worst = 0;
        for (double theta = 0; theta <= 1; theta += 0.05) {
            double[] exact = problem.solution(start + theta * h);
            for (int i = 0; i < n; i++) {
                worst = Math.max(worst, Math.abs(y[i] + polynomial.value(i, theta) - exact[i]));
            }
        }
        return worst;
    }

    private static void assertOrder(int order, KnownProblem problem, int stages, int steps) {
        double coarse = errorAtEnd(problem, stages, steps);
        double fine = errorAtEnd(problem, stages, 2 * steps);
        double observed = Math.log(coarse / fine) / Math.log(2);
        Evidence.record(
                "Radau's methods converge with the order that they are named for",
                "order with " + stages + " stages on " + problem,
                observed,
                ">= " + (order - 0.2),
                "1");
        assertClose(order, observed, 0.2, 1, "order from " + coarse + " and " + fine);
    }

    private static double errorAtEnd(KnownProblem problem, int stages, int steps) {
        OdeSystem system = problem.problem().system();
        int n = problem.problem().size();
        double start = problem.problem().start();
        double h = SPAN / steps;
        Counts counts = new Counts();
        ErrorNorm unity = new ErrorNorm(Tolerance.of(1e-14, 1), n);
        RadauNewton newton = new RadauNewton(system, unity, stages, counts);
        PartialDerivatives partials =
                new PartialDerivatives(system, Optional.empty(), new ErrorNorm(Tolerance.of(1e-6, 1e-6), n));
        double[] y = problem.problem().initialState();
        double[] f = new double[n];
        double[] jacobian = new double[n * n];
        for (int k = 0; k < steps; k++) {
            double t = start + k * h;
            system.derivatives(t, y, f);
            partials.evaluate(t, y, f, jacobian, counts);
            double[] z = new double[n * stages];
            assertTrue(newton.decompose(RadauTableau.of(stages), h, jacobian));
            // again and again from what was found: what is left is rounding
            for (int call = 0; call < 8; call++) {
                newton.start();
                newton.solve(t, t + h, y, z, 1, 1e-13);
            }
            for (int i = 0; i < n; i++) {
                y[i] += z[(stages - 1) * n + i];
            }
        }
        double[] exact = problem.solution(start + SPAN);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(exact[i] - y[i]));
        }
        return worst;
    }
}
