package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.testing.Evidence;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One-step stiff methods on problems of the public test set, against their references. */
class StiffReferenceTest {

    static Stream<OdeSolver> methods() {
        return Stream.of(Solvers.radau(), Solvers.rodas5P());
    }

    static Stream<Arguments> methodsAndProblems() {
        return methods()
                .flatMap(method -> Stream.of(StiffProblem.values()).map(problem -> Arguments.of(method, problem)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndProblems")
    void theErrorFallsWithEachDecadeOfTheTolerance(OdeSolver method, StiffProblem problem) {
        double last = Double.POSITIVE_INFINITY;
        for (int digits = 4; digits <= 10; digits++) {
            OdeSolution solution = solve(method, problem, problem.problemWithJacobian(), Math.pow(10, -digits));
            double error = 0;
            for (int k = 0; k < 50; k++) {
                error = Math.max(error, difference(problem, solution.state(k), problem.reference()[k]));
            }
            assertTrue(error < last, problem + " at 1e-" + digits + ": " + error + " after " + last);
            last = error;
        }
    }

    @ParameterizedTest
    @MethodSource("methodsAndProblems")
    void correctDigitsAtTheEndAreThoseOfTheToleranceLessOne(OdeSolver method, StiffProblem problem) {
        double most = Double.NEGATIVE_INFINITY;
        for (int digits = 4; digits <= 10; digits++) {
            double error = errorAtEnd(method, problem, problem.problemWithJacobian(), Math.pow(10, -digits));
            double correct = -Math.log10(error);
            assertTrue(correct >= digits - 1, problem + " at 1e-" + digits + ": correct digits " + correct);
            most = Math.max(most, digits - correct);
        }
        Evidence.record(
                "stiff problems are solved to the digits that the tolerance asks for",
                "digits that " + method.name() + " lacks on " + problem + " at worst",
                most,
                "<= 1",
                "1");
    }

    @ParameterizedTest
    @MethodSource("methodsAndProblems")
    void differencesServeAsWellAsTheJacobian(OdeSolver method, StiffProblem problem) {
        for (int digits = 5; digits <= 9; digits += 2) {
            double error = errorAtEnd(method, problem, problem.problem(), Math.pow(10, -digits));
            assertTrue(-Math.log10(error) - digits >= -1, problem + " at 1e-" + digits + ": error " + error);
        }
    }

    static Stream<OdeSolver> methodsAndAuto() {
        return Stream.concat(methods(), Stream.of(Solvers.auto()));
    }

    @ParameterizedTest
    @MethodSource("methodsAndAuto")
    void betweenTheStepsVanDerPolIsAsAccurateAsAtThem(OdeSolver method) {
        StiffProblem problem = StiffProblem.VDPOL;
        OdeSolution reference = Solvers.radau()
                .with(problem.tolerance(1e-13))
                .withMaxSteps(1_000_000)
                .solve(problem.problemWithJacobian(), SaveAt.dense());
        for (double relative : new double[] {1e-4, 1e-6, 1e-8, 1e-10}) {
            OdeSolver solver = method.with(problem.tolerance(relative));
            OdeSolution steps = solver.solve(problem.problemWithJacobian(), SaveAt.steps());
            OdeSolution dense = solver.solve(problem.problemWithJacobian(), SaveAt.dense());
            double atSteps = 0;
            for (int k = 0; k < steps.size(); k++) {
                atSteps = Math.max(atSteps, difference(problem, steps.state(k), reference.at(steps.time(k))));
            }
            double between = 0;
            Random random = new Random(7);
            for (int k = 0; k < 1_000; k++) {
                double t = 2 * random.nextDouble();
                between = Math.max(between, difference(problem, dense.at(t), reference.at(t)));
            }
            assertTrue(between <= 20 * atSteps, relative + ": " + between + " between, " + atSteps + " at the steps");
        }
    }

    private static OdeSolution solve(OdeSolver method, StiffProblem problem, OdeProblem given, double relative) {
        return method.with(problem.tolerance(relative))
                .withMaxSteps(1_000_000)
                .solve(given, SaveAt.times(problem.times()))
                .orThrow();
    }

    private static double errorAtEnd(OdeSolver method, StiffProblem problem, OdeProblem given, double relative) {
        double[] state = solve(method, problem, given, relative).endState();
        double[] reference = problem.reference()[49];
        double worst = 0;
        for (int i = 0; i < reference.length; i++) {
            worst = Math.max(worst, Math.abs(state[i] - reference[i]) / Math.abs(reference[i]));
        }
        return worst;
    }

    private static double difference(StiffProblem problem, double[] actual, double[] expected) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]) / (Math.abs(expected[i]) + problem.floor()));
        }
        return worst;
    }
}
