package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.problems.ThreeCompartments;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Between steps the solution is as good as at them. */
class BdfDenseOutputTest {

    private static final int TIMES = 1_000;

    private static void assertEvenError(
            OdeProblem problem, Tolerance tolerance, DoubleFunction<double[]> exact, double floor) {
        OdeSolution steps =
                Solvers.bdf().with(tolerance).solve(problem, SaveAt.steps()).orThrow();
        double atSteps = 0;
        for (int k = 0; k < steps.size(); k++) {
            atSteps = Math.max(atSteps, error(steps.state(k), exact.apply(steps.time(k)), floor));
        }
        OdeSolution dense =
                Solvers.bdf().with(tolerance).solve(problem, SaveAt.dense()).orThrow();
        Random random = new Random(1);
        double between = 0;
        for (int k = 0; k < TIMES; k++) {
            double t = problem.start() + random.nextDouble() * (problem.end() - problem.start());
            between = Math.max(between, error(dense.at(t), exact.apply(t), floor));
        }
        assertTrue(between <= 20 * atSteps, "error " + between + " between steps, " + atSteps + " at steps");
    }

    private static double error(double[] actual, double[] exact, double floor) {
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - exact[i]) / (Math.abs(exact[i]) + floor));
        }
        return worst;
    }

    @Test
    void anInfusionIntoThreeCompartments() {
        OdeProblem infusion = ThreeCompartments.infusion();
        OdeProblem washout = ThreeCompartments.washout();
        for (double relative = 1e-4; relative > 1e-9; relative /= 100) {
            Tolerance tolerance = Tolerance.of(relative, relative);
            assertEvenError(infusion, tolerance, ThreeCompartments::solution, ThreeCompartments.LARGEST_AMOUNT);
            assertEvenError(washout, tolerance, ThreeCompartments::solution, ThreeCompartments.LARGEST_AMOUNT);
        }
    }

    @Test
    void vanDerPol() {
        StiffProblem problem = StiffProblem.VDPOL;
        // the method itself at a much finer tolerance; its end is held against other software elsewhere
        OdeSolution fine = Solvers.bdf()
                .with(problem.tolerance(1e-12))
                .solve(problem.problemWithJacobian(), SaveAt.dense())
                .orThrow();
        for (double relative = 1e-4; relative > 1e-9; relative /= 100) {
            assertEvenError(problem.problemWithJacobian(), problem.tolerance(relative), fine::at, problem.floor());
        }
    }
}
