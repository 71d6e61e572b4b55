package io.github.kinetamine.ode.problems;

import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many evaluations of f does a stiff method need for which accuracy? Prints, for each problem, method and relative
 * tolerance, the largest error {@code |y − ref|/(|ref| + floor)} over fifty times and the counts; Jacobians are given.
 *
 * <p>Run with {@code mvn -q -pl ode test-compile && java -cp ode/target/classes:ode/target/test-classes
 * io.github.kinetamine.ode.problems.WorkPrecision [problem ...]}.
 */
public final class WorkPrecision {

    private static final List<OdeSolver> METHODS =
            List.of(Solvers.radau(), Solvers.rodas5P(), Solvers.bdf(), Solvers.auto());

    private WorkPrecision() {}

    /** Prints the table of the named problems, or of all. */
    public static void main(String[] names) {
        System.out.println(
                "problem  method                   rtol     error   evaluations  steps  rejected  jacobians  decompositions");
        for (StiffProblem problem : StiffProblem.values()) {
            if (names.length == 0 || Arrays.asList(names).contains(problem.name())) {
                for (OdeSolver method : METHODS) {
                    print(problem, method);
                }
            }
        }
    }

    private static void print(StiffProblem problem, OdeSolver method) {
        for (int digits = 4; digits <= 10; digits++) {
            double relative = Double.parseDouble("1e-" + digits);
            OdeSolution solution = method.with(problem.tolerance(relative))
                    .solve(problem.problemWithJacobian(), SaveAt.times(problem.times()));
            SolverStats stats = solution.stats();
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %-23s %6.0e  %8.1e  %11d  %5d  %8d  %9d  %14d%s%n",
                    problem,
                    method.name(),
                    relative,
                    solution.status().isSuccess() ? error(problem, solution) : Double.NaN,
                    stats.evaluations(),
                    stats.steps(),
                    stats.rejections(),
                    stats.jacobians(),
                    stats.decompositions(),
                    solution.status().isSuccess() ? "" : "  " + solution.status());
        }
    }

    /** The largest error over times and components. */
    public static double error(StiffProblem problem, OdeSolution solution) {
        double[][] reference = problem.reference();
        double worst = 0;
        for (int k = 0; k < reference.length; k++) {
            for (int i = 0; i < reference[k].length; i++) {
                double expected = reference[k][i];
                double error = Math.abs(solution.state(k, i) - expected) / (Math.abs(expected) + problem.floor());
                worst = Math.max(worst, error);
            }
        }
        return worst;
    }
}
