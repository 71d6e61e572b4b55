package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.problems.StiffProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BdfStiffProblemsTest {

    private static OdeSolution solve(StiffProblem problem, OdeProblem posed, double relative) {
        return Solvers.bdf().with(problem.tolerance(relative)).solve(posed).orThrow();
    }

    /** −log10 of the largest relative error over the components at the end. */
    private static double correctDigits(StiffProblem problem, OdeSolution solution) {
        double[] end = problem.reference()[problem.reference().length - 1];
        double worst = 0;
        for (int i = 0; i < end.length; i++) {
            worst = Math.max(worst, Math.abs(solution.endState()[i] / end[i] - 1));
        }
        return -Math.log10(worst);
    }

    /** The largest error over all components and fifty times. */
    private static double error(StiffProblem problem, OdeSolution solution) {
        double[][] reference = problem.reference();
        double worst = 0;
        for (int k = 0; k < reference.length; k++) {
            for (int i = 0; i < reference[k].length; i++) {
                double exact = reference[k][i];
                worst = Math.max(worst, Math.abs(solution.state(k, i) - exact) / (Math.abs(exact) + problem.floor()));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @EnumSource(StiffProblem.class)
    void theErrorAtTheEndIsThatOfTheTolerance(StiffProblem problem) {
        for (int digits = 4; digits <= 10; digits++) {
            OdeSolution solution = solve(problem, problem.problemWithJacobian(), Math.pow(10, -digits));
            double correct = correctDigits(problem, solution);
            assertTrue(correct >= 0.75 * digits - 0.75, problem + " at 1e-" + digits + ": " + correct + " digits");
        }
    }

    @Test
    void robertsonHasDigitsToSpare() {
        for (int digits = 4; digits <= 10; digits++) {
            OdeSolution solution =
                    solve(StiffProblem.ROBER, StiffProblem.ROBER.problemWithJacobian(), Math.pow(10, -digits));
            double correct = correctDigits(StiffProblem.ROBER, solution);
            assertTrue(correct >= 0.75 * digits - 0.25, "at 1e-" + digits + ": " + correct + " digits");
        }
    }

    @ParameterizedTest
    @EnumSource(StiffProblem.class)
    void theErrorFallsWithTheTolerance(StiffProblem problem) {
        double before = Double.POSITIVE_INFINITY;
        for (int digits = 4; digits <= 10; digits++) {
            OdeSolution solution = Solvers.bdf()
                    .with(problem.tolerance(Math.pow(10, -digits)))
                    .solve(problem.problemWithJacobian(), SaveAt.times(problem.times()))
                    .orThrow();
            double error = error(problem, solution);
            assertTrue(error < before, problem + " at 1e-" + digits + ": error " + error + ", before " + before);
            before = error;
        }
    }

    @ParameterizedTest
    @EnumSource(StiffProblem.class)
    void differencesServeAsJacobian(StiffProblem problem) {
        for (int digits = 5; digits <= 9; digits += 2) {
            OdeSolution solution = solve(problem, problem.problem(), Math.pow(10, -digits));
            double correct = correctDigits(problem, solution);
            assertTrue(correct >= 0.75 * digits - 0.75, problem + " at 1e-" + digits + ": " + correct + " digits");
        }
    }

    @ParameterizedTest
    @EnumSource(StiffProblem.class)
    void jacobiansAndDecompositionsAreReused(StiffProblem problem) {
        SolverStats stats = solve(problem, problem.problemWithJacobian(), 1e-8).stats();
        assertTrue(20 * stats.jacobians() < stats.steps(), stats.toString());
        assertTrue(5 * stats.decompositions() < stats.steps(), stats.toString());
        assertTrue(stats.rejections() < stats.steps() / 10, stats.toString());
    }

    /** Beside the evaluations of CVODE 7.5 (BDF, the same tolerances and Jacobians), which has the same formulas. */
    @ParameterizedTest
    @CsvSource({
        "ROBER, 1e-6, 1509",
        "ROBER, 1e-8, 2683",
        "ROBER, 1e-10, 4902",
        "HIRES, 1e-6, 757",
        "HIRES, 1e-8, 1371",
        "HIRES, 1e-10, 2192",
        "OREGO, 1e-6, 3775",
        "OREGO, 1e-8, 6244",
        "TMDD, 1e-6, 1108",
        "TMDD, 1e-8, 1879",
        "TMDD, 1e-10, 3223"
    })
    void theWorkIsThatOfAnEstablishedCode(StiffProblem problem, double relative, long evaluations) {
        SolverStats stats =
                solve(problem, problem.problemWithJacobian(), relative).stats();
        assertTrue(stats.evaluations() < 1.2 * evaluations, stats.toString());
    }
}
