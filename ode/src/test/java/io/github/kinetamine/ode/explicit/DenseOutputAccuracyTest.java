package io.github.kinetamine.ode.explicit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.AllSolvers;
import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.ThreeCompartments;
import io.github.kinetamine.ode.problems.VanDerPol;
import io.github.kinetamine.testing.Evidence;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the steps a solution is as accurate as at them, whether accuracy or stability bounds the steps. */
class DenseOutputAccuracyTest {

    private static final int TIMES = 1_000;

    static Stream<OdeSolver> allSolvers() {
        return AllSolvers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("allSolvers")
    void threeCompartmentsBoundedByStability(OdeSolver solver) {
        double worst = 0;
        for (int digits = 4; digits <= 10; digits++) {
            double rtol = Math.pow(10, -digits);
            worst = Math.max(
                    worst,
                    assertAsAccurateBetween(
                            solver, ThreeCompartments.washout(), rtol, DenseOutputAccuracyTest::compartments));
        }
        record(solver, "three compartments washed out", worst);
    }

    @ParameterizedTest
    @MethodSource("allSolvers")
    void threeCompartmentsFromTheStartOfAnInfusion(OdeSolver solver) {
        double worst = 0;
        for (int digits = 4; digits <= 10; digits++) {
            double rtol = Math.pow(10, -digits);
            worst = Math.max(
                    worst,
                    assertAsAccurateBetween(
                            solver, ThreeCompartments.course(), rtol, DenseOutputAccuracyTest::compartments));
        }
        record(solver, "three compartments infused", worst);
    }

    @ParameterizedTest
    @MethodSource("allSolvers")
    void vanDerPolFromSmoothToMildlyStiff(OdeSolver solver) {
        double worst = 0;
        for (double mu : new double[] {1, 3, 10, 100}) {
            OdeProblem problem = VanDerPol.of(mu, 20);
            for (double rtol : new double[] {1e-4, 1e-6, 1e-8, 1e-10}) {
                worst = Math.max(
                        worst,
                        assertAsAccurateBetween(
                                solver, problem, rtol, times -> byAnotherMethod(solver, problem, times)));
            }
        }
        record(solver, "van der Pol's equation", worst);
    }

    private static void record(OdeSolver solver, String problem, double ratio) {
        Evidence.record(
                "between steps a solution is as accurate as at them",
                "error of " + solver.name() + " between steps over that at them, " + problem
                        + ", tolerances 1e-4 to 1e-10",
                ratio,
                "<= 20",
                "1");
    }

    /** The largest error in tolerances at random times is at most 20 times that at the steps; how many times it is. */
    private static double assertAsAccurateBetween(
            OdeSolver solver, OdeProblem problem, double rtol, Function<double[], double[][]> reference) {
        OdeSolver sharp = solver.with(Tolerance.of(rtol, rtol));
        OdeSolution steps = sharp.solve(problem, SaveAt.steps()).orThrow();
        OdeSolution dense = sharp.solve(problem, SaveAt.dense()).orThrow();
        assertEquals(steps.stats().steps(), dense.stats().steps());
        double[] stepTimes = new double[steps.size()];
        Arrays.setAll(stepTimes, steps::time);
        double span = problem.end() - problem.start();
        double[] between = new Random(7)
                .doubles(TIMES, problem.start(), problem.start() + span)
                .sorted()
                .toArray();
        double atSteps = largestError(rtol, stepTimes, steps::state, reference.apply(stepTimes));
        double inBetween = largestError(rtol, between, k -> dense.at(between[k]), reference.apply(between));
        assertTrue(
                inBetween <= 20 * atSteps,
                sharp + ": error in tolerances " + atSteps + " at the steps, " + inBetween + " between them");
        return inBetween / atSteps;
    }

    private static double largestError(
            double rtol, double[] times, java.util.function.IntFunction<double[]> states, double[][] reference) {
        double worst = 0;
        for (int k = 0; k < times.length; k++) {
            double[] state = states.apply(k);
            for (int i = 0; i < state.length; i++) {
                double expected = reference[k][i];
                worst = Math.max(worst, Math.abs(state[i] - expected) / (rtol + rtol * Math.abs(expected)));
            }
        }
        return worst;
    }

    private static double[][] compartments(double[] times) {
        return Arrays.stream(times).mapToObj(ThreeCompartments::solution).toArray(double[][]::new);
    }

    /** The states at step ends of the other pair at a tolerance that leaves no error to speak of. */
    private static double[][] byAnotherMethod(OdeSolver solver, OdeProblem problem, double[] times) {
        OdeSolver other = solver.name().equals("Tsit5") ? Solvers.dop853() : Solvers.tsit5();
        Integrator integrator =
                other.with(Tolerance.of(1e-13, 1e-13)).withMaxSteps(10_000_000).integrator(problem);
        double[][] states = new double[times.length][];
        for (int k = 0; k < times.length; k++) {
            integrator.advanceTo(times[k]);
            states[k] = integrator.state();
        }
        return states;
    }

    @Test
    void dop853EvaluatesMoreOnlyWhereAPolynomialIsAskedFor() {
        OdeProblem problem = ThreeCompartments.infusion();
        OdeSolver solver = Solvers.dop853().with(Tolerance.of(1e-8, 1e-8));
        SolverStats plain = solver.solve(problem).stats();
        assertEquals(2 + 12 * plain.steps() + 11 * plain.rejections(), plain.evaluations());

        // bounded by accuracy: three stages and the defect
        double middle = ThreeCompartments.INFUSION_END / 2;
        assertEquals(
                plain.evaluations() + 4,
                solver.solve(problem, SaveAt.times(middle)).stats().evaluations());
        SolverStats dense = solver.solve(problem, SaveAt.dense()).stats();
        assertEquals(plain.evaluations() + 4 * plain.steps(), dense.evaluations());

        // bounded by stability: two smaller steps in addition
        OdeProblem late = ThreeCompartments.washout();
        SolverStats lateDense = solver.solve(late, SaveAt.dense()).stats();
        long more = lateDense.evaluations() - solver.solve(late).stats().evaluations();
        assertTrue(more > 14 * lateDense.steps() && more <= 28 * lateDense.steps(), lateDense.toString());
    }
}
