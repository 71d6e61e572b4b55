package io.github.kinetamine.ode.stiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolution;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.problems.ThreeCompartments;
import io.github.kinetamine.ode.problems.VanDerPol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs not to know which method a problem wants, in evaluations of f. */
class AutoWorkTest {

    /** A bound on the cost beside the better of the two methods. */
    private static final double BOUND = 1.3;

    private static void costsLittleMoreThanTheBetter(OdeProblem problem, Tolerance tolerance) {
        long explicit = work(Solvers.tsit5(), problem, tolerance);
        long stiff = work(Solvers.radau(), problem, tolerance);
        long auto = work(Solvers.auto(), problem, tolerance);
        String work = "auto " + auto + ", explicit " + explicit + ", stiff " + stiff + " at " + tolerance;
        assertTrue(auto <= BOUND * Math.min(explicit, stiff), work);
    }

    /** Evaluations; more than any number where the method gives up. */
    private static long work(OdeSolver solver, OdeProblem problem, Tolerance tolerance) {
        OdeSolution solution = solver.with(tolerance).withMaxSteps(50_000).solve(problem);
        return solution.status().isSuccess() ? solution.stats().evaluations() : Long.MAX_VALUE;
    }

    @ParameterizedTest
    @CsvSource({
        "ROBER, 1e-4",
        "ROBER, 1e-6",
        "ROBER, 1e-8",
        "OREGO, 1e-4",
        "OREGO, 1e-6",
        "OREGO, 1e-8",
        "VDPOL, 1e-4",
        "VDPOL, 1e-6",
        "VDPOL, 1e-8",
        "HIRES, 1e-4",
        "HIRES, 1e-6",
        "HIRES, 1e-8",
        "TMDD, 1e-4",
        "TMDD, 1e-6",
        "TMDD, 1e-8"
    })
    void stiffProblems(StiffProblem problem, double relative) {
        costsLittleMoreThanTheBetter(problem.problemWithJacobian(), problem.tolerance(relative));
        costsLittleMoreThanTheBetter(problem.problem(), problem.tolerance(relative));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8})
    void threeCompartments(double relative) {
        costsLittleMoreThanTheBetter(ThreeCompartments.doses(1, 24), Tolerance.of(relative, relative));
        costsLittleMoreThanTheBetter(ThreeCompartments.doses(10, 24), Tolerance.of(relative, relative));
        costsLittleMoreThanTheBetter(ThreeCompartments.doses(10, 2), Tolerance.of(relative, relative));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8})
    void anOscillatorThatIsNotStiffOrALittle(double relative) {
        for (double mu : new double[] {1, 10, 30}) {
            costsLittleMoreThanTheBetter(VanDerPol.of(mu, 20 + 3 * mu), Tolerance.of(relative, relative));
        }
    }

    /** Below 1e-8 the high order of the stiff method is worth a trial even here. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8})
    void whatIsNotStiffCostsHardlyMoreThanTheExplicitMethod(double relative) {
        OdeProblem problem = VanDerPol.of(1, 20);
        Tolerance tolerance = Tolerance.of(relative, relative);
        long explicit = work(Solvers.tsit5(), problem, tolerance);
        long auto = work(Solvers.auto(), problem, tolerance);
        assertTrue(auto <= 1.03 * explicit, auto + " beside " + explicit);
    }

    @Test
    void theSecondDoseIsKnownToTurnStiff() {
        Tolerance tolerance = Tolerance.of(1e-4, 1e-4);
        OdeSolver solver = Solvers.auto().with(tolerance);
        OdeSolution one = solver.solve(ThreeCompartments.doses(1, 24), SaveAt.steps());
        OdeSolution two = solver.solve(ThreeCompartments.doses(2, 24), SaveAt.steps());
        long first = one.stats().evaluations();
        long second = two.stats().evaluations() - first;
        assertTrue(second < first, second + " after " + first);
    }
}
